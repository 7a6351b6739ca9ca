/** What visitors send: sealed for the office before it is kept anywhere. */
export type SentRating = { readonly version: 1; readonly at: string; readonly commitment: string; readonly browser: string; readonly mark: keyof typeof MARKS; readonly words: string }
export type SentProposal = { readonly version: 1; readonly at: string; readonly title: string; readonly reason: string; readonly place: string; readonly name: string; readonly contact: string }
export const MARKS = { good: '满意', fair: '基本满意', poor: '不满意' } as const
export const LONGEST = { title: 120, reason: 1000, place: 100, name: 40, contact: 100, words: 500 } as const
type Raw = Readonly<Record<string, unknown>>
const text = (raw: Raw, name: string, most: number): string => { const value = raw[name]; if (typeof value !== 'string' || value.length > most) throw new Error(`a submission's ${name} is not what the portal sends`); return value }
function opened(bytes: Uint8Array): Raw { const raw = JSON.parse(Buffer.from(bytes).toString('utf8')) as Raw; if (raw['version'] !== 1) throw new Error('no submission that this version knows'); return raw }
export function readRating(bytes: Uint8Array): SentRating { const raw = opened(bytes), mark = String(raw['mark']); if (!Object.hasOwn(MARKS, mark)) throw new Error('no mark'); return { version: 1, at: text(raw, 'at', 30), commitment: text(raw, 'commitment', 20), browser: text(raw, 'browser', 80), mark: mark as keyof typeof MARKS, words: text(raw, 'words', LONGEST.words) } }
export function readProposal(bytes: Uint8Array): SentProposal { const raw = opened(bytes); return { version: 1, at: text(raw, 'at', 30), title: text(raw, 'title', LONGEST.title), reason: text(raw, 'reason', LONGEST.reason), place: text(raw, 'place', LONGEST.place), name: text(raw, 'name', LONGEST.name), contact: text(raw, 'contact', LONGEST.contact) } }
