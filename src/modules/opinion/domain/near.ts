import { bare, mixed, signatureInto } from '#shared/likeness'

const HASHES = 32, BANDS = 16, ROWS = HASHES / BANDS, LIKE = 0.6
/** Nearly the same posts of a window: so many of the latest are remembered, in arrays of a fixed size, so that memory does not grow with the stream. */
export function nearIndex(window: number) {
  const signatures = new Uint32Array(window * HASHES), groups = new Float64Array(window).fill(-1), serials = new Float64Array(window).fill(-1)
  const slots = 2 ** Math.ceil(Math.log2(window * 2)), tables = Array.from({ length: BANDS }, () => new Int32Array(slots).fill(-1)), older = Array.from({ length: BANDS }, () => new Int32Array(slots).fill(-1))
  let n = 0
  const same = (a: number, b: number): number => {
    let k = 0
    for (let i = 0; i < HASHES; i++) if (signatures[a * HASHES + i] === signatures[b * HASHES + i]) k += 1
    return k / HASHES
  }
  return {
    /** The group of a post: that of the nearest like one, or `fresh`, a group of its own. */
    groupOf(text: string, fresh: number): number {
      const at = n % window, serial = n
      n += 1
      signatureInto(bare(text), signatures, at * HASHES, HASHES)
      let best = -1, most = LIKE - 1e-9
      for (let band = 0; band < BANDS; band++) {
        let key = band + 1
        for (let row = 0; row < ROWS; row++) key = mixed(key ^ (signatures[at * HASHES + band * ROWS + row] as number), 0x27d4eb2f)
        const slot = key & (slots - 1), table = tables[band] as Int32Array, second = older[band] as Int32Array
        for (const other of [table[slot] as number, second[slot] as number]) {
          // What was overwritten in the ring is another post by now.
          if (other < 0 || other === at || (serials[other] as number) < serial - window + 1) continue
          const like = same(at, other)
          if (like > most) { most = like; best = other }
        }
        if (table[slot] !== at) { second[slot] = table[slot] as number; table[slot] = at }
      }
      const group = best < 0 ? fresh : groups[best] as number
      groups[at] = group
      serials[at] = serial
      return group
    },
    size: (): number => Math.min(n, window),
  }
}
export type NearIndex = ReturnType<typeof nearIndex>
