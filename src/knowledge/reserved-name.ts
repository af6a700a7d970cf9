/** Names that every JavaScript object has already, such as `constructor`: values under them could be mistaken. */
export const isReservedName = (name: string): boolean => name in {}
