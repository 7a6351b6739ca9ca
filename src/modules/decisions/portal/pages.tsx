import type { Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { Actions, Button, ErrorSummary, FieldSet, Form, LinkButton, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { GuardFields } from '#ui/guard-fields'
import { EmptyState, Facts, Notice, Panel, Progress, Steps, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import type { PublicCatalogue, PublicDecision } from '../commands/publish.ts'
import { CLASSES } from '../domain/item.ts'
import { STEPS_TO_DO } from '../domain/life-line.ts'
import { LONGEST } from '../domain/submission.ts'
import { portalPaths } from '../paths.ts'

const doneOf = ({ life }: PublicDecision): number => life.filter(({ key, state }) => key !== 'evaluate' && state === 'done').length
const standOf = (one: PublicDecision): string => one.life.filter(({ state }) => state === 'current').map(({ label }) => label).join('、') || '各步已完成'
const isLate = ({ planBy, published }: PublicDecision, today: Day): boolean => planBy !== null && planBy < today && published === null
type ListProps = { readonly catalogues: readonly PublicCatalogue[]; readonly year: number | null; readonly decisions: readonly PublicDecision[]; readonly today: Day }
/** The catalogue of a year, each item with how far it is. */
export const DecisionsPage = ({ catalogues, year, decisions, today }: ListProps) => {
  const one = catalogues.find((each) => each.year === year)
  return <PortalPage title="重大行政决策" description="哪些大事要决定，走到了哪一步，谁负责。" columnName="重大行政决策" columnType="政策文件">
    {catalogues.length > 1 ? <Tabs label="年度" items={catalogues.map((each) => ({ href: portalPaths.year(each.year), label: `${each.year}年`, current: each.year === year }))} /> : null}
    {!one ? <EmptyState title="还没有公布目录" text={<p>年度目录公布以后，每一项的进展都能在这里看到。</p>} /> : <div className="columns-2"><div className="stack">
      {one.adjustment ? <Notice kind="info" title="目录已调整">{one.adjustment}</Notice> : null}
      <ol className="found-list">{one.items.map((item) => { const shown = decisions.find(({ id }) => id === item.id); return <li key={item.id} className="found-item"><h2 className="found-title"><a href={portalPaths.one(item.id)}>{item.title}</a></h2>
        {shown ? <Progress label={standOf(shown)} value={doneOf(shown)} max={STEPS_TO_DO} text={`${doneOf(shown)} / ${STEPS_TO_DO} 步`} /> : null}
        <p className="found-source"><span>{item.agencyName}</span>{item.planBy ? <span>计划 {item.planBy} 前完成</span> : null}{shown && isLate(shown, today) ? <Badge kind="warn">超过计划时间</Badge> : null}</p></li> })}</ol></div>
      <div className="stack"><Panel title="也可以由您提出"><p>认为政府应当就某件大事作决定的，可以提出建议。</p><LinkButton href={portalPaths.propose} kind="primary">提出建议</LinkButton></Panel><Panel title="什么列入目录"><div className="qa-desk-words">{one.standard}</div></Panel></div></div>}
  </PortalPage>
}
/** One item: its life line, who is responsible, the consultation in the middle, the text at the end. */
export const DecisionPage = ({ one, today }: { one: PublicDecision; today: Day }) => <PortalPage title={one.title} description={`${one.year}年度重大行政决策事项，${one.agencyName}承办`} columnName="重大行政决策" columnType="政策文件" crumbs={[{ label: '重大行政决策', href: portalPaths.list }]}>
  {one.removed ? <Notice kind="warn" title="已调出目录">{one.removed}</Notice> : null}
  <div className="columns-2"><div className="stack">
    <Panel title="进展"><Progress label="已完成的步骤" value={doneOf(one)} max={STEPS_TO_DO} text={`${doneOf(one)} / ${STEPS_TO_DO}`} /><Steps items={one.life.filter(({ key, state }) => key !== 'evaluate' || state === 'done').map(({ label, state, on, words }) => ({ title: label, state, when: on ?? undefined, text: words || undefined }))} /></Panel>
    {one.published ? <Panel title={`决策文本：${one.published.number}`}><div className="qa-desk-words">{one.published.text}</div>{one.published.adoption ? <><h3 className="qa-desk-head">意见采纳情况</h3><div className="qa-desk-words">{one.published.adoption}</div></> : null}</Panel> : null}
  </div><div className="stack"><Panel title="谁负责"><Facts items={[{ label: '承办单位', value: one.agencyName }, { label: '类别', value: one.className }, { label: '计划完成', value: one.planBy ? `${one.planBy}${isLate(one, today) ? '（已超过）' : ''}` : '' }]} /></Panel>
    {one.consultation ? <Panel title="征求意见"><Actions><LinkButton href={one.consultation} kind="primary">{one.fedBack ? '看草案和意见采纳情况' : '看草案、提意见'}</LinkButton></Actions></Panel> : null}</div></div>
</PortalPage>
export type ProposalForm = { readonly title: string; readonly reason: string; readonly class: string; readonly name: string; readonly contact: string }
type ProposeProps = { readonly form: ProposalForm; readonly wrong: readonly Wrong[]; readonly stamp: string; readonly challenge: object }
export const ProposePage = ({ form, wrong, stamp, challenge }: ProposeProps) => <PortalPage title="提出决策建议" description="认为政府应当就某件大事作决定的，写明理由。" columnName="重大行政决策" columnType="征集调查" crumbs={[{ label: '重大行政决策', href: portalPaths.list }]} noIndex><div className="entry-form"><Panel><Form action={portalPaths.propose} hidden={{ stamp }}>
  <ErrorSummary reasons={wrong} title="还没有提交，请先改正下列问题" />
  <TextField label="建议决定什么事" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={LONGEST.title} /><SelectField label="属于哪一类" name="class" value={form.class} blank="不清楚" options={Object.entries(CLASSES).map(([value, label]) => ({ value, label }))} />
  <TextArea label="理由" name="reason" required rows={6} value={form.reason} error={wrongOf(wrong, 'reason')} maxLength={LONGEST.reason} />
  <FieldSet legend="联系方式（可以不填）"><TextField label="怎样称呼您" name="name" width="medium" value={form.name} maxLength={LONGEST.name} /><TextField label="电话或者邮箱" name="contact" width="medium" value={form.contact} maxLength={LONGEST.contact} hint="加密保存，不公布" /></FieldSet>
  <GuardFields challenge={challenge} /><Actions><Button kind="primary">提交建议</Button><LinkButton href={portalPaths.list} kind="quiet">返回，不提交</LinkButton></Actions></Form></Panel></div></PortalPage>
export const ThanksPage = ({ receipt }: { receipt: string }) => <PortalPage title="收到了" description="您的建议会由政府办公室研究是否列入年度目录。" columnName="重大行政决策" columnType="征集调查" crumbs={[{ label: '重大行政决策', href: portalPaths.list }]} noIndex><Panel title="回执"><p><code className="qa-receipt">{receipt}</code></p></Panel></PortalPage>
