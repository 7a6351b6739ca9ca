import { currentSnapshot } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { chineseDay } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { listQuestions, type Listed, type PublicQuestion } from '../domain/public-question.ts'
import { isTopic } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import { publicPieces, publicQuestions, publicStatistics, type PublicPiece } from '../queries/public-pages.ts'
import { QuestionsPage } from './list-page.tsx'
import { ConcernPage, ConcernsPage, FrequentOnePage, FrequentPage } from './pieces-pages.tsx'
import { QuestionPage } from './question-page.tsx'

export async function showQuestions(kit: Kit, { query }: Asked): Promise<Answer> {
  const [all, years] = await Promise.all([publicQuestions(kit.db), publicStatistics(kit.db)])
  const topic = query['topic'], asked = { q: typedLine(query['q'], 60), topic: isTopic(topic) ? topic : undefined, agency: typedLine(query['agency'], 60) || undefined, page: pageOf(query['page']) }
  return { page: <QuestionsPage asked={asked} found={listQuestions(all, asked, PAGE_SIZE)} size={PAGE_SIZE} names={new Map(all.map(({ agency, agencyName }) => [agency, agencyName]))} years={years} /> }
}

/** What stands at an address, or why nothing does (410 with the reason where it was withdrawn). */
async function standingAt(kit: Kit, address: string, kind: string): Promise<Omit<Listed, 'data'> & { readonly data: unknown }> {
  const found = await currentSnapshot(kit.db, address)
  if (found?.snapshot.kind !== kind) throw new Refusal(404, ['没有这个页面：可能还没有公布，或者地址写错了'])
  const { snapshot } = found
  if (snapshot.withdrawnOn !== null) throw new Refusal(410, [`“${snapshot.title}”已于${chineseDay(snapshot.withdrawnOn)}撤下${snapshot.withdrawnReason ? `：${snapshot.withdrawnReason}` : ''}`])
  return { address, title: snapshot.title, agency: snapshot.agency, agencyName: snapshot.agencyName, publishedOn: snapshot.publishedOn, data: snapshot.data }
}

const NEAR = 5
export async function showQuestion(kit: Kit, { params }: Asked): Promise<Answer> {
  const found = await standingAt(kit, portalPaths.question(params['number'] ?? ''), 'question')
  const one: Listed = { ...found, data: found.data as PublicQuestion }
  const near = (await publicQuestions(kit.db)).filter(({ address, data }) => address !== one.address && data.topic === one.data.topic).slice(0, NEAR)
  return { page: <QuestionPage one={one} near={near} /> }
}

const pieceAt = async (kit: Kit, address: string, kind: 'frequent-question' | 'concern'): Promise<PublicPiece> => {
  const { data, ...found } = await standingAt(kit, address, kind)
  return { ...found, ...data as Pick<PublicPiece, 'content' | 'ties'> }
}
export const showFrequent = async (kit: Kit): Promise<Answer> => ({ page: <FrequentPage pieces={await publicPieces(kit.db, 'frequent-question')} /> })
export const showFrequentOne = async (kit: Kit, { params }: Asked): Promise<Answer> => ({ page: <FrequentOnePage piece={await pieceAt(kit, `${portalPaths.frequent}/${params['n'] ?? ''}`, 'frequent-question')} /> })
export const showConcerns = async (kit: Kit): Promise<Answer> => ({ page: <ConcernsPage pieces={await publicPieces(kit.db, 'concern')} /> })
export const showConcern = async (kit: Kit, { params }: Asked): Promise<Answer> => ({ page: <ConcernPage piece={await pieceAt(kit, `${portalPaths.concerns}/${params['n'] ?? ''}`, 'concern')} /> })
