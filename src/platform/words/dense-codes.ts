/** Dense codes from 1 for the UTF-16 units of the terms, the commonest first, so that the array of states stays short. */
export function denseCodes(terms: readonly string[]): { codes: Uint16Array; units: Uint16Array } {
  const times = new Uint32Array(0x10000)
  for (const term of terms) for (let at = 0; at < term.length; at += 1) times[term.charCodeAt(at)] = (times[term.charCodeAt(at)] ?? 0) + 1
  const units = Uint16Array.from([...times.keys()].filter((unit) => (times[unit] ?? 0) > 0)).sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b)
  return { codes: codesOf(units), units }
}

/** The codes of units that stand in the order of their codes. */
export function codesOf(units: Uint16Array): Uint16Array {
  if (units.length > 0xffff) throw new Error('a table of words holds at most 65,535 different units')
  const codes = new Uint16Array(0x10000)
  units.forEach((unit, at) => { codes[unit] = at + 1 })
  return codes
}
