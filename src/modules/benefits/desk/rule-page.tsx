import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import type { ConditionForm } from '../domain/condition-form.ts'
import { describeAtom } from '../domain/describe.ts'
import { pathText, type Path } from '../domain/edit-rule.ts'
import { factOf, factsOf } from '../domain/facts.ts'
import type { Item } from '../domain/item.ts'
import { childrenOf, isAtom, type Rule } from '../domain/rule.ts'
import { deskPaths } from '../paths.ts'
import { ConditionFields } from './condition-fields.tsx'
import { CRUMBS } from './words.tsx'

type Writing = { readonly what: 'add' | 'replace'; readonly at: Path; readonly form: ConditionForm }
type Props = { readonly item: Item; readonly writing: Writing | null; readonly wrong: readonly Wrong[] }
const hrefOf = (id: string, at: Path, what: 'add' | 'replace', fact = ''): string => `${deskPaths.rule(id)}?${new URLSearchParams({ do: what, at: pathText(at), ...(fact ? { fact } : {}) })}#condition`

type StrokeProps = { readonly item: Item; readonly at: Path; readonly what: string; readonly label: string; readonly about: string; readonly kind?: string }
const Stroke = ({ item, at, what, label, about, kind = '' }: StrokeProps) => <Form action={deskPaths.rule(item.id)} look="inline" hidden={{ seen: String(item.version), do: what, at: pathText(at), ...(kind ? { kind } : {}) }}><button type="submit" className="button button-quiet button-small">{label}<span className="hidden-text">：{about}</span></button></Form>

const headOf = (rule: Rule): string => (isAtom(rule) ? describeAtom(rule) : 'not' in rule ? (isAtom(rule.not) ? `不属于“${describeAtom(rule.not)}”` : '不得有下列情形') : 'all' in rule ? '同时符合' : '符合其中一项')
/** One line of the rule with what can be done with it, and what hangs below it. */
function Branch({ item, rule, at }: { item: Item; rule: Rule; at: Path }) {
  const about = headOf(rule), isGroup = !isAtom(rule) && !('not' in rule), children = !isAtom(rule) && 'not' in rule && isAtom(rule.not) ? [] : childrenOf(rule)
  return <li className="rule-branch">
    <div className="rule-branch-line"><span className={isGroup ? 'rule-branch-head' : ''}>{about}</span><span className="rule-branch-actions">
      {isGroup ? <><LinkButton href={hrefOf(item.id, at, 'add')} size="small" kind="quiet">加条件<span className="hidden-text">：{about}</span></LinkButton><Stroke item={item} at={at} what="group" kind={'all' in rule ? 'any' : 'all'} label={'all' in rule ? '加一组“其中一项”' : '加一组“同时符合”'} about={about} /><Stroke item={item} at={at} what="turn" label={'all' in rule ? '改为“其中一项”' : '改为“同时符合”'} about={about} /></> : null}
      {isAtom(rule) ? <LinkButton href={hrefOf(item.id, at, 'replace')} size="small" kind="quiet">改<span className="hidden-text">：{about}</span></LinkButton> : null}
      {at.length > 0 ? <><Stroke item={item} at={at} what="exclude" label={!isAtom(rule) && 'not' in rule ? '改为要符合' : '改为不得'} about={about} /><Stroke item={item} at={at} what="remove" label="删除" about={about} /></> : null}
    </span></div>
    {children.length === 0 ? isGroup ? <p className="quiet small">{at.length === 0 ? '还没有条件：人人可以享受' : '空的组，请加条件或者删除'}</p> : null : <ul className="rule-tree">{children.map((child, i) => ({ child, place: [...at, i] })).map(({ child, place }) => <Branch key={pathText(place)} item={item} rule={child} at={place} />)}</ul>}
  </li>
}

function Condition({ item, writing: { what, at, form }, wrong }: { item: Item; writing: Writing; wrong: readonly Wrong[] }) {
  const fact = factOf(form.fact)
  if (fact?.subject !== item.subject) return <Panel title="加条件" id="condition"><Form action={deskPaths.rule(item.id)} method="get" hidden={{ do: what, at: pathText(at) }}>
    <SelectField label="条件项" name="fact" required options={factsOf(item.subject).map(({ key, label }) => ({ value: key, label }))} /><Actions><Button kind="primary">下一步</Button><LinkButton href={deskPaths.rule(item.id)} kind="quiet">不加了</LinkButton></Actions>
  </Form></Panel>
  return <Panel title={`${what === 'add' ? '加' : '改'}条件：${fact.label}`} id="condition"><Form action={deskPaths.rule(item.id)} hidden={{ seen: String(item.version), do: what, at: pathText(at), fact: fact.key }}>
    <ErrorSummary reasons={wrong} /><ConditionFields fact={fact} form={form} wrong={wrong} />
    <Actions><Button kind="primary">保存条件</Button><LinkButton href={deskPaths.rule(item.id)} kind="quiet">返回，不保存</LinkButton></Actions>
  </Form></Panel>
}
/** The conditions as a tree that can be worked on, stroke by stroke; each is saved at once. */
export const RulePage = ({ item, writing, wrong }: Props) => <DeskPage title="编辑条件" crumbs={[...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }]} actions={<LinkButton href={deskPaths.one(item.id)}>写好了</LinkButton>}>
  {writing ? <Condition item={item} writing={writing} wrong={wrong} /> : wrong.length > 0 ? <ErrorSummary reasons={wrong} /> : null}
  <Panel title="给谁"><ul className="rule-tree rule-tree-top"><Branch item={item} rule={item.rule} at={[]} /></ul></Panel>
</DeskPage>
