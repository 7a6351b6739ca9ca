import { openJson, sealJson } from '#platform/crypto/at-rest'

type Kinds = 'draft' | 'receipt' | 'case'
type Stamped<T> = { readonly until: number; readonly value: T }
/** Longer text is no form of ours; shorter (key id, nonce and tag alone are 48 signs) would have its tag cut. */
const LONGEST = 400_000, SHORTEST = 64

/** What a page keeps of its visitor, in a hidden field: sealed so that it can neither be read on the way nor changed, and good for a time. */
export const sealForm = (home: string, kind: Kinds, value: unknown, until: number): string => sealJson(home, `portal:${kind}`, { until, value }).toString('base64url')

/** Null where it was changed, belongs elsewhere or is past its time. */
export function openForm<T>(home: string, kind: Kinds, text: string | undefined, now: number): T | null {
  if (!text || text.length < SHORTEST || text.length > LONGEST || !/^[\w-]+$/.test(text)) return null
  try {
    const { until, value } = openJson<Stamped<T>>(home, `portal:${kind}`, Buffer.from(text, 'base64url'))
    return now < until ? value : null
  } catch { return null }
}
