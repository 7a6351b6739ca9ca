import type { ReactNode } from 'react'
import type { Kysely } from 'kysely'
import { cardsFor } from '../queries/cards-for.ts'
import { portalPaths } from '../paths.ts'

const MOST = 6
const ANSWER = 160
const shortened = (text: string): string => (text.length > ANSWER ? `${text.slice(0, ANSWER)}…` : text)

/** 大家常问: the questions tied to a page, for the foot of a policy or an entry; null where nobody asked. */
export async function questionCards(db: Kysely<unknown>, address: string): Promise<ReactNode> {
  const cards = (await cardsFor(db, address)).slice(0, MOST)
  if (cards.length === 0) return null
  return <section className="portal-section" aria-labelledby="asked">
    <div className="portal-section-head"><h2 id="asked">大家常问</h2><a className="more" href={portalPaths.askAbout(address)}>我也要问</a></div>
    <ul className="cards">{cards.map(({ title, answer, address: at, agencyName }) => <li key={at}><a className="card" href={at}><b>{title}</b><span>{shortened(answer)}</span><span>{agencyName}</span></a></li>)}</ul>
  </section>
}
