import ipaddr from 'ipaddr.js'

/** Global unicast (RFC 4291), the only part of IPv6 in which public servers lie. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** NAT64's well-known prefix (RFC 6052): the last four bytes are the IPv4 address that is reached. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/** Whether an IP address lies in the public Internet, also when it is an IPv4 address within an IPv6 one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.match(nat64)) return new ipaddr.IPv4(parsed.toByteArray().slice(12)).range() === 'unicast'
  return parsed.range() === 'unicast' && parsed.match(globalUnicast)
}
