import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Form } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { orRedraw, seenVersion, yearIn } from '../../desk/report-asked.ts'
import { RETURN_KEYS } from '../../domain/returns.ts'
import { bigChanges, readFigures, type TypedFigures } from '../../domain/return-figures.ts'
import { fillReturn } from '../commands/fill-return.ts'
import { confirmReturn, correctReturn, sendBackReturn } from '../commands/move-return.ts'
import { returnPaths } from '../paths.ts'
import { returnFile, type ReturnFile } from '../queries/return.ts'
import type { Refused } from './decide-panel.tsx'
import type { TypedReturn } from './figures-form.tsx'
import { ReturnPage } from './return-page.tsx'

function fileAsked(kit: Kit, { actor, params }: AskedBy): Promise<ReturnFile> {
  const year = yearIn(params['year'])
  if (year === null) throw new Refusal(404, ['没有这个年度的填报：年度是四位数字'])
  return returnFile(kit.db, actor, { agency: params['agency'] ?? '', year })
}

export const showReturn = async (kit: Kit, asked: AskedBy): Promise<Answer> =>
  ({ page: <ReturnPage file={await fileAsked(kit, asked)} actor={asked.actor} today={dayOf(kit.now())} /> })

const typedOf = (form: Form): TypedReturn => ({
  figures: Object.fromEntries(RETURN_KEYS.map((field) => [field, form[field] ?? ''])) as TypedFigures, note: form['note'] ?? '', reason: form['reason'] ?? '',
})

export async function postFill(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await fileAsked(kit, asked)
  const { actor, form } = asked
  if (!mayDo(actor, 'annualreport.fill-return', file.agency.id)) throw new Refusal(403, [`您的角色不能为${file.agency.name}填报；如工作需要，请联系安全管理员授权`])
  const typed = typedOf(form)
  const page = { file, actor, today: dayOf(kit.now()), typed }
  const { figures, wrong } = readFigures(typed.figures)
  if (!figures) return { page: <ReturnPage {...page} wrong={wrong} />, status: 422 }
  const changes = file.lastYear ? bigChanges(file.lastYear, figures) : []
  if (changes.length > 0 && typed.note.trim() === '' && form['seenChanges'] !== 'yes') return { page: <ReturnPage {...page} changes={changes} /> }
  return orRedraw(async () => {
    await fillReturn(kit, actor, { agency: file.agency.id, year: file.round.year, figures, note: typed.note, reason: typed.reason, seenVersion: seenVersion(form) })
    return { goTo: returnPaths.one(file.round.year, file.agency.id), notice: '已提交，等待另一人确认' }
  }, async (refusal) => <ReturnPage {...page} file={await fileAsked(kit, asked)} wrong={refusal.reasons} />)
}

const MOVES = {
  confirm: { run: confirmReturn, notice: '已确认，数据计入年度报告' },
  sendBack: { run: sendBackReturn, notice: '已退回' },
  correct: { run: correctReturn, notice: '已发起更正，请重新填报' },
} as const satisfies Record<Refused['move'], { run: typeof confirmReturn; notice: string }>

const postMove = (move: Refused['move']) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { agency, round } = await fileAsked(kit, asked)
  const reason = asked.form['reason'] ?? ''
  return orRedraw(async () => {
    await MOVES[move].run(kit, asked.actor, { agency: agency.id, year: round.year, reason, seenVersion: seenVersion(asked.form) })
    return { goTo: returnPaths.one(round.year, agency.id), notice: MOVES[move].notice }
  }, async (refusal) => <ReturnPage file={await fileAsked(kit, asked)} actor={asked.actor} today={dayOf(kit.now())} refused={{ move, reason, reasons: refusal.reasons }} />)
}

export const postConfirm = postMove('confirm')
export const postSendBack = postMove('sendBack')
export const postCorrect = postMove('correct')
