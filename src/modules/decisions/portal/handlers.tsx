import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { formGuard, type Stamp } from '#platform/form-guard'
import { todayOf } from '#platform/http/kept/notes'
import type { Answer, Asked } from '#platform/http/types'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import { yearAsked } from '#shared/paging'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { LONGEST, type SentProposal } from '../domain/submission.ts'
import { publicCatalogues, publicDecision, publicDecisions } from '../queries/public.ts'
import { DecisionPage, DecisionsPage, ProposePage, ThanksPage, type ProposalForm } from './pages.tsx'

const guard = formGuard('decisions')
export async function showList(kit: Kit, { params }: Asked): Promise<Answer> {
  const [catalogues, decisions] = await Promise.all([publicCatalogues(kit.db), publicDecisions(kit.db)])
  return { page: <DecisionsPage catalogues={catalogues} decisions={decisions} year={yearAsked(params['year']) ?? catalogues[0]?.year ?? null} today={todayOf(kit)} /> }
}
export const showOne = async (kit: Kit, { params }: Asked): Promise<Answer> => ({ page: <DecisionPage one={await publicDecision(kit.db, params['id'] ?? '')} today={todayOf(kit)} /> })
const drawn = async (kit: Kit, form: ProposalForm, stamp: Stamp, wrong: readonly Wrong[], status = 200): Promise<Answer> => ({ page: <ProposePage form={form} wrong={wrong} stamp={guard.sealStamp(kit, stamp)} challenge={await guard.challenge(kit, stamp)} />, status })
export const showPropose = (kit: Kit): Promise<Answer> => drawn(kit, { title: '', reason: '', class: '', name: '', contact: '' }, guard.newStamp(kit), [])
export async function postPropose(kit: Kit, asked: Asked): Promise<Answer> {
  const { form: sent } = asked, form: ProposalForm = { title: typedLine(sent['title'], LONGEST.title), reason: typedText(sent['reason'], LONGEST.reason), class: typedLine(sent['class'], 20), name: typedLine(sent['name'], LONGEST.name), contact: typedLine(sent['contact'], LONGEST.contact) }, stamp = guard.openStamp(kit, sent['stamp'])
  if (!stamp) return drawn(kit, form, guard.newStamp(kit), ['页面放得太久，请核对后再点一次提交'], 422)
  const faults: Wrong[] = [...(form.title === '' ? [{ field: 'title', reason: '请填写“建议决定什么事”' }] : []), ...(form.reason === '' ? [{ field: 'reason', reason: '请填写“理由”' }] : [])]
  if (faults.length > 0) return drawn(kit, form, stamp, faults, 422)
  const refused = await guard.refused(kit, asked, stamp)
  if (refused) return drawn(kit, form, stamp, [refused], 429)
  const receipt = sm3(canonicalJson({ nonce: stamp.nonce, form })), whole: SentProposal = { version: 1, at: kit.now().toISOString(), ...form }
  await dropInInbox(kit.db, { receipt, kind: 'decision-proposal', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(whole))) })
  return { page: <ThanksPage receipt={receipt} /> }
}
