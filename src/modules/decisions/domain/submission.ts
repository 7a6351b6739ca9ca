import { CLASSES } from './item.ts'

/** What a citizen proposes to decide: sealed for the office before it is kept anywhere. */
export type SentProposal = { readonly version: 1; readonly at: string; readonly title: string; readonly reason: string; readonly class: string; readonly name: string; readonly contact: string }
export const LONGEST = { title: 120, reason: 2000, name: 40, contact: 100 } as const
export function readProposal(bytes: Uint8Array): SentProposal {
  const raw = JSON.parse(Buffer.from(bytes).toString('utf8')) as Readonly<Record<string, unknown>>
  const text = (name: keyof typeof LONGEST): string => { const value = raw[name]; if (typeof value !== 'string' || value.length > LONGEST[name]) throw new Error(`a proposal's ${name} is not what the portal sends`); return value }
  if (raw['version'] !== 1 || typeof raw['at'] !== 'string') throw new Error('no proposal that this version knows')
  return { version: 1, at: raw['at'], title: text('title'), reason: text('reason'), class: Object.hasOwn(CLASSES, String(raw['class'])) ? String(raw['class']) : 'other', name: text('name'), contact: text('contact') }
}
