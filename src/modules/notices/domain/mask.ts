import type { Way } from './subscription.ts'

const stars = (text: string, head: number, tail: number): string => {
  const signs = [...text]
  return signs.length <= head + tail ? `${signs.slice(0, 1).join('')}***` : `${signs.slice(0, head).join('')}***${signs.slice(signs.length - tail).join('')}`
}

/** An address as the desk may see it: enough to know which of a citizen's own is meant, too little to write to. */
export function masked(way: Way, address: string): string {
  if (way === 'email') {
    const at = address.lastIndexOf('@')
    return `${stars(address.slice(0, at), 1, 0)}@${stars(address.slice(at + 1), 1, 3)}`
  }
  if (way === 'webhook') return `${stars(URL.parse(address)?.hostname ?? '', 2, 3)}/***`
  return stars(address, 3, 2)
}
