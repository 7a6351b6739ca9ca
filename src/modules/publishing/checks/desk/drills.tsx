import { allAgencies } from '#agencies'
import { ScreeningTabs } from '#screening'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckGroupField, ErrorSummary, Form, SelectField, type Wrong } from '#ui/form'
import { EmptyState, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { drillAgencies, startDrill } from '../commands/drill.ts'
import { isPlant, PLANTS } from '../domain/plant.ts'
import { checkPaths } from '../paths.ts'
import { drillLines, drillScores } from '../queries/drills.ts'

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

async function page(kit: Kit, { actor }: AskedBy, typed: { agency: string; plants: readonly string[] }, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const today = dayOf(kit.now())
  const [agencies, all, scores, lines] = await Promise.all([drillAgencies(kit), allAgencies(kit.db), drillScores(kit.db, `${yearOf(today)}-01-01`, today), drillLines(kit.db)])
  const names = new Map(all.map(({ id, shortName }) => [id, shortName])), reach = whereMay(actor, 'screening.drill')
  const choices = agencies.filter(({ id }) => reach === 'all' || reach.includes(id)).map(({ id, shortName }) => ({ value: id, label: shortName }))
  return { page: <DeskPage title="审核演练" lead="在待审信息里放入有已知错误的一条，看审核人员能不能找出来">
    <ScreeningTabs here={checkPaths.drills} />
    {mayDo(actor, 'screening.drill') ? <Panel title="放入一条"><Form action={checkPaths.drills}><ErrorSummary reasons={wrong} />
      <Notice kind="info">系统从这个单位已公开的信息里取一篇，放入选定的错误，直接进入待初审。审核人员退回或者终审通过后结束，告诉本人结果。演练的信息在任何情况下都不能发布。</Notice>
      <SelectField label="单位" name="agency" value={typed.agency} required blank="请选择" options={choices} />
      <CheckGroupField label="放入的错误" name="plants" values={typed.plants} required inline options={Object.entries(PLANTS).map(([value, { label }]) => ({ value, label }))} />
      <Actions><Button kind="primary">放入待审</Button></Actions></Form></Panel> : null}
    <Panel title={`${yearOf(today)}年各人的检出率`}><DataTable caption="检出率表" captionHidden cards rows={scores} rowKey={({ account }) => account} empty={<EmptyState title="今年还没有结果" text="审核人员办理演练的信息后，这里显示检出率" />} columns={[
      { key: 'name', label: '审核人员', heads: true, cell: ({ name }) => name }, { key: 'drills', label: '次数', align: 'end', cell: ({ drills }) => drills }, { key: 'caught', label: '找出／放入', align: 'end', cell: ({ caught, planted }) => `${caught}／${planted}` },
      { key: 'rate', label: '检出率', align: 'end', cell: ({ caught, planted }) => percent(caught, planted) }, { key: 'wrong', label: '标错', align: 'end', cell: ({ wrong: n }) => n },
    ]} /></Panel>
    {mayDo(actor, 'screening.drill') ? <Panel title="演练记录"><DataTable caption="演练记录表" captionHidden cards rows={lines} rowKey={({ entry }) => entry} empty={<EmptyState title="还没有演练" text="" />} columns={[
      { key: 'entry', label: '信息', heads: true, cell: ({ entry }) => <a href={`/entries/${entry}`}>{entry}</a> }, { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'day', label: '放入', align: 'day', cell: ({ madeOn }) => madeOn }, { key: 'n', label: '错误', align: 'end', cell: ({ planted }) => planted },
      { key: 'results', label: '结果', cell: ({ results, ended }) => results.length === 0 ? '还没有人审核' : `${results.map(({ step, name, caught }) => `${step}${name}找出 ${caught} 处`).join('，')}${ended ? '' : '，还在审核'}` },
    ]} /></Panel> : null}
  </DeskPage>, ...(status ? { status } : {}) }
}
export const showDrills = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked, { agency: '', plants: ['slip', 'person'] }, [])
export async function postDrill(kit: Kit, asked: AskedBy): Promise<Answer> {
  const typed = { agency: asked.form['agency'] ?? '', plants: asked.all('plants') }
  if (typed.agency === '') return page(kit, asked, typed, [{ field: 'agency', reason: '请选择“单位”' }], 422)
  try {
    const { planted } = await startDrill(kit, asked.actor, { agency: typed.agency, plants: typed.plants.filter(isPlant) })
    return { goTo: checkPaths.drills, notice: `已放入，有 ${planted} 处错误` }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return page(kit, asked, typed, error.reasons, 422)
  }
}
