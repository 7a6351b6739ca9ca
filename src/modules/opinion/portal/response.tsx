import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { currentSnapshot } from '#publishing'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { Facts, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import type { PublicResponse } from '../commands/move-matter.ts'
import { portalPaths } from '../paths.ts'

/** A published response: what the government says to what people asked about. */
export async function showResponse({ db }: Kit, { params }: Asked): Promise<Answer> {
  const found = await currentSnapshot(db, portalPaths.response(params['id'] ?? ''))
  if (found?.snapshot.kind !== 'opinion-response') throw new Refusal(404, ['没有这条回应：可能还没有公布，或者地址写错了'])
  if (found.snapshot.withdrawnOn !== null) throw new Refusal(410, [`“${found.snapshot.title}”已于${chineseDay(found.snapshot.withdrawnOn)}撤下`])
  const { title, words, agencyName, on } = found.snapshot.data as PublicResponse
  return { page: <PortalPage title={title} description={words.slice(0, 120)} columnName="回应关切" columnType="回应关切" crumbs={[{ label: '回应关切', href: '/concerns' }]}><Panel><div className="qa-desk-words">{words}</div></Panel><Facts items={[{ label: '回应单位', value: agencyName }, { label: '回应日期', value: on }]} /></PortalPage> }
}
