import { BlockList, isIP } from 'node:net'

/** Everything that is not the open internet: this machine, house networks, carriers' and test ranges, multicast, and the ways of hiding one of those in IPv6. */
const INSIDE_V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const
const INSIDE_V6 = [
  ['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20], ['5f00::', 16],
  ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const

// Two lists: one alone would look a mapped address up among both families.
const v4 = new BlockList(), v6 = new BlockList()
for (const [net, bits] of INSIDE_V4) v4.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of INSIDE_V6) v6.addSubnet(net, bits, 'ipv6')

/** Is this IP address outside, where anybody's server may stand? What is no IP address is not. */
export function isOpenAddress(address: string): boolean {
  const family = isIP(address.replace(/%.*$/, ''))
  if (family === 4) return !v4.check(address, 'ipv4')
  return family === 6 && !address.includes('%') && !v6.check(address, 'ipv6')
}
