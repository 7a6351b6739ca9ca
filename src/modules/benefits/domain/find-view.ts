import { chineseDay, type Day } from '#shared/days'
import { node, type PlainNode } from '#shared/plain-node'
import { describeValue } from './describe.ts'
import { knownFact } from './facts.ts'
import type { Fact } from './fact.ts'
import { profileOf, skippedOf, stateText, type FindState } from './find-state.ts'
import { SUBJECTS, type PublicBenefit } from './item.ts'
import { standingOf, type Found, type Standing } from './questionnaire.ts'

export type FindProps = { readonly benefits: readonly PublicBenefit[]; readonly state: FindState; readonly wrong: string | null; readonly typed: string; readonly today: Day; readonly csrf: string; /** Drawn by a script: nothing that is answered leaves the device. */ readonly local: boolean }
const hidden = (name: string, value: string) => node('input', { type: 'hidden', name, value })
const button = (label: string, name: string, value: string, kind: string) => node('button', { class: `button button-${kind}`, name, value }, label)
const formOf = ({ state, csrf }: FindProps, ...kids: readonly PlainNode[]): PlainNode => node('form', { class: 'form form-stacked', action: '/benefits/find', method: 'post', novalidate: true }, hidden('_csrf', csrf), hidden('state', stateText(state)), ...kids)
const wrongLine = (wrong: string | null): readonly PlainNode[] => (wrong ? [node('p', { class: 'field-error', id: 'answer-error', role: 'alert' }, wrong)] : [])

const choice = (type: 'radio' | 'checkbox', value: string, label: string, isFirst: boolean, checked: boolean): PlainNode => node('div', { class: 'choice' },
  node('input', { class: 'choice-box', type, name: 'answer', value, id: isFirst ? 'answer' : `answer-${value}`, checked }), node('label', { class: 'choice-label', for: isFirst ? 'answer' : `answer-${value}` }, label))
function fieldOf(fact: Fact, wrong: string | null, typed: string): PlainNode {
  const options = fact.kind === 'yes' ? { 是: '是', 否: '否' } : fact.options ?? {}, given = typed.split('、')
  if (fact.kind === 'choice' || fact.kind === 'yes' || fact.kind === 'set') {
    return node('fieldset', { class: `field field-group${wrong ? ' field-wrong' : ''}` }, node('legend', { class: 'field-label benefit-question' }, fact.question), fact.kind === 'set' ? node('div', { class: 'field-hint' }, '可以选几项；都没有就直接点“下一题”') : '', ...wrongLine(wrong),
      node('div', { class: 'choices' }, Object.entries(options).map(([value, label], i) => choice(fact.kind === 'set' ? 'checkbox' : 'radio', value, label, i === 0, given.includes(value)))))
  }
  return node('div', { class: `field field-medium${wrong ? ' field-wrong' : ''}` }, node('label', { class: 'field-label benefit-question', for: 'answer' }, fact.question), fact.hint || fact.unit ? node('div', { class: 'field-hint' }, [fact.hint ?? '', fact.unit ? `单位：${fact.unit}` : ''].filter(Boolean).join('；')) : '', ...wrongLine(wrong),
    node('input', { class: 'control', id: 'answer', name: 'answer', type: 'text', value: typed, maxlength: '40', autocomplete: 'off', inputmode: fact.kind === 'number' ? 'numeric' : fact.kind === 'money' ? 'decimal' : 'text' }))
}
const question = (props: FindProps, key: string, n: number): PlainNode => formOf(props, hidden('fact', key), node('p', { class: 'quiet small' }, `第 ${n + 1} 题 · 只问会影响结果的`), fieldOf(knownFact(key), props.wrong, props.typed),
  node('div', { class: 'actions' }, button('下一题', 'do', 'answer', 'primary'), button('不清楚，跳过', 'do', 'skip', 'secondary'), button(n === 0 ? '重新开始' : '上一题', 'do', 'back', 'quiet')))

