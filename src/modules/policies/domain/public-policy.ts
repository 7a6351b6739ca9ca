import { chineseDay, type Day } from '#shared/days'
import type { PolicyHistory } from './history.ts'
import type { DocumentKind } from './validity.ts'

/** What one document does to another, said from each side. */
export const RELATIONS = {
  amends: { out: '修改了', in: '被修改' }, repeals: { out: '废止了', in: '被废止' }, replaces: { out: '取代了', in: '被取代' }, implements: { out: '贯彻执行', in: '配套文件' },
  interprets: { out: '解释了', in: '有解释' }, based_on: { out: '依据', in: '作为依据' },
} as const
export type RelationKind = keyof typeof RELATIONS

export type PolicyRelation = { readonly kind: RelationKind; readonly way: 'out' | 'in'; readonly id: string; readonly title: string; readonly docNo: string; readonly on: Day; readonly articles: string }
export type PolicyInterpretation = { readonly title: string; readonly address: string; readonly form: string; readonly on: Day }
/** The card in plain words. */
export const CARD = { who: '谁能享受', what: '给什么', how: '怎么办', contact: '找谁' } as const
export type PlainCard = { readonly [Key in keyof typeof CARD]: string }

/** What the public is told of a document besides its text; frozen by the gate each time something of it changes. */
export type PublicPolicy = {
  readonly id: string; readonly title: string; readonly docNo: string; readonly unifiedNo: string | null; readonly kind: DocumentKind
  readonly agency: string; readonly agencyName: string; readonly topic: string
  readonly history: PolicyHistory; readonly endedBy: string | null; readonly publishedOn: Day | null; readonly filedOn: Day | null
  readonly relations: readonly PolicyRelation[]; readonly interpretations: readonly PolicyInterpretation[]; readonly card: PlainCard | null
  /** Where the published text stands; null where only the register knows the document. */
  readonly textAddress: string | null
  /** The names under which texts cite it. */
  readonly keys: readonly string[]
}

export type LifePoint = { readonly on: Day; readonly what: string; readonly grave?: boolean; readonly other?: { readonly id: string; readonly title: string } }

/** The life of a document from its making to its end, in the order of days. */
export function lifeLine(policy: Pick<PublicPolicy, 'history' | 'relations' | 'interpretations' | 'publishedOn' | 'filedOn' | 'endedBy'>): LifePoint[] {
  const { history, relations, interpretations } = policy
  const changes = relations.filter(({ way, kind }) => way === 'in' && (kind === 'amends' || kind === 'repeals' || kind === 'replaces'))
  const ender = changes.find(({ kind, on }) => kind !== 'amends' && on === history.endedOn)
  const points: LifePoint[] = [
    { on: history.issuedOn, what: '成文' }, ...(policy.publishedOn ? [{ on: policy.publishedOn, what: '公布' }] : []), ...(policy.filedOn ? [{ on: policy.filedOn, what: '备案' }] : []), { on: history.effectiveOn, what: '施行' },
    ...interpretations.map(({ on, form }) => ({ on, what: `发布解读${form ? `（${form}）` : ''}` })),
    ...changes.filter(({ kind }) => kind === 'amends').map(({ on, id, title, articles }) => ({ on, what: `修改${articles ? `（${articles}）` : ''}`, other: { id, title } })),
    ...history.confirmations.map(({ on, until }) => ({ on, what: `确认继续有效${until ? `至${chineseDay(until)}` : '，不设有效期'}` })),
    ...(history.suspensions ?? []).flatMap(({ from, until }) => [{ on: from, what: '中止施行', grave: true }, ...(until ? [{ on: until, what: '恢复施行' }] : [])]),
    ...(history.endedOn ? [{ on: history.endedOn, what: `${history.endedAs === 'repealed' ? '废止' : '失效'}${!ender && policy.endedBy ? `（${policy.endedBy}）` : ''}`, grave: true, ...(ender ? { other: { id: ender.id, title: ender.title } } : {}) }] : []),
    ...(!history.endedOn && history.validUntil ? [{ on: history.confirmations.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.until ?? history.validUntil, what: '有效期最后一日', grave: true }] : []),
  ]
  return points.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
