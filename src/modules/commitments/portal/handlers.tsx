import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { formGuard, type Stamp } from '#platform/form-guard'
import type { Answer, Asked } from '#platform/http/types'
import { sm3 } from '#platform/ledger/hash'
import { currentSnapshot, dropInInbox, snapshotFile } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import type { PublicVote } from '../commands/votes.ts'
import { LONGEST, MARKS } from '../domain/submission.ts'
import { portalPaths } from '../paths.ts'
import { publicCommitment, publicCommitments, publicLists, publicVotes } from '../queries/public.ts'
import { BoardPage, CommitmentPage, ProposePage, RatePage, ThanksPage, VotePage, type ProposalForm } from './pages.tsx'

const guard = formGuard('commitments'), OLD = '页面放得太久，请核对后再点一次提交'
async function board(kit: Kit, wanted: (list: { year: number; kind: string }) => boolean): Promise<Answer> {
  const [lists, all, votes] = await Promise.all([publicLists(kit.db), publicCommitments(kit.db), publicVotes(kit.db)])
  return { page: <BoardPage lists={lists} list={lists.find(wanted) ?? null} all={all} votes={votes} /> }
}
export const showList = (kit: Kit): Promise<Answer> => board(kit, () => true)
export async function showBoard(kit: Kit, { params }: Asked): Promise<Answer> {
  const [kind, year] = (params['board'] ?? '').split('-'), lists = await publicLists(kit.db)
  if (!lists.some((one) => one.kind === kind && String(one.year) === year)) throw new Refusal(404, ['没有这个年度的清单'])
  return board(kit, (one) => one.kind === kind && String(one.year) === year)
}
export const showOne = async (kit: Kit, { params }: Asked): Promise<Answer> => ({ page: <CommitmentPage one={await publicCommitment(kit.db, params['id'] ?? '')} /> })
export async function showFile(kit: Kit, { params }: Asked): Promise<Answer> {
  const found = await snapshotFile(kit.db, portalPaths.one(params['id'] ?? ''), params['name'] ?? '')
  if (!found) throw new Refusal(404, ['没有这张照片'])
  return { file: { ...found, inline: true } }
}
export async function showVote(kit: Kit, { params }: Asked): Promise<Answer> {
  const found = await currentSnapshot(kit.db, portalPaths.vote(Number(params['year'])))
  if (found?.snapshot.kind !== 'commitment-vote') throw new Refusal(404, ['没有这个年度的票决结果'])
  return { page: <VotePage vote={found.snapshot.data as PublicVote} /> }
}
type Draw = (stamp: string, challenge: object, wrong: readonly Wrong[]) => Answer
const drawn = async (kit: Kit, stamp: Stamp, draw: Draw, wrong: readonly Wrong[], status = 200): Promise<Answer> => ({ ...draw(guard.sealStamp(kit, stamp), await guard.challenge(kit, stamp), wrong), status }) as Answer
async function submitted(kit: Kit, asked: Asked, draw: Draw, faults: readonly Wrong[], send: (nonce: string) => Promise<Answer>): Promise<Answer> {
  const stamp = guard.openStamp(kit, asked.form['stamp'])
  if (!stamp) return drawn(kit, guard.newStamp(kit), draw, [OLD], 422)
  if (faults.length > 0) return drawn(kit, stamp, draw, faults, 422)
  const refused = await guard.refused(kit, asked, stamp)
  return refused ? drawn(kit, stamp, draw, [refused], 429) : send(stamp.nonce)
}
async function drop(kit: Kit, kind: string, receipt: string, sent: Readonly<Record<string, unknown>>): Promise<void> {
  await dropInInbox(kit.db, { receipt, kind, sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify({ version: 1, at: kit.now().toISOString(), ...sent }))) })
}
export async function showRate(kit: Kit, { params }: Asked): Promise<Answer> { const one = await publicCommitment(kit.db, params['id'] ?? ''); return drawn(kit, guard.newStamp(kit), (stamp, challenge, wrong) => ({ page: <RatePage one={one} mark="" words="" stamp={stamp} challenge={challenge} wrong={wrong} /> }), []) }
export async function postRate(kit: Kit, asked: Asked): Promise<Answer> {
  const one = await publicCommitment(kit.db, asked.params['id'] ?? ''), mark = typedLine(asked.form['mark'], 10), words = typedText(asked.form['words'], LONGEST.words), browser = guard.browserOf(kit, asked)
  return submitted(kit, asked, (stamp, challenge, wrong) => ({ page: <RatePage one={one} mark={mark} words={words} stamp={stamp} challenge={challenge} wrong={wrong} /> }), Object.hasOwn(MARKS, mark) ? [] : [{ field: 'mark', reason: '请选择“办得怎么样”' }], async () => {
    await drop(kit, 'commitment-rating', sm3(canonicalJson({ commitment: one.id, browser })), { commitment: one.id, browser, mark, words })
    return { page: <ThanksPage words="您的评价已经收到，谢谢。一个浏览器对一个项目只计一次。" back={portalPaths.one(one.id)} /> }
  })
}
const EMPTY: ProposalForm = { title: '', reason: '', place: '', name: '', contact: '' }
const proposeDraw = (form: ProposalForm): Draw => (stamp, challenge, wrong) => ({ page: <ProposePage form={form} stamp={stamp} challenge={challenge} wrong={wrong} /> })
export const showPropose = (kit: Kit): Promise<Answer> => drawn(kit, guard.newStamp(kit), proposeDraw(EMPTY), [])
export async function postPropose(kit: Kit, asked: Asked): Promise<Answer> {
  const { form: sent } = asked, form: ProposalForm = { title: typedLine(sent['title'], LONGEST.title), reason: typedText(sent['reason'], LONGEST.reason), place: typedLine(sent['place'], LONGEST.place), name: typedLine(sent['name'], LONGEST.name), contact: typedLine(sent['contact'], LONGEST.contact) }
  const faults: Wrong[] = [...(form.title === '' ? [{ field: 'title', reason: '请填写“办什么事”' }] : []), ...(form.reason === '' ? [{ field: 'reason', reason: '请填写“为什么”' }] : [])]
  return submitted(kit, asked, proposeDraw(form), faults, async (nonce) => { await drop(kit, 'commitment-proposal', sm3(canonicalJson({ nonce, form })), form); return { page: <ThanksPage words="您的建议已经收到，会参加明年项目的筛选。" back={portalPaths.list} /> } })
}
