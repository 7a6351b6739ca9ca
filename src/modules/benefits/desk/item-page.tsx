import { FindingList } from '#screening'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, Form, LinkButton } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Panel, Progress } from '#ui/notice'
import { yuan } from '../domain/amount.ts'
import { describeAmount } from '../domain/describe.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { SUBJECTS, WRITABLE } from '../domain/item.ts'
import { LIVE, MOVES, USUAL, type BenefitMove } from '../domain/procedure.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { RuleLines } from '../portal/rule-lines.tsx'
import type { ItemFile } from './item-file.ts'
import { CRUMBS, StateBadge } from './words.tsx'

type Props = { readonly file: ItemFile }
const EVENT_NAMES: Readonly<Record<string, string>> = { create: '起草', 'publish-given': '公布免申即享名单', stop: '到期停止' }
function Moves({ file: { item, actor, today } }: Props) {
  const here = (Object.keys(MOVES) as BenefitMove[]).filter((move) => (MOVES[move].from as readonly string[]).includes(item.state)), usual = USUAL[item.state] ?? []
  return <MovesPanel nothing="这个事项现在没有要您办的事。" others={usual.filter((move) => !mayDo(actor, MOVES[move].deed, item.agency)).map((move) => MOVES[move].label)}
    lines={here.filter((move) => mayDo(actor, MOVES[move].deed, item.agency)).map((move) => ({ key: move, label: MOVES[move].label, href: deskPaths.move(item.id, move), reasons: reasonsAgainstMove(item, move, actor.account, today), usual: usual.includes(move) }))} />
}
const edits = ({ item, actor }: ItemFile): boolean => WRITABLE.includes(item.state) && mayDo(actor, 'benefits.write', item.agency)

const FunnelPanel = ({ file: { funnel, item } }: Props) => {
  const most = Math.max(funnel.entitled, funnel.told, funnel.opened, funnel.applied, funnel.paid, 1)
  const lines: readonly (readonly [string, number])[] = [...(item.subject === 'enterprise' ? [['符合条件的企业', funnel.entitled], ['已告知', funnel.told]] as const : []), ['打开办理页', funnel.opened], ['提出申请', funnel.applied], ['已兑现', funnel.paid]]
  return <Panel title="从找到到兑现" id="funnel" actions={item.subject === 'enterprise' ? <LinkButton href={deskPaths.matches(item.id)} size="small">企业名单</LinkButton> : undefined}>
    <div className="stack">{lines.map(([label, n]) => <Progress key={label} label={label} value={n} max={most} text={String(n)} />)}</div>
    <Facts items={[{ label: '兑现金额', value: yuan(funnel.fen) }, ...(item.subject === 'enterprise' ? [{ label: '可能符合', value: `${funnel.maybe} 家，还差信息` }, { label: '最近匹配', value: item.matchedAt ? dayOf(new Date(item.matchedAt)) : '还没有' }] : [])]} />
    <LinkButton href={deskPaths.monthly(item.id)} size="small">按月登记申请和兑现</LinkButton>
  </Panel>
}

/** One benefit at the desk. */
export const ItemPage = ({ file }: Props) => {
  const { item, agencyName, actor, findings, events } = file, isOpen = edits(file)
  return <DeskPage title={item.title} crumbs={CRUMBS} lead={<><span>{item.id}</span> <StateBadge state={item.state} /> <span>{SUBJECTS[item.subject]}</span></>} actions={LIVE.includes(item.state) ? <span className="quiet small">公开网址 {portalPaths.one(item.id)}</span> : undefined}>
    <div className="qa-desk"><div className="stack">
      <Panel title="条件" id="rule" actions={isOpen ? <LinkButton href={deskPaths.rule(item.id)} size="small">编辑条件</LinkButton> : undefined}><RuleLines rule={item.rule} /></Panel>
      <Panel title="给什么" id="amount" actions={isOpen ? <LinkButton href={deskPaths.amount(item.id)} size="small">编辑金额</LinkButton> : undefined}><p className="benefit-amount">{describeAmount(item.amount)}</p></Panel>
      <Panel title="依据和办理" id="facts" actions={isOpen ? <LinkButton href={deskPaths.edit(item.id)} size="small">编辑</LinkButton> : undefined}>
        <Facts columns={2} items={[{ label: '政策', value: item.policyTitle }, { label: '政策网址', value: item.policy }, { label: '主管单位', value: agencyName }, { label: '执行期', value: `${item.from} 至 ${item.until ?? '长期'}` }, { label: '免申即享', value: item.automatic ? '是，不用申请' : '否，要申请' }, { label: '办理地点', value: item.place }, { label: '网上办理', value: item.link }, { label: '咨询电话', value: item.phone }]} />
        {item.materials.length === 0 ? null : <><h3 className="qa-desk-head">材料</h3><ul className="benefit-materials">{item.materials.map((line) => <li key={line}>{line}</li>)}</ul></>}
      </Panel>
      <Panel title="内容检查" id="findings">{findings.length === 0 ? <p className="quiet">没有发现问题。机器检查不能代替逐字核对。</p> : <FindingList findings={findings} />}</Panel>
    </div><div className="stack"><Moves file={file} /><FunnelPanel file={file} />
      {item.automatic && item.subject === 'enterprise' && LIVE.includes(item.state) && mayDo(actor, 'benefits.review', item.agency) ? <Panel title="免申即享名单"><p className="quiet small">公布符合条件的企业名称和金额。</p><Form action={deskPaths.given(item.id)}><Actions><Button>公布名单</Button></Actions></Form></Panel> : null}
      <CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id, day: dayOf(at), title: (MOVES as Readonly<Record<string, { label: string }>>)[move]?.label ?? EVENT_NAMES[move] ?? move, note, who: account_name }))} /></div></div>
  </DeskPage>
}
