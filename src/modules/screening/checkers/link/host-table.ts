/** Finds the entry of a list that a host belongs to: itself, a host above it, or a word within its name. */
export type HostTable<T> = (hostname: string) => T | undefined

export function hostTable<T>(entries: readonly (readonly [host: string, value: T])[]): HostTable<T> {
  const byHost = new Map<string, T>(), words: (readonly [string, T])[] = []
  for (const [host, value] of entries) {
    if (host.startsWith('/') && host.endsWith('/') && host.length > 2) words.push([host.slice(1, -1).toLowerCase(), value])
    else byHost.set(host.toLowerCase().replace(/^\*?\./, ''), value)
  }
  return (hostname) => {
    const name = hostname.toLowerCase().replace(/\.$/, '')
    for (let rest = name; rest !== ''; ) {
      const found = byHost.get(rest)
      if (found !== undefined) return found
      const dot = rest.indexOf('.')
      rest = dot < 0 ? '' : rest.slice(dot + 1)
    }
    return words.find(([word]) => name.includes(word))?.[1]
  }
}
