import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Form } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { orRedraw, seenVersion, yearIn } from '../../desk/report-asked.ts'
import { changeRound } from '../commands/change-round.ts'
import { openRound, type TypedRound, wrongInRound } from '../commands/open-round.ts'
import { remindReturns } from '../commands/remind-returns.ts'
import { returnPaths } from '../paths.ts'
import { allRounds, linesOf } from '../queries/rounds.ts'
import { rootAgency } from '../root-agency.ts'
import { BoardPage } from './board-page.tsx'
import { ChangeForm, OpenPage } from './round-form.tsx'
import { csvOf } from './csv.ts'

type ChangeTyped = { readonly typed: Pick<TypedRound, 'dueOn' | 'note' | 'agencies'>; readonly wrong: readonly string[] }

async function boardPage(kit: Kit, asked: AskedBy, year: number | null, change?: ChangeTyped) {
  const [rounds, agencies] = await Promise.all([allRounds(kit.db), allAgencies(kit.db)])
  const round = (year === null ? rounds[0] : rounds.find((one) => one.year === year)) ?? null
  if (year !== null && !round) throw new Refusal(404, [`${year}年度的填报还没有开始`])
  const root = rootAgency(agencies)
  const may = { open: mayDo(asked.actor, 'annualreport.open-round', root), remind: mayDo(asked.actor, 'annualreport.remind', root) }
  const lines = round ? await linesOf(kit.db, asked.actor, round, dayOf(kit.now())) : []
  const inRound = new Set(lines.map(({ agency }) => agency.id))
  const others = agencies.filter(({ id, active, reports }) => active && reports && !inRound.has(id))
  return <BoardPage rounds={rounds} round={round} lines={lines} may={may}
    change={round && may.open ? <ChangeForm round={round} others={others} typed={change?.typed} wrong={change?.wrong ?? []} /> : null} />
}

export const showRounds = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await boardPage(kit, asked, yearIn(asked.query['year'])) })

const typedRound = (form: Form, agencies: readonly string[]): TypedRound =>
  ({ year: (form['year'] ?? '').trim(), dueOn: (form['dueOn'] ?? '').trim(), note: form['note'] ?? '', agencies })

/** Suggests the year that is ending, the fifteenth of January after it, and everybody who must report. */
export async function showOpen(kit: Kit, _asked: AskedBy): Promise<Answer> {
  const today = dayOf(kit.now())
  const year = today.slice(5, 7) >= '10' ? yearOf(today) : yearOf(today) - 1
  const agencies = (await allAgencies(kit.db)).filter(({ active }) => active)
  const typed = { year: String(year), dueOn: `${year + 1}-01-15`, note: '', agencies: agencies.filter(({ reports, kind }) => reports && kind !== 'village').map(({ id }) => id) }
  return { page: <OpenPage agencies={agencies} typed={typed} wrong={[]} /> }
}

export async function postOpen(kit: Kit, { actor, form, all }: AskedBy): Promise<Answer> {
  const typed = typedRound(form, all('agencies'))
  const agencies = (await allAgencies(kit.db)).filter(({ active }) => active)
  return orRedraw(async () => {
    const year = await openRound(kit, actor, typed)
    return { goTo: returnPaths.board(year), notice: `${year}年度填报已开始` }
  }, async (refusal) => {
    const wrong = wrongInRound(typed, new Set(agencies.map(({ id }) => id)), yearOf(dayOf(kit.now())))
    return <OpenPage agencies={agencies} typed={typed} wrong={wrong.length > 0 ? wrong : refusal.reasons} />
  })
}

export async function postChange(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { form, all, actor, params } = asked
  const year = yearIn(params['year']) ?? 0
  const typed = { dueOn: (form['dueOn'] ?? '').trim(), note: form['note'] ?? '', agencies: all('agencies') }
  return orRedraw(async () => {
    await changeRound(kit, actor, { year, ...typed, seenVersion: seenVersion(form) })
    return { goTo: returnPaths.board(year), notice: '已保存调整' }
  }, async (refusal) => boardPage(kit, asked, year, { typed, wrong: refusal.reasons }))
}

export async function postRemindReturns(kit: Kit, { actor, params }: AskedBy): Promise<Answer> {
  const year = yearIn(params['year']) ?? 0
  try {
    const reminded = await remindReturns(kit, actor, year)
    return { goTo: returnPaths.board(year), notice: `已催办 ${reminded} 个单位` }
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) return { goTo: returnPaths.board(year), notice: error.reasons.join('；') }
    throw error
  }
}

export async function downloadCsv(kit: Kit, { actor, params }: AskedBy): Promise<Answer> {
  const round = (await allRounds(kit.db)).find(({ year }) => year === yearIn(params['year']))
  if (!round) throw new Refusal(404, ['这一年度的填报还没有开始'])
  const lines = await linesOf(kit.db, actor, round, dayOf(kit.now()))
  return { file: { bytes: new TextEncoder().encode(csvOf(lines)), mediaType: 'text/csv; charset=utf-8', name: `${round.year}年度数据填报.csv` } }
}
