import { act, type Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { typedLine } from '#shared/typed-text'
import { faultsOfAsks, type StepAsk, type StepValues } from '#shared/step'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { StepFields } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { LEVELS, USUAL_RULES, type AlarmRule } from '../domain/level.ts'
import { TOPICS } from '../domain/topics.ts'
import { rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { alarmRules, isLevel } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, LevelBadge, OpinionTabs, topicNames } from './words.tsx'

const ASKS: readonly StepAsk[] = [
  { name: 'level', label: '等级', kind: 'choice', must: true, options: LEVELS }, { name: 'words', label: '怎样说明', kind: 'line', must: true, hint: '报警时写给值班人员看' }, { name: 'posts24h', label: '24 小时条数不少于', kind: 'number' }, { name: 'growth', label: '增长倍数不少于', kind: 'number' },
  { name: 'negative', label: '负面比例不少于（%）', kind: 'number' }, { name: 'sources', label: '来源个数不少于', kind: 'number' }, { name: 'topic', label: '主题', kind: 'choice', options: TOPICS },
]
const rowOf = ({ level, words, posts24h, growth, negative, sources, topic }: AlarmRule) => ({ level, words, posts24h: posts24h ?? null, growth: growth ?? null, negative: negative ?? null, sources: sources ?? null, topic: topic ?? null })
async function page(kit: Kit, { actor }: AskedBy, values: StepValues = {}, wrong: readonly Wrong[] = []) {
  const own = await tablesOf(kit.db).selectFrom('opinion.rule').select('id').orderBy('id').execute(), rules = (await alarmRules(kit.db)).map((rule, i) => ({ ...rule, i })), mayWrite = mayDo(actor, 'opinion.watch')
  return <DeskPage title="报警规则" crumbs={CRUMBS} lead={own.length === 0 ? '现在用的是通用规则' : '本单位的规则'}><OpinionTabs here={deskPaths.rules} /><Notice kind="info">条数、比例和等级由公开办自定，没有法律法规规定（未经确认）；回应时限按国办发〔2016〕80号、61号。</Notice><div className="qa-desk"><div className="stack"><Panel flush><DataTable caption="规则" captionHidden cards rows={rules} rowKey={({ i }) => String(i)} columns={[{ key: 'level', label: '等级', cell: ({ level }) => <LevelBadge level={level} /> }, { key: 'words', label: '说明', heads: true, cell: ({ words }) => words }, { key: 'n', label: '24 小时', align: 'end', cell: ({ posts24h }) => posts24h ?? '—' }, { key: 'growth', label: '增长', align: 'end', cell: ({ growth }) => growth ?? '—' }, { key: 'bad', label: '负面', align: 'end', cell: ({ negative }) => (negative === undefined ? '—' : `${negative}%`) }, { key: 'topic', label: '主题', cell: ({ topic }) => (topic ? topicNames([topic]) : '—') }, ...(mayWrite ? [{ key: 'off', label: '操作', cell: ({ i, words }: { i: number; words: string }) => <Form action={deskPaths.rules} hidden={{ remove: String(i) }}><Button size="small" kind="quiet">删除<span className="hidden-text">{words}</span></Button></Form> }] : [])]} /></Panel></div>
    {mayWrite ? <Panel title="添加规则"><Form action={deskPaths.rules}><ErrorSummary reasons={wrong} /><p className="quiet small">填写的条件要同时满足。</p><StepFields asks={ASKS} values={values} wrong={wrong} /><Actions><Button kind="primary">添加</Button></Actions></Form></Panel> : null}</div></DeskPage>
}
/** Writes the whole list anew: the first change turns the usual rules into the office's own. */
const writeRules = async (kit: Kit, { actor }: AskedBy, rules: readonly AlarmRule[]): Promise<void> => { const root = await rootOf(kit.db); await act(kit, actor, 'opinion.watch', root, async (scene) => { const tables = tablesOf(scene.db); await tables.deleteFrom('opinion.rule').execute(); if (rules.length > 0) await tables.insertInto('opinion.rule').values(rules.map(rowOf)).execute(); await scene.record('rules', { rules: rules.length }) }) }
export const showRules = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await page(kit, asked) })
export async function postRules(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { form } = asked, rules = await alarmRules(kit.db), remove = form['remove']
  if (remove !== undefined) {
    const left = rules.filter((_, i) => String(i) !== remove)
    await writeRules(kit, asked, left)
    return { goTo: deskPaths.rules, notice: left.length === 0 ? '已删除；一条也没有时用通用规则' : '已删除' }
  }
  const values = Object.fromEntries(ASKS.map(({ name }) => [name, typedLine(form[name], 120)])), { level = '', words = '', topic = '' } = values, figures = ['posts24h', 'growth', 'negative', 'sources'] as const, given = figures.flatMap((name) => (/^\d+$/.test(values[name] ?? '') ? [[name, Number(values[name])] as const] : []))
  const faults = [...faultsOfAsks(ASKS, values), ...(given.length === 0 ? [{ field: 'posts24h', reason: '请至少填写一个条数、倍数、比例或者个数' }] : []), ...(Number(values['negative'] || 0) > 100 ? [{ field: 'negative', reason: '“负面比例”不超过 100' }] : [])]
  if (faults.length > 0 || !isLevel(level)) return { page: await page(kit, asked, values, faults), status: 422 }
  await writeRules(kit, asked, [...(rules === USUAL_RULES ? USUAL_RULES : rules), { level, words, ...Object.fromEntries(given), ...(Object.hasOwn(TOPICS, topic) ? { topic } : {}) }])
  return { goTo: deskPaths.rules, notice: '已添加' }
}
