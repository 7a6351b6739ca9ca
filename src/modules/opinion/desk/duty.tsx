import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { addDays, dayOf, isDay, type Day } from '#shared/days'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, SelectField } from '#ui/form'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { saveDuty } from '../commands/duty.ts'
import { rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, OpinionTabs } from './words.tsx'

/** Who may be put on duty: active accounts at the office. */
export type Staff = (kit: Kit, agency: string) => Promise<readonly { readonly id: string; readonly name: string }[]>
const PLACES = [[1, '值班'], [2, '带班'], [3, '领导']] as const, DAYS = 14
export const showDutyWith = (staff: Staff) => async (kit: Kit, { actor }: AskedBy, wrong: readonly string[] = []): Promise<Answer> => {
  const today = dayOf(kit.now()), days = Array.from({ length: DAYS }, (_, n) => addDays(today, n)), rows = await tablesOf(kit.db).selectFrom('opinion.duty').selectAll().where('day', '>=', today).where('day', '<', addDays(today, DAYS)).execute(), of = new Map(rows.map((row) => [`${row.day} ${row.place}`, row])), root = await rootOf(kit.db), people = await staff(kit, root), mayWrite = mayDo(actor, 'opinion.watch')
  return { page: <DeskPage title="值班表" crumbs={CRUMBS} lead="报警先通知值班；过了一半时间通知带班，只剩两成时通知领导；没有排班的，通知公开办全部经办人"><OpinionTabs here={deskPaths.duty} /><Panel flush><Form action={deskPaths.duty}><ErrorSummary reasons={wrong} />
    <DataTable caption="值班表" captionHidden cards rows={days} rowKey={(day) => day} columns={[{ key: 'day', label: '日期', heads: true, align: 'day', cell: (day) => day }, ...PLACES.map(([place, label]) => ({ key: String(place), label, cell: (day: Day) => (mayWrite ? <SelectField label={`${day}${label}`} name={`d-${day}-${place}`} blank="不排" value={of.get(`${day} ${place}`)?.account ?? ''} options={people.map(({ id, name }) => ({ value: id, label: name }))} /> : of.get(`${day} ${place}`)?.account_name ?? '—') }))]} />
    {mayWrite ? <Actions><Button kind="primary">保存值班表</Button></Actions> : null}</Form></Panel></DeskPage>, ...(wrong.length > 0 ? { status: 422 } : {}) }
}
export const postDutyWith = (staff: Staff) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const root = await rootOf(kit.db), people = new Map((await staff(kit, root)).map(({ id, name }) => [id, name])), lines = Object.keys(asked.form).flatMap((field) => {
    const [, day = '', place = ''] = /^d-(\d{4}-\d{2}-\d{2})-([123])$/.exec(field) ?? [], account = typedLine(asked.form[field], 60)
    return isDay(day) && (account === '' || people.has(account)) ? [{ day, place: Number(place), account, name: people.get(account) ?? '' }] : []
  })
  const refused = await tried(() => saveDuty(kit, asked.actor, root, lines))
  return refused ? showDutyWith(staff)(kit, asked, refused.reasons) : { goTo: deskPaths.duty, notice: '值班表已保存' }
}
