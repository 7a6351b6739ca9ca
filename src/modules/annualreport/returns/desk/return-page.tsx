import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Facts, Notice, Panel } from '#ui/notice'
import type { Wrong } from '#ui/error-summary'
import { mayDo, type Actor } from '#shared/actor'
import { daysBetween, type Day } from '#shared/days'
import { RETURN_FIELDS, RETURN_KEYS } from '../../domain/returns.ts'
import { bigChanges, bigChangeText, shownValue, type FigureChange } from '../../domain/return-figures.ts'
import { reasonsAgainstReturnMove } from '../move.ts'
import { returnPaths } from '../paths.ts'
import type { ReturnFile } from '../queries/return.ts'
import { ConfirmPanel, CorrectPanel, type Refused } from './decide-panel.tsx'
import { FiguresForm, typedFrom, type TypedReturn } from './figures-form.tsx'
import { StepsPanel, VersionsPanel } from './versions-panel.tsx'
import { leftWords, stateWord } from './words.ts'

type ReturnPageProps = {
  readonly file: ReturnFile
  readonly actor: Actor
  readonly today: Day
  readonly typed?: TypedReturn | undefined
  readonly wrong?: readonly Wrong[] | undefined
  readonly changes?: readonly FigureChange[] | undefined
  readonly refused?: Refused | undefined
}

function FiguresPanel({ file }: { file: ReturnFile }) {
  const { one, lastYear } = file
  const { figures } = one
  if (!figures) return null
  const changes = lastYear ? bigChanges(lastYear, figures) : []
  return <Panel title="填报数据">
    <Facts columns={2} items={RETURN_KEYS.map((field) => ({
      label: RETURN_FIELDS[field].label,
      value: <><b>{shownValue(figures, field)}</b> {RETURN_FIELDS[field].unit}{lastYear ? <span className="quiet">（上年 {shownValue(lastYear, field)}）</span> : null}</>,
    }))} />
    {one.note === '' ? null : <p>填报说明：{one.note}</p>}
    {changes.length === 0 ? null : <Notice kind="warn" title="与上年相差较大"><ul>{changes.map((change) => <li key={change.field}>{bigChangeText(change)}</li>)}</ul></Notice>}
  </Panel>
}

function SentBack({ file: { one } }: { file: ReturnFile }) {
  const last = one.remarks.at(-1)
  return last?.move === 'sendBack' ? <Notice kind="warn" title={`${last.by}退回了填报，请修改后重新提交`}>{last.text}</Notice> : null
}

/** One agency's return of a year: the form, or the figures and what can be done with them; versions below. */
export function ReturnPage({ file, actor, today, typed, wrong = [], changes = [], refused }: ReturnPageProps) {
  const { agency, round, one } = file
  const may = (deed: string) => mayDo(actor, deed, agency.id)
  const fillable = one.state === 'waiting' || one.state === 'correcting'
  const word = stateWord(one.state)
  const decide = { file, account: actor.account, refused: refused ?? null }
  return <DeskPage title={`${agency.shortName}${round.year}年度数据填报`} crumbs={[{ label: '年度数据填报', href: returnPaths.board(round.year) }]}
    lead={<><Badge kind={word.kind}>{word.label}</Badge> 截止 {round.dueOn}{one.state === 'confirmed' ? '' : `，${leftWords(daysBetween(today, round.dueOn))}`}</>}>
    <div className="stack">
      {round.note === '' ? null : <Notice title="填报要求">{round.note}</Notice>}
      <SentBack file={file} />
      {fillable && may('annualreport.fill-return')
        ? <FiguresForm file={file} typed={typed ?? typedFrom(file)} wrong={wrong} reasons={reasonsAgainstReturnMove(one, 'fill', actor.account)} changes={changes} />
        : <><FiguresPanel file={file} />{typed ? <Notice kind="bad" title="没有提交成功">{wrong.map((one) => (typeof one === 'string' ? one : one.reason)).join('；')}</Notice> : null}</>}
      {fillable && !may('annualreport.fill-return') ? <Notice>{one.figures ? '该单位正在修改数据。' : '该单位还没有填报。'}</Notice> : null}
      {one.state === 'filled' ? <ConfirmPanel {...decide} may={may('annualreport.confirm-return')} /> : null}
      {one.state === 'confirmed' ? <CorrectPanel {...decide} may={may('annualreport.correct-return')} /> : null}
      <VersionsPanel versions={file.versions} />
      <StepsPanel remarks={one.remarks} />
    </div>
  </DeskPage>
}
