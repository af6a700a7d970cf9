// AssemblyScript: TypeScript's syntax for WebAssembly. `npm run kernel` compiles it to kernel.wasm.
// Each function goes over a stretch of memory block by block and writes down, as 32-bit numbers from `notes` on, where
// something is to be looked at more closely; it returns how many numbers it wrote. The stretch may be read up to 32 bytes
// beyond its end.

const lineFeed: i8 = 0x0a
const space: i8 = 0x20
const lastOfAscii: i8 = 0x7f
const bytesOfUnit: usize = 2
const bytesOfWord: usize = 4
const bytesOfNote: usize = 4
const bytesOfVector: usize = 16
const bytesOfBlock: usize = 2 * bytesOfVector
/** Makes one of both cases of an ASCII letter, in each byte of a word. */
const caseBits: u32 = 0x20202020

/** Notes the index of each line feed among UTF-16 units. */
export function noteLineFeeds(from: usize, end: usize, notes: usize): u32 {
  let next = notes
  for (let at = from; at < end; at += bytesOfBlock) {
    const isLineFeed = i8x16.eq(narrowUnits(at), i8x16.splat(lineFeed))
    next = noteUnits(i8x16.bitmask(isLineFeed), at - from, next)
  }
  return countOf(notes, next)
}

/** Notes the index of each UTF-16 unit that is beyond ASCII, a control character but a line feed, or a space before a space. */
export function noteOddUnits(from: usize, end: usize, notes: usize): u32 {
  let next = notes
  for (let at = from; at < end; at += bytesOfBlock) {
    const units = narrowUnits(at)
    const following = narrowUnits(at + bytesOfUnit)
    const isSpace = i8x16.eq(units, i8x16.splat(space))
    const isRun = v128.and(isSpace, i8x16.eq(following, i8x16.splat(space)))
    // One comparison for both ends, since what is below the first becomes large.
    const isBeyond = i8x16.gt_u(i8x16.sub(units, i8x16.splat(space)), i8x16.splat(lastOfAscii - space))
    const isOdd = v128.andnot(isBeyond, i8x16.eq(units, i8x16.splat(lineFeed)))
    next = noteUnits(i8x16.bitmask(v128.or(isRun, isOdd)), at - from, next)
  }
  return countOf(notes, next)
}

/** The units of a block as a byte each: what is beyond ASCII becomes 0, or 128 and more. */
function narrowUnits(at: usize): v128 {
  return i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, bytesOfVector))
}

/** Notes the units of a block whose bits are set; returns where the next note goes. */
function noteUnits(bits: i32, offset: usize, next: usize): usize {
  for (; bits !== 0; bits &= bits - 1) {
    store<u32>(next, ((offset / bytesOfUnit) as u32) + ctz(bits))
    next += bytesOfNote
  }
  return next
}

/**
 * Notes the index of each word that begins a gram in a filter: a large one, of what two masks leave of the word and the
 * one after it, or a small one, of what a mask leaves of the word. A gram's hash, shifted down, is the number of its bit.
 */
export function noteGrams(
  from: usize,
  end: usize,
  notes: usize,
  filter: usize,
  lowMask: u32,
  highMask: u32,
  smallMask: u32,
  lowMultiplier: u32,
  highMultiplier: u32,
  shift: u32,
): u32 {
  let next = notes
  for (let at = from; at < end; at += bytesOfVector) {
    const low = v128.or(v128.load(at), i32x4.splat(caseBits))
    const high = v128.or(v128.load(at, bytesOfWord), i32x4.splat(caseBits))
    const highHash = i32x4.mul(v128.and(high, i32x4.splat(highMask)), i32x4.splat(highMultiplier))
    const mixed = v128.xor(v128.and(low, i32x4.splat(lowMask)), highHash)
    const large = i32x4.shr_u(i32x4.mul(mixed, i32x4.splat(lowMultiplier)), shift)
    const lowSmall = v128.and(low, i32x4.splat(smallMask))
    const small = i32x4.shr_u(i32x4.mul(lowSmall, i32x4.splat(lowMultiplier)), shift)
    const word = ((at - from) / bytesOfWord) as u32
    next = noteGram(filter, i32x4.extract_lane(large, 0), i32x4.extract_lane(small, 0), word, next)
    next = noteGram(filter, i32x4.extract_lane(large, 1), i32x4.extract_lane(small, 1), word + 1, next)
    next = noteGram(filter, i32x4.extract_lane(large, 2), i32x4.extract_lane(small, 2), word + 2, next)
    next = noteGram(filter, i32x4.extract_lane(large, 3), i32x4.extract_lane(small, 3), word + 3, next)
  }
  return countOf(notes, next)
}

function noteGram(filter: usize, large: u32, small: u32, word: u32, next: usize): usize {
  // Written always and kept only if it counts: a branch here would often be guessed wrong.
  store<u32>(next, word)
  return next + (((bitAt(filter, large) | bitAt(filter, small)) & 1) as usize) * bytesOfNote
}

/** The bit is the lowest of what is returned. */
function bitAt(bits: usize, index: u32): u32 {
  return (load<u8>(bits + (index >> 3)) as u32) >> (index & 7)
}

function countOf(notes: usize, next: usize): u32 {
  return ((next - notes) / bytesOfNote) as u32
}
