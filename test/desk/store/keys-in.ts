/** Every place in a value at which something stands, sorted. */
export function keysIn(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keysIn(item, `${at}[]`)))].sort()
  if (typeof value !== 'object' || value === null) return [at]
  const all = Object.entries(value).flatMap(([key, item]) => keysIn(item, at === '' ? key : `${at}.${key}`))
  return all.sort()
}
