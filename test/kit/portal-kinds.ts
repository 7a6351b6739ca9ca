import type { Kysely } from 'kysely'
import { latestEntries, publicTopics, snapshotsOf, type Snapshot } from '#publishing'

export type PortalKind = { readonly kind: string; /** For file names. */ readonly id: string; readonly path: string }

const FIXED: readonly (readonly [kind: string, id: string, path: string])[] = [
  ['首页', 'home', '/'], ['公开指南', 'guide', '/guide'], ['公开制度', 'rules', '/rules'], ['公开目录', 'catalogue', '/info'], ['栏目', 'column', '/info/columns/field-1'],
  ['政策文件库', 'policies', '/policies'], ['专题列表', 'topics', '/topics'], ['企事业单位', 'enterprises', '/enterprises'], ['年报列表', 'reports', '/reports'],
  ['检索', 'search', '/search?q=%E4%BD%8E%E4%BF%9D'], ['检索无结果', 'search-nothing', '/search?q=%E9%BE%98%E9%BE%98%E9%BE%98'], ['申请', 'apply', '/apply'], ['查进度', 'progress', '/progress'],
  ['政策咨询', 'questions', '/questions'], ['提问', 'ask', '/ask'], ['查咨询', 'ask-progress', '/ask/progress'], ['常见问题', 'frequent-questions', '/frequent-questions'], ['回应关切', 'concerns', '/concerns'],
  ['意见征集', 'consultations', '/consultations'], ['重大决策', 'decisions', '/decisions'], ['民生实事', 'commitments', '/commitments'], ['惠民利企', 'benefits', '/benefits'], ['考核', 'assessments', '/assessments'], ['测算', 'benefits-find', '/benefits/find'], ['专区', 'zones', '/zones'], ['一个专区', 'zone', '/zones/linhe'], ['触摸屏', 'kiosk', '/kiosk/linhe'], ['订阅', 'subscribe', '/subscribe'], ['订阅源', 'feeds', '/feeds'], ['网站地图', 'site-map', '/site-map'],
  ['开放数据', 'open-data', '/open-data'], ['数据集', 'dataset', '/open-data/entries'], ['使用说明', 'licence', '/open-data/licence'], ['数据接口', 'api', '/api'], ['台账根', 'ledger-roots', '/ledger-roots'], ['没有这个页面', 'not-found', '/nothing/here'],
]

/** One page of every kind that the portal of the demo city has, by what was published there. */
export async function portalKinds(db: Kysely<unknown>): Promise<readonly PortalKind[]> {
  const newest = async (kind: Snapshot['kind']): Promise<string> => (await snapshotsOf(db, { kind, limit: 1 }))[0]?.address ?? ''
  const entry = async (kinds: Parameters<typeof latestEntries>[1]): Promise<string> => (await latestEntries(db, kinds, 1))[0]?.address ?? ''
  const found = await Promise.all([
    entry(['notice', 'statistics', 'interpretation']), entry(['guide']), newest('policy-state').then((address) => address.replace(/\/state$/, '')), newest('clean-up-list'), newest('annual-report'),
    newest('question'), newest('frequent-question'), newest('concern'), newest('benefit'), newest('benefit-list'), newest('consultation'), newest('consultation-feedback'), newest('decision'), newest('commitment'), newest('commitment-vote'), newest('opinion-response'), newest('assessment'), publicTopics(db).then(([first]) => first?.href ?? ''),
  ])
  const names = [['信息', 'entry'], ['办事指南', 'service-guide'], ['政策', 'policy'], ['清理目录', 'clean-up'], ['年报', 'report'], ['一条咨询', 'question'], ['一个常见问题', 'frequent-question'], ['一条回应', 'concern'], ['一个惠民事项', 'benefit'], ['免申即享名单', 'benefit-list'], ['一件征求意见', 'consultation'], ['征求意见反馈', 'consultation-feedback'], ['一项决策', 'decision'], ['一件民生实事', 'commitment'], ['票决结果', 'commitment-vote'], ['一条舆情回应', 'opinion-response'], ['一个考核结果', 'assessment'], ['专题', 'topic']] as const
  const missing = names.filter((_, at) => !found[at]).map(([kind]) => kind)
  if (missing.length > 0) throw new Error(`the demo city has no page of these kinds: ${missing.join('、')}`)
  return [...FIXED.map(([kind, id, path]) => ({ kind, id, path })), ...names.map(([kind, id], at) => ({ kind, id, path: found[at] ?? '' }))]
}
