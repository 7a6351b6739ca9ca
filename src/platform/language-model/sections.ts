/** The figures of a language model: typed arrays over one buffer, so that threads can share them. */
export type Figures = {
  /** Code of each UTF-16 unit in the word tree; 0 for units of no word. */
  readonly codes: Uint16Array
  /** The word tree as a double array: child of `node` by `code` is `base[node] + code` where `parent` of that is `node`. */
  readonly base: Int32Array
  readonly parent: Int32Array
  /** The word that ends at a node, or -1. Words are numbered by falling frequency. */
  readonly wordAt: Int32Array
  /** Of each word, in thousandths of a nat: minus its log probability, and minus the log weight of what follows it unlisted. */
  readonly cost: Uint16Array
  readonly backOff: Uint16Array
  /** Pairs: where the followers of each word start; their numbers, rising; their costs in steps of PAIR_STEP nats. */
  readonly pairStart: Uint32Array
  readonly follower: Uint16Array
  readonly pairCost: Uint8Array
}

export const PAIR_STEP = 0.08
export const COST_STEP = 0.001
const MAGIC = 0x676b6c31
const HEAD_INTS = 20

const MAKERS = {
  codes: Uint16Array, base: Int32Array, parent: Int32Array, wordAt: Int32Array, cost: Uint16Array, backOff: Uint16Array,
  pairStart: Uint32Array, follower: Uint16Array, pairCost: Uint8Array,
} as const
type SectionMaker = new (buffer: ArrayBufferLike, at: number, length: number) => Figures[keyof Figures]
const NAMES = Object.keys(MAKERS) as (keyof typeof MAKERS)[]
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** The bytes of a model's file: a head of the magic number and each section's length, then the sections, each on a multiple of eight. */
export function savedFigures(figures: Figures): Uint8Array {
  const sizes = NAMES.map((name) => aligned(figures[name].byteLength))
  const bytes = new Uint8Array(HEAD_INTS * 4 + sizes.reduce((sum, size) => sum + size, 0))
  const head = new Uint32Array(bytes.buffer, 0, HEAD_INTS)
  head[0] = MAGIC
  let at = HEAD_INTS * 4
  for (const [index, name] of NAMES.entries()) {
    const part = figures[name]
    head[index + 1] = part.length
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += sizes[index] ?? 0
  }
  return bytes
}

/** The model in a buffer, without copying it. */
export function figuresIn(buffer: ArrayBufferLike): Figures {
  const head = new Uint32Array(buffer, 0, HEAD_INTS)
  if (head[0] !== MAGIC) throw new Error('这不是语言模型文件，请重新构建 data/language-model')
  let at = HEAD_INTS * 4
  const parts = NAMES.map((name, index) => {
    const part = new (MAKERS[name] as SectionMaker)(buffer, at, head[index + 1] ?? 0)
    at += aligned(part.byteLength)
    return [name, part]
  })
  return Object.fromEntries(parts) as Figures
}
