import { chineseDay, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { OUTCOMES, outcomeLabel } from '../outcome.ts'
import { LETTER_KINDS, type LetterKind } from './kinds.ts'
import { asksFor, reasonsAgainst } from './missing.ts'
import { fill, paragraphsOf, placeholdersOf, type LetterTemplate } from './placeholders.ts'
import { eitherWay, remedyParagraph } from './remedy.ts'

export type { LetterTemplate } from './placeholders.ts'

/** All that a letter is written from. `reviewOnline`: where reconsideration can be asked for online, for letters served online (行政复议法第二十二条). */
export type LetterFacts = {
  readonly number: string; readonly agencyName: string; readonly agencySigns: string; readonly agencyAddress: string; readonly agencyPhone: string
  readonly reviewBody: string; readonly court: string; readonly reviewOnline?: string; readonly addressee: string; readonly dated: Day
  readonly request: {
    readonly number: string; readonly receivedOn: Day; readonly subject: string; readonly description: string; readonly documentNumber: string
    readonly channelLabel: string; readonly wantedFormLabel: string; readonly deliveryLabel: string
  }
  readonly fields: Readonly<Record<string, string>>
}
type Block = { readonly kind: 'p'; readonly line: readonly { readonly kind: 'text'; readonly text: string }[] }
/** A letter with every word in its place, ready to be set. An internal one is a sheet of the file: no red head, no seal. */
export type ComposedLetter = {
  readonly kind: LetterKind; readonly internal?: boolean; readonly agency: string; readonly number: string; readonly title: string; readonly addressee: string
  readonly blocks: readonly Block[]; readonly attachments?: readonly string[]
  readonly signedBy: string; readonly signedOn: string; readonly date: readonly [number, number, number]
}

/** A day that a field holds as 2025-03-03 is written as 2025年3月3日. */
const inWords = (text: string): string => text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (day) => (isDay(day) ? chineseDay(day) : day))
/** Served over a network: downloaded or by e-mail. */
const servedOnline = (label: string): boolean => /网上|电子邮件/.test(label)

function remedyOf(kind: LetterKind, { dated, reviewBody, court, reviewOnline, request }: LetterFacts): string {
  const { outcome, remedy, title } = LETTER_KINDS[kind]
  const told = { decidedOn: dated, reviewBody, court, online: servedOnline(request.deliveryLabel), channel: reviewOnline }
  return outcome ? remedyParagraph(outcome, told) : remedy ? eitherWay(title.slice(-3), { ...told, online: false }) : ''
}

function wordsFor(kind: LetterKind, facts: LetterFacts): Record<string, string> {
  const { outcome } = LETTER_KINDS[kind]
  const { request, fields } = facts
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, inWords(text)])),
    agency: facts.agencyName, address: facts.agencyAddress, phone: facts.agencyPhone, addressee: facts.addressee, requestNumber: request.number,
    receivedOn: chineseDay(request.receivedOn), subject: request.subject, description: request.description, documentNumber: request.documentNumber,
    channel_words: request.channelLabel, wantedForm: request.wantedFormLabel, delivery: request.deliveryLabel,
    article: outcome ? OUTCOMES[outcome].article : '', outcome: outcome ? outcomeLabel(outcome) : '', remedy: remedyOf(kind, facts),
  }
}

/** The names of what goes with the letter; numbers typed before them are ours to set. */
const attachmentsIn = (text: string | undefined): string[] => paragraphsOf(text ?? '').map((line) => line.replace(/^\d{1,2}\s*[.．、]\s*/, ''))

/** Writes a letter. A fact or field that is missing refuses it (422), each named; nothing is ever left blank. */
export function composeLetter(kind: LetterKind, facts: LetterFacts, template: LetterTemplate): ComposedLetter {
  const early = reasonsAgainst(kind, facts)
  if (early.length > 0) throw new Refusal(422, early)
  const words = wordsFor(kind, facts)
  const missing = new Set<string>()
  const paragraphs = template.paragraphs.flatMap((paragraph) => paragraphsOf(fill(paragraph, words, missing)))
  const labels = placeholdersOf(kind)
  if (missing.size > 0) throw new Refusal(422, [...missing].map((name) => asksFor(labels[name] ?? name, kind)))
  const [year = 0, month = 0, day = 0] = facts.dated.split('-').map(Number)
  const { internal = false } = LETTER_KINDS[kind]
  return {
    kind, internal, agency: facts.agencyName, number: facts.number, title: template.title, addressee: internal ? '' : facts.addressee,
    blocks: paragraphs.map((text) => ({ kind: 'p', line: [{ kind: 'text', text }] })), attachments: attachmentsIn(facts.fields['attachments']),
    signedBy: facts.agencySigns, signedOn: chineseDay(facts.dated), date: [year, month, day],
  }
}
