const mebibyte = 1024 * 1024

/** What is spent on pictures at most. */
export const picturePolicy = {
  /** What Discord lets people attach. */
  maxBytes: 25 * mebibyte,
  /** A phone's photo has twelve million. */
  maxPixels: 25_000_000,
  /** The engine reads letters of about 30 px best; narrower pictures are enlarged to twice their size. */
  enlargeBelowPixels: 1_400,
  /** Photos are made smaller: more shows noise, not letters. */
  maxSidePixels: 2_800,
  /** The engine overlooks letters at an edge. */
  paddingPixels: 20,
  /** More than these are not read of one report: each takes one or two seconds. */
  maxPicturesAReport: 4,
  /** Pictures that wait for their turn, of all reports together. */
  maxWaiting: 12,
  /** For one picture, with starting the engine where it is not running. A screenshot takes one or two seconds. */
  readMs: 30_000,
  /** The engine takes about 200 MB, so it is ended when it has nothing to do. */
  idleMs: 120_000,
  /** A screen holds about 10,000 characters. */
  maxTextChars: 20_000,
} as const
