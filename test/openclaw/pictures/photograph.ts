import sharp from 'sharp'

export interface Photo {
  readonly degrees: number
  /** Of the blur, in pixels. */
  readonly sigma: number
}

/** A screen as a phone's camera sees it: a little turned, not quite sharp, unevenly lit, with noise, as JPEG. */
export async function photograph(picture: Uint8Array, { degrees, sigma }: Photo): Promise<Uint8Array> {
  const turned = await sharp(picture).rotate(degrees, { background: '#3a3632' }).blur(sigma).png().toBuffer()
  const { width, height } = await sharp(turned).metadata()
  const light = Buffer.from(
    `<svg width="${width}" height="${height}"><defs><radialGradient id="g" cx="30%" cy="25%" r="90%">` +
      '<stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#8a8a8a"/></radialGradient></defs>' +
      '<rect width="100%" height="100%" fill="url(#g)"/></svg>',
  )
  const noise = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer()
  return sharp(turned)
    .composite([
      { input: light, blend: 'multiply' },
      { input: noise, blend: 'soft-light' },
    ])
    .jpeg({ quality: 80 })
    .toBuffer()
}
