import type { Kysely } from 'kysely'
import { agencyById } from '#agencies'
import { screenSubject, type Finding, type Part } from '#screening'
import { settings } from '#settings'
import type { Day } from '#shared/days'
import type { Consultation } from '../domain/consultation.ts'
import type { Facts } from '../domain/guards.ts'
import { tablesOf } from '../tables.ts'

export type Counts = { readonly comments: number; readonly voices: number; readonly clusters: number; readonly unclustered: number; readonly unanswered: number; readonly surveys: number; readonly registrations: number }
/** How many opinions there are, from how many voices, and how far they are worked through. */
export async function countsOf(db: Kysely<unknown>, id: string): Promise<Counts> {
  const tables = tablesOf(db), n = (value: unknown): number => Number(value ?? 0)
  const [comments, clusters, surveys, registrations] = await Promise.all([
    tables.selectFrom('consultations.comment').where('consultation', '=', id).where('replaced', '=', false).select((eb) => [eb.fn.countAll().as('all'), eb.fn.count('browser').distinct().as('browsers'), eb.fn.countAll().filterWhere('browser', 'is', null).as('paper'), eb.fn.countAll().filterWhere('cluster', 'is', null).as('unclustered')]).executeTakeFirstOrThrow(),
    tables.selectFrom('consultations.cluster').where('consultation', '=', id).select((eb) => [eb.fn.countAll().as('all'), eb.fn.countAll().filterWhere('verdict', 'is', null).as('unanswered')]).executeTakeFirstOrThrow(),
    tables.selectFrom('consultations.survey').where('consultation', '=', id).select((eb) => eb.fn.countAll().as('all')).executeTakeFirstOrThrow(),
    tables.selectFrom('consultations.registration').where('consultation', '=', id).select((eb) => eb.fn.countAll().as('all')).executeTakeFirstOrThrow(),
  ])
  return { comments: n(comments.all), voices: n(comments.browsers) + n(comments.paper), clusters: n(clusters.all), unclustered: n(comments.unclustered), unanswered: n(clusters.unanswered), surveys: n(surveys.all), registrations: n(registrations.all) }
}
export type ConsultationFile = Facts & { readonly counts: Counts; readonly findings: readonly Finding[]; readonly agencyName: string }
/** A consultation with all that its moves depend on. */
export async function consultationFile(db: Kysely<unknown>, consultation: Consultation, today: Day): Promise<ConsultationFile> {
  const part = (name: string, place: string, kind: Part['kind'], text: string): Part[] => (text === '' ? [] : [{ name, place, kind, text }])
  const { id, title, explanation, draft, report, aboutKind, state } = consultation
  const parts = state === 'worked' || state === 'closed' ? part('report', '反馈报告', 'paragraph', report) : [...part('title', '标题', 'title', title), ...part('explanation', '起草说明', 'paragraph', explanation), ...draft.flatMap((text, i) => part(`p${i}`, `草案第 ${i + 1} 段`, 'paragraph', text))]
  const [{ name: agencyName }, all, counts] = await Promise.all([agencyById(db, consultation.agency), settings(db), countsOf(db, id)])
  const findings = await screenSubject(db, `consultation:${id}`, parts, { day: today, agencyName })
  const blocking = findings.filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请先改正`)
  return { consultation, today, agencyName, counts, findings, blocking, comments: counts.comments, unclustered: counts.unclustered, unanswered: counts.unanswered, leastDays: aboutKind === 'decision' ? all['consultations.decisionDays'] : all['consultations.otherDays'] }
}
