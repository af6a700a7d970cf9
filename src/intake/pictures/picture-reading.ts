/**
 * What came of a picture. `unavailable`: the libraries are not installed; `busy`: too many wait; `unreadable`: it is no
 * picture, too large, broken, took too long or is no longer wanted.
 */
export type PictureReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreadable' }
