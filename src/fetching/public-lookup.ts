import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** The IP addresses of a host. Rejects when there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** A name leads to where the Internet does not reach. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly code = 'PRIVATE_ADDRESS'

  constructor() {
    super('the host has an address that is not public')
  }
}

/**
 * Looks up a host for a connection that is being made, so that what was checked is what is connected to: a name that
 * means another server at the next look (DNS rebinding) gains nothing. One address that is not public refuses all.
 */
export function createPublicLookup(resolve: Resolve): LookupFunction {
  return (host, { all }, give) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses
        if (first === undefined || !addresses.every(isPublicAddress)) give(new PrivateAddressError(), [])
        else if (all)
          give(
            null,
            addresses.map((address) => ({ address, family: isIP(address) })),
          )
        else give(null, first, isIP(first))
      },
      (error: NodeJS.ErrnoException) => give(error, []),
    )
  }
}
