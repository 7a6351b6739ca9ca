import { setTimeout as wait } from 'node:timers/promises'

/** How gently a host is asked: so many requests a second, so many at a time. */
export type Manners = { readonly perSecond: number; readonly parallel: number }
type Host = { nextAt: number; running: number; gap: number; queue: (() => void)[] }
/** Lets requests to one host through one by one; hosts do not wait for each other. */
export type Gate = {
  readonly through: <T>(address: string, work: () => Promise<T>) => Promise<T>
  /** robots.txt asks for more time between requests; more than we keep anyway is kept. */
  readonly slowDown: (address: string, seconds: number) => void
  /** The host asked us to come back later. */
  readonly pause: (address: string, milliseconds: number) => void
}

export function newGate({ perSecond, parallel }: Manners): Gate {
  const hosts = new Map<string, Host>()
  const hostOf = (address: string): Host => {
    const name = new URL(address).host
    const host = hosts.get(name) ?? { nextAt: 0, running: 0, gap: perSecond > 0 ? 1000 / perSecond : 0, queue: [] }
    hosts.set(name, host)
    return host
  }
  const enter = async (host: Host): Promise<void> => {
    while (host.running >= parallel) await new Promise<void>((resolve) => host.queue.push(resolve))
    host.running += 1
    const now = Date.now(), at = Math.max(now, host.nextAt)
    host.nextAt = at + host.gap
    if (at > now) await wait(at - now)
  }
  return {
    through: async (address, work) => {
      const host = hostOf(address)
      await enter(host)
      try {
        return await work()
      } finally {
        host.running -= 1
        host.queue.shift()?.()
      }
    },
    slowDown: (address, seconds) => { const host = hostOf(address); host.gap = Math.max(host.gap, seconds * 1000) },
    pause: (address, milliseconds) => { const host = hostOf(address); host.nextAt = Math.max(host.nextAt, Date.now() + milliseconds) },
  }
}
