import type { Day } from '#shared/days'
import type { Topic } from './words.ts'

export type Tie = { readonly address: string; readonly title: string }
/** A published question as the public side holds it. Nothing in it says who asked. */
export type PublicQuestion = {
  readonly number: string; readonly topic: Topic; readonly asked: string; readonly askedOn: Day; readonly answer: string; readonly answeredOn: Day; readonly sourceName: string
  readonly ties: readonly Tie[]; readonly helpful: number; readonly unhelpful: number
}
/** A page of the public list, found by its words. */
export type Listed = { readonly address: string; readonly title: string; readonly agency: string; readonly agencyName: string; readonly publishedOn: Day; readonly data: PublicQuestion }
export type ListAsked = { readonly q: string; readonly topic: string | undefined; readonly agency: string | undefined; readonly page: number }

/** Every word that was typed must stand in the question or its answer. */
const wordsOf = (q: string): string[] => q.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, 8)
const holds = ({ title, data }: Listed, words: readonly string[]): boolean => {
  const text = `${title}\n${data.asked}\n${data.answer}\n${data.number}`.normalize('NFKC').toLowerCase()
  return words.every((word) => text.includes(word))
}

export type Facet = { readonly value: string; readonly n: number }
const counted = (values: readonly string[]): Facet[] => [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, n: all.length })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))

/** The asked page of the list, newest answers first; each facet counted as if it were not itself set. */
export function listQuestions(all: readonly Listed[], { q, topic, agency, page }: ListAsked, size: number): { total: number; rows: readonly Listed[]; topics: readonly Facet[]; agencies: readonly Facet[] } {
  const words = wordsOf(q)
  const found = all.filter((one) => holds(one, words))
  const byTopic = (one: Listed) => topic === undefined || one.data.topic === topic, byAgency = (one: Listed) => agency === undefined || one.agency === agency
  const rows = found.filter((one) => byTopic(one) && byAgency(one)).toSorted((a, b) => (a.data.answeredOn === b.data.answeredOn ? (a.data.number < b.data.number ? 1 : -1) : a.data.answeredOn < b.data.answeredOn ? 1 : -1))
  return { total: rows.length, rows: rows.slice((page - 1) * size, page * size), topics: counted(found.filter(byAgency).map(({ data }) => data.topic)), agencies: counted(found.filter(byTopic).map((one) => one.agency)) }
}
