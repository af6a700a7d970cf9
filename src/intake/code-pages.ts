// The upper halves of two code pages of Windows consoles that TextDecoder does not know.
const ibm437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const ibm850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => index + 128)

const decodedHalf = (label: string): string => new TextDecoder(label).decode(upperHalf)

const bytesByCharacter = (half: string): ReadonlyMap<string, number> =>
  new Map([...half].map((character, index) => [character, index + 128]))

const dosHalves = [ibm850, ibm437, decodedHalf('ibm866')]

/** How the code pages of Windows consoles read bytes. */
export const dosReaders: readonly ((bytes: Uint8Array) => string)[] = dosHalves.map((half) => {
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : half.charCodeAt(byte - 128),
  )
  return (bytes) =>
    Buffer.from(Uint16Array.from(bytes, (byte) => units[byte] ?? 0).buffer).toString('utf16le')
})

/** For each code page that text gets mistaken for: the byte of each of its characters beyond ASCII. */
export const codePages: readonly ReadonlyMap<string, number>[] = [
  decodedHalf('windows-1252'),
  decodedHalf('windows-1250'),
  decodedHalf('windows-1251'),
  ibm437,
  ibm850,
  decodedHalf('ibm866'),
  decodedHalf('macintosh'),
].map(bytesByCharacter)
