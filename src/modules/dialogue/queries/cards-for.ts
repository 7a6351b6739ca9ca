import type { Kysely } from 'kysely'
import { publicPieces, publicQuestions } from './public-pages.ts'

/** What people ask about a published page: a card for it. */
export type QuestionCard = { readonly title: string; readonly answer: string; readonly address: string; readonly agencyName: string; /** A standard answer, or one person's question. */ readonly frequent: boolean }
const MOST = 6

/** The frequent questions tied to an address, then the published questions asked about it. Reads the public side only. */
export async function cardsFor(db: Kysely<unknown>, address: string): Promise<QuestionCard[]> {
  const [frequent, questions] = await Promise.all([publicPieces(db, 'frequent-question'), publicQuestions(db)])
  const tied = (ties: readonly { readonly address: string }[]): boolean => ties.some((tie) => tie.address === address)
  return [
    ...frequent.filter(({ ties }) => tied(ties)).map(({ title, content, address: at, agencyName }) => ({ title, answer: content['answer'] ?? '', address: at, agencyName, frequent: true })),
    ...questions.filter(({ data }) => tied(data.ties)).map(({ title, data, address: at, agencyName }) => ({ title, answer: data.answer, address: at, agencyName, frequent: false })),
  ].slice(0, MOST)
}