const SAID = { entitled: '可以享受', maybe: '可能可以，还差信息', not: '不符合' } as const
const KIND = { entitled: 'good', maybe: 'info', not: 'neutral' } as const
function card({ benefit, verdict, amount, reasons, missing, nearest }: Found, { csrf, state, local }: FindProps): PlainNode {
  const why = verdict === 'entitled' ? [node('p', { class: 'small' }, `因为：${reasons.join('；') || '人人可以享受'}`)]
    : verdict === 'maybe' ? [node('p', { class: 'small' }, `还要看：${missing.join('、')}`)]
      : [node('p', { class: 'small' }, `不符合：${reasons.join('；')}`), ...(nearest ? [node('p', { class: 'small benefit-nearest' }, `${nearest}。`)] : [])]
  const hand = verdict === 'entitled' ? [node('form', { class: 'form form-inline', action: `/benefits/${benefit.id}/prepare`, method: 'post' }, hidden('_csrf', csrf), local ? '' : hidden('state', stateText(state)), node('button', { class: 'button button-small button-primary' }, benefit.automatic ? '免申即享，看怎么给' : '看办理材料'))] : []
  return node('li', { class: 'benefit-card' }, node('h3', { class: 'benefit-card-title' }, node('a', { href: `/benefits/${benefit.id}` }, benefit.title)), node('p', { class: 'benefit-card-line' }, node('span', { class: `badge badge-${KIND[verdict]}` }, SAID[verdict]), ' ', node('b', {}, amount)), ...why, ...hand)
}
function results(props: FindProps, { found, next }: Standing): PlainNode {
  const group = (verdict: Found['verdict'], title: string): readonly PlainNode[] => {
    const some = found.filter((one) => one.verdict === verdict)
    if (some.length === 0) return []
    const list = node('ul', { class: 'benefit-cards' }, some.map((one) => card(one, props)))
    return verdict === 'entitled' || next === null ? [node('h2', { class: 'benefit-group' }, `${title} ${some.length} 项`), list] : [node('details', {}, node('summary', {}, `${title} ${some.length} 项`), list)]
  }
  return node('div', { class: 'benefit-results', 'aria-live': 'polite' }, ...group('entitled', '可以享受'), ...group('maybe', '可能可以'), ...group('not', '不符合'))
}
function answered(props: FindProps): readonly PlainNode[] {
  const profile = profileOf(props.state), lines = Object.entries(profile).flatMap(([key, value]) => (value === undefined ? [] : [`${knownFact(key).label}：${describeValue(key, value)}`]))
  const skipped = skippedOf(props.state).map((key) => `${knownFact(key).label}：不清楚`)
  return lines.length + skipped.length === 0 ? [] : [node('details', { class: 'benefit-answered' }, node('summary', {}, `您回答过的 ${lines.length + skipped.length} 题`), node('ul', {}, [...lines, ...skipped].map((line) => node('li', {}, line))))]
}
const start = (props: FindProps): PlainNode => formOf(props, node('fieldset', { class: `field field-group${props.wrong ? ' field-wrong' : ''}` }, node('legend', { class: 'field-label benefit-question' }, '给谁找政策？'), ...wrongLine(props.wrong),
  node('div', { class: 'choices' }, Object.entries(SUBJECTS).map(([value, label], i) => choice('radio', value, value === 'person' ? `${label}、家庭` : label, i === 0, false)))), node('div', { class: 'actions' }, button('开始', 'do', 'subject', 'primary')))

/** The questionnaire as it stands: the next question, and what is known by now. The server and a browser's script draw the same. */
export function findView(props: FindProps): PlainNode {
  const { state, benefits, today } = props
  if (!state.subject) return node('div', { id: 'benefit-find' }, start(props))
  const standing = standingOf(benefits, state.subject, profileOf(state), skippedOf(state), today)
  const head = standing.next === null
    ? node('div', {}, node('p', { class: 'notice notice-good' }, node('span', { class: 'notice-text' }, `问完了，一共问了 ${standing.asked} 题。按${chineseDay(today)}公布的条件测算，以主管单位审核为准。`)), formOf(props, node('div', { class: 'actions' }, button('上一题', 'do', 'back', 'secondary'), button('重新开始', 'do', 'again', 'quiet'))))
    : question(props, standing.next, standing.asked)
  return node('div', { id: 'benefit-find' }, head, results(props, standing), ...answered(props))
}
