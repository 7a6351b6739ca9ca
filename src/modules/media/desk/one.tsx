import { agencyById, allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, LinkButton, SelectField, TextArea, TextField, type Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Notice, Panel } from '#ui/notice'
import { StepFields, StepForm } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { applyForAccount, moveAccount } from '../commands/accounts.ts'
import { answerMessage, recordItems, recordMessage } from '../commands/doings.ts'
import { ACCOUNT, ACCOUNT_MOVES, ACCOUNT_STEPS, FACT_ASKS, PLATFORMS, reasonsAgainstAccountMove, RUNNING, type Account, type AccountFacts, type AccountMove } from '../domain/account.ts'
import { RULES } from '../domain/inspection.ts'
import { deskPaths } from '../paths.ts'
import { inspectedAccounts } from '../queries/standing.ts'
import { accountEvents, loadAccount } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, StateBadge } from './words.tsx'

async function accountFor({ db }: Kit, { actor, params }: AskedBy): Promise<Account> {
  const account = await loadAccount(db, params['id'] ?? '')
  if (!mayDo(actor, 'media.read', account.agency)) throw new Refusal(403, ['这个账号由其他单位主办，您不能查看'])
  return account
}
const MOVES = Object.keys(ACCOUNT_MOVES) as AccountMove[], EVENTS: Readonly<Record<string, string>> = { apply: '申请开设' }
const valuesOf = ({ platform, name, handle, purpose, keeper, phone, feed, interacts }: AccountFacts): StepValues => ({ platform, name, handle, purpose, keeper, phone, feed, interacts: interacts ? 'yes' : '' })
const factItems = ({ platform, name, handle, purpose, keeper, phone, feed, interacts }: AccountFacts) => [{ label: '平台', value: PLATFORMS[platform] }, { label: '名称', value: name }, { label: '账号', value: handle }, { label: '功能定位', value: purpose }, { label: '管理人员', value: keeper }, { label: '办公电话', value: phone }, { label: '订阅地址', value: feed }, { label: '互动功能', value: interacts ? '有' : '没有' }]
type Trouble = { readonly form: 'items' | 'messages'; readonly reasons: readonly string[]; readonly status: number }
async function page(kit: Kit, asked: AskedBy, trouble?: Trouble): Promise<Answer> {
  const account = await accountFor(kit, asked), { actor, form } = asked, { name } = await agencyById(kit.db, account.agency), today = dayOf(kit.now()), inspected = (await inspectedAccounts(kit.db, today)).find((one) => one.account.id === account.id), tables = tablesOf(kit.db), events = await accountEvents(kit.db, account.id), mayWrite = RUNNING.includes(account.state) && mayDo(actor, 'media.write', account.agency)
  const items = await tables.selectFrom('media.item').selectAll().where('account', '=', account.id).orderBy('day', 'desc').orderBy('key').limit(20).execute(), messages = await tables.selectFrom('media.message').selectAll().where('account', '=', account.id).orderBy('received_on', 'desc').orderBy('id', 'desc').limit(20).execute()
  return { page: <DeskPage title={account.name} crumbs={CRUMBS} lead={<><span>{account.id}</span> <StateBadge state={account.state} /></>}>
    {inspected?.faults.map((fault) => <Notice key={fault.rule} kind={fault.veto ? 'bad' : 'warn'} title={RULES[fault.rule].label}>{fault.words}（{RULES[fault.rule].source}）</Notice>)}{account.readError ? <Notice kind="warn" title={account.readError} /> : null}
    <div className="qa-desk"><div className="stack"><Panel title="登记"><Facts columns={2} items={[{ label: '主办单位', value: name }, ...factItems(account), { label: '开设', value: account.openedOn }, { label: '注销', value: account.closedOn }]} /></Panel>{account.wanted ? <Panel title="申请变更为"><Facts columns={2} items={factItems(account.wanted)} /></Panel> : null}
      <Panel title="最近发布" flush><DataTable caption="最近发布的内容" captionHidden cards rows={items} rowKey={({ key }) => key} empty="没有记录" columns={[{ key: 'day', label: '日期', align: 'day', cell: ({ day }) => day }, { key: 'title', label: '标题', heads: true, cell: ({ title, address }) => (/^https?:/.test(address) ? <a href={address} rel="noreferrer noopener">{title || address}</a> : title || '—') }]} /></Panel>
      <Panel title="留言" flush><DataTable caption="最近的留言" captionHidden cards rows={messages} rowKey={({ id }) => String(id)} empty="没有记录" columns={[{ key: 'in', label: '收到', align: 'day', cell: ({ received_on }) => received_on }, { key: 'words', label: '内容', heads: true, cell: ({ words }) => words || '—' }, { key: 'out', label: '答复', cell: ({ id, answered_on }) => answered_on ?? (mayWrite ? <Form action={deskPaths.messages(account.id)} hidden={{ answer: String(id) }}><Button size="small">登记今天答复</Button></Form> : '没有') }]} /></Panel></div>
      <div className="stack"><MovesPanel nothing="现在没有要您办的事。" lines={MOVES.filter((move) => mayDo(actor, ACCOUNT_MOVES[move].deed, account.agency) && (ACCOUNT_MOVES[move].from as readonly string[]).includes(account.state)).map((move) => ({ key: move, label: ACCOUNT_MOVES[move].label, href: deskPaths.move(account.id, move), article: ACCOUNT.moves[move].article, reasons: reasonsAgainstAccountMove(account, move, actor.account), usual: move.startsWith('approve') }))} />
        {mayWrite ? <><Panel title="登记发布"><Form action={deskPaths.items(account.id)}><ErrorSummary reasons={trouble?.form === 'items' ? trouble.reasons : []} /><TextArea label="发布了什么" name="items" rows={4} value={trouble?.form === 'items' ? form['items'] : ''} hint="每行一条：日期，空一格，标题" /><Actions><Button>登记</Button></Actions></Form></Panel>
          <Panel title="登记留言"><Form action={deskPaths.messages(account.id)}><ErrorSummary reasons={trouble?.form === 'messages' ? trouble.reasons : []} /><DayField label="收到日期" name="received" value={trouble?.form === 'messages' ? form['received'] : today} /><DayField label="答复日期" name="answered" value={trouble?.form === 'messages' ? form['answered'] : ''} /><TextField label="内容" name="words" maxLength={200} value={trouble?.form === 'messages' ? form['words'] : ''} hint="不写留言人的姓名和电话" /><Actions><Button>登记</Button></Actions></Form></Panel></> : null}
        <CaseHistory lines={events.map(({ id, move, at, who_name, note }) => ({ id: Number(id), day: dayOf(at), title: (ACCOUNT_MOVES as Readonly<Record<string, { label: string }>>)[move]?.label ?? EVENTS[move] ?? move, note, who: who_name }))} /></div></div></DeskPage>, ...(trouble ? { status: trouble.status } : {}) }
}
export const showOne = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked)
export async function postItems(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { id } = await accountFor(kit, asked), refused = await tried(() => recordItems(kit, asked.actor, id, typedText(asked.form['items'], 20_000)))
  return refused ? page(kit, asked, { form: 'items', ...refused }) : { goTo: deskPaths.one(id), notice: '已登记' }
}
export async function postMessages(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { id } = await accountFor(kit, asked), { form, actor } = asked, answer = Number(form['answer']), refused = await tried(() => (Number.isSafeInteger(answer) && answer > 0 ? answerMessage(kit, actor, id, answer) : recordMessage(kit, actor, id, { received: typedLine(form['received'], 10), answered: typedLine(form['answered'], 10), words: typedLine(form['words'], 200) })))
  return refused ? page(kit, asked, { form: 'messages', ...refused }) : { goTo: deskPaths.one(id), notice: '已登记' }
}
const MovePage = ({ account, move, values, wrong, who }: { account: Account; move: AccountMove; values: StepValues; wrong: readonly Wrong[]; who: string }) => <DeskPage title={ACCOUNT_MOVES[move].label} crumbs={[...CRUMBS, { label: account.name, href: deskPaths.one(account.id) }]}><StepForm label={ACCOUNT_MOVES[move].label} words={ACCOUNT_STEPS[move]} action={deskPaths.move(account.id, move)} back={deskPaths.one(account.id)} hidden={{ seen: String(account.version) }} reasons={reasonsAgainstAccountMove(account, move, who)} asks={ACCOUNT_STEPS[move].asks} values={values} wrong={wrong} /></DeskPage>
export const showMove = (move: AccountMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const account = await accountFor(kit, asked), reasons = reasonsAgainstAccountMove(account, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <MovePage account={account} move={move} values={move === 'change' ? valuesOf(account) : {}} wrong={[]} who={asked.actor.account} /> }
}
const typed = (asks: typeof FACT_ASKS, form: AskedBy['form']): StepValues => Object.fromEntries(asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(form[name], 2000) : typedLine(form[name], 500)]))
export const postMove = (move: AccountMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const account = await accountFor(kit, asked), { asks } = ACCOUNT_STEPS[move], values = typed(asks, asked.form), refused = await tried(() => moveAccount(kit, asked.actor, move, { id: account.id, seen: Number(asked.form['seen']) || 0, values }))
  return refused ? { page: <MovePage account={account} move={move} values={values} wrong={wrongBy(asks, refused.reasons)} who={asked.actor.account} />, status: refused.status } : { goTo: deskPaths.one(account.id), notice: `“${ACCOUNT_MOVES[move].label}”已办理` }
}
const FreshPage = ({ values, wrong, agency, agencies }: { values: StepValues; wrong: readonly Wrong[]; agency: string; agencies: readonly Agency[] }) => <DeskPage title="申请开设账号" crumbs={CRUMBS}><div className="entry-form"><Panel><Form action={deskPaths.fresh}><ErrorSummary reasons={wrong} /><SelectField label="主办单位" name="agency" required value={agency} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} /><StepFields asks={FACT_ASKS} values={values} wrong={wrong} /><Actions><Button kind="primary">提交申请</Button><LinkButton href={deskPaths.register} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
const agenciesFor = async ({ db }: Kit, { actor }: AskedBy): Promise<Agency[]> => (await allAgencies(db)).filter(({ id }) => mayDo(actor, 'media.write', id))
export async function showFresh(kit: Kit, asked: AskedBy): Promise<Answer> { return { page: <FreshPage values={{ interacts: 'yes' }} wrong={[]} agency={asked.actor.agency} agencies={await agenciesFor(kit, asked)} /> } }
export async function postFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const agencies = await agenciesFor(kit, asked), values = typed(FACT_ASKS, asked.form), agency = agencies.find(({ id }) => id === asked.form['agency'])?.id ?? asked.actor.agency
  let id = ''
  const refused = await tried(async () => { id = await applyForAccount(kit, asked.actor, agency, values) })
  return refused ? { page: <FreshPage values={values} wrong={wrongBy(FACT_ASKS, refused.reasons)} agency={agency} agencies={agencies} />, status: refused.status } : { goTo: deskPaths.one(id), notice: '已申请，等待公开办核准' }
}
