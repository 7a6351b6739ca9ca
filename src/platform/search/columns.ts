import { isDay, yearOf, type Day } from '#shared/days'
import { VALIDITIES, type SearchDocument, type Validity } from './types.ts'

/** What filters, facets and ranking need of each document of a segment, side by side. */
export type Columns = {
  readonly size: number
  readonly ids: Float64Array
  readonly agency: Uint16Array; readonly kind: Uint16Array; readonly topic: Uint16Array
  readonly published: Int32Array; readonly year: Uint16Array; readonly effective: Int32Array; readonly outOfForce: Int32Array
  readonly repealed: Uint8Array; readonly titleLength: Uint8Array
  readonly agencies: readonly (readonly [string, string])[]; readonly kinds: readonly string[]; readonly topics: readonly string[]
}
export type ColumnSource = Omit<SearchDocument, 'body'> & { readonly id: number }

const DAY = 86_400_000
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY
const NEVER = 2 ** 31 - 1
const numberOr = (day: Day | null, other: number): number => (day !== null && isDay(day) ? dayNumber(day) : other)

export function columnsOf(documents: readonly ColumnSource[]): Columns {
  const [agencies, kinds, topics] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const places = (known: Map<string, number>, keys: readonly string[]): Uint16Array => Uint16Array.from(keys, (key) => {
    const place = known.get(key) ?? known.size
    known.set(key, place)
    return place
  })
  return {
    size: documents.length, ids: Float64Array.from(documents, ({ id }) => id),
    agency: places(agencies, documents.map(({ agency, agencyName }) => JSON.stringify([agency, agencyName]))), kind: places(kinds, documents.map(({ kind }) => kind)),
    topic: places(topics, documents.map(({ topic }) => topic ?? '')),
    published: Int32Array.from(documents, ({ publishedOn }) => numberOr(publishedOn, 0)), year: Uint16Array.from(documents, ({ publishedOn }) => yearOf(publishedOn)), effective: Int32Array.from(documents, ({ effectiveOn }) => numberOr(effectiveOn, -NEVER)),
    outOfForce: Int32Array.from(documents, ({ outOfForceOn }) => numberOr(outOfForceOn, NEVER)), repealed: Uint8Array.from(documents, ({ endedAs }) => (endedAs === 'repealed' ? 1 : 0)),
    titleLength: Uint8Array.from(documents, ({ title }) => Math.min(255, title.length)),
    agencies: [...agencies.keys()].map((key) => JSON.parse(key) as [string, string]), kinds: [...kinds.keys()], topics: [...topics.keys()],
  }
}

const ARRAYS = { ids: Float64Array, agency: Uint16Array, kind: Uint16Array, topic: Uint16Array, published: Int32Array, year: Uint16Array, effective: Int32Array, outOfForce: Int32Array, repealed: Uint8Array, titleLength: Uint8Array } as const
const names = Object.keys(ARRAYS) as (keyof typeof ARRAYS)[]

/** As one value of the database: a JSON head, then the arrays one after another. */
export function packColumns(columns: Columns): Buffer {
  const { size, agencies, kinds, topics } = columns
  const head = Buffer.from(JSON.stringify({ size, agencies, kinds, topics }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...names.map((name) => Buffer.from(columns[name].buffer, columns[name].byteOffset, columns[name].byteLength))])
}

export function unpackColumns(bytes: Buffer): Columns {
  const headEnd = 4 + bytes.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('utf8', 4, headEnd)) as Pick<Columns, 'size' | 'agencies' | 'kinds' | 'topics'>
  let at = headEnd
  const taken = names.map((name) => {
    const kind = ARRAYS[name]
    const end = at + head.size * kind.BYTES_PER_ELEMENT
    const part = Uint8Array.from(bytes.subarray(at, end))
    at = end
    return [name, new kind(part.buffer)] as const
  })
  return { ...head, ...Object.fromEntries(taken) } as Columns
}

const [IN_FORCE, NOT_YET, LAPSED, REPEALED] = (['in_force', 'not_yet', 'lapsed', 'repealed'] satisfies Validity[]).map((one) => VALIDITIES.indexOf(one)) as [number, number, number, number]

/** What a document is worth on a day, as its place among VALIDITIES. An end without a word for it is a lapse. */
export function validityAt(columns: Columns, at: number, day: number): number {
  if ((columns.outOfForce[at] ?? NEVER) <= day) return columns.repealed[at] === 1 ? REPEALED : LAPSED
  return (columns.effective[at] ?? -NEVER) > day ? NOT_YET : IN_FORCE
}
export const isEnded = (validity: number): boolean => validity === LAPSED || validity === REPEALED
