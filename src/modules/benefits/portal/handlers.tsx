import { dropInInbox } from '#publishing'
import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { formGuard } from '#platform/form-guard'
import { todayOf } from '#platform/http/kept/notes'
import type { Answer, Asked } from '#platform/http/types'
import { sm3 } from '#platform/ledger/hash'
import { isOpen } from '../domain/benefit.ts'
import { afterStroke, EMPTY_FIND, profileOf, readState, type FindState, type FindStroke } from '../domain/find-state.ts'
import type { SentOpening } from '../domain/submission.ts'
import { givenList, publicBenefit, publicBenefits } from '../queries/public-benefits.ts'
import { FindPage } from './find-page.tsx'
import { GivenPage } from './given-page.tsx'
import { BenefitsPage, isView } from './list-page.tsx'
import { BenefitPage } from './one-page.tsx'
import { PreparePage } from './prepare-page.tsx'
import { Refusal } from '#shared/refusal'

const guard = formGuard('benefits')

export async function showList(kit: Kit, { query }: Asked): Promise<Answer> {
  const view = query['for']
  return { page: <BenefitsPage all={await publicBenefits(kit.db)} view={isView(view) ? view : 'all'} /> }
}
export async function showOne(kit: Kit, { params }: Asked): Promise<Answer> {
  const id = params['id'] ?? '', [one, given] = await Promise.all([publicBenefit(kit.db, id), givenList(kit.db, id)])
  return { page: <BenefitPage one={one} hasList={given !== null} /> }
}
export async function showGiven(kit: Kit, { params }: Asked): Promise<Answer> {
  const given = await givenList(kit.db, params['id'] ?? '')
  if (!given) throw new Refusal(404, ['还没有公布享受名单'])
  return { page: <GivenPage {...given} /> }
}

async function findPage(kit: Kit, state: FindState, wrong: string | null, typed: string): Promise<Answer> {
  const today = todayOf(kit), benefits = (await publicBenefits(kit.db)).map(({ benefit }) => benefit).filter((one) => isOpen(one, today))
  return { page: <FindPage benefits={benefits} state={state} wrong={wrong} typed={typed} today={today} />, status: wrong ? 422 : 200 }
}
export const showFind = (kit: Kit): Promise<Answer> => findPage(kit, EMPTY_FIND, null, '')
function strokeOf({ form, all }: Asked): FindStroke {
  const fact = form['fact'] ?? '', typed = all('answer')
  switch (form['do']) {
    case 'subject': return { do: 'subject', subject: typed[0] }
    case 'skip': return { do: 'skip', fact }
    case 'back': case 'again': return { do: form['do'] }
    default: return { do: 'answer', fact, typed }
  }
}
/** Without scripts: worked out here for this one page, and let go. */
export function postFind(kit: Kit, asked: Asked): Promise<Answer> {
  const { state, wrong } = afterStroke(readState(asked.form['state']), strokeOf(asked))
  return findPage(kit, state, wrong, wrong ? asked.all('answer').join('、').slice(0, 200) : '')
}

/** Counts that the hand-over was opened, once a browser and day; who it was is not known. */
async function countOpening(kit: Kit, asked: Asked, benefit: string): Promise<void> {
  const at = kit.now().toISOString(), opening: SentOpening = { version: 1, benefit, at }
  await dropInInbox(kit.db, { receipt: sm3(`opening ${benefit} ${at.slice(0, 10)} ${guard.browserOf(kit, asked)}`), kind: 'benefit-opening', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(opening))) })
}
export async function postPrepare(kit: Kit, asked: Asked): Promise<Answer> {
  const one = await publicBenefit(kit.db, asked.params['id'] ?? '')
  await countOpening(kit, asked, one.benefit.id)
  return { page: <PreparePage one={one} profile={profileOf(readState(asked.form['state']))} /> }
}
export const showPrepare = async (kit: Kit, { params }: Asked): Promise<Answer> => ({ page: <PreparePage one={await publicBenefit(kit.db, params['id'] ?? '')} profile={{}} /> })
