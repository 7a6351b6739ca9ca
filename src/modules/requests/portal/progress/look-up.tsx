import { caseKey, openView, readQueryCode } from '#platform/crypto/query-code'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { caseView } from '#publishing'
import { typedLine } from '#shared/typed-text'
import type { CaseView } from '../../domain/case-view.ts'
import { openCase, sealCase, type OpenCase } from '../case-form.ts'
import { guardsOf, instant, refuseGuessing } from '../guarded.ts'
import { CasePage } from './case-page.tsx'
import { LookUpPage } from './look-up-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** One sentence for a wrong code, wrong last four, and a case not registered yet: which of them it is, nobody learns by trying. */
const NOT_FOUND = '没有查到。请核对查询码和证件号码后四位；刚刚提交的，一般一分钟内登记好，请稍后再查'
const HALF_A_DAY = 12 * 3_600_000

/** The page of a case as it lies before the gate, opened; null where there is none, or the key is another's. */
export async function openedView(kit: Kit, { locator, key }: Pick<OpenCase, 'locator' | 'key'>): Promise<CaseView | null> {
  const found = await caseView(kit.db, locator)
  const bytes = found && openView(key, found.sealed)
  return bytes && JSON.parse(bytes.toString('utf8')) as CaseView
}

export const askCode = async (): Promise<Answer> => ({ page: <LookUpPage code="" wrong={[]} /> })

export async function lookUp(kit: Kit, { form, ip }: Asked): Promise<Answer> {
  const typed = { code: typedLine(form['code'], 60), lastFour: typedLine(form['lastFour'], 20).normalize('NFKC').toUpperCase() }
  const code = readQueryCode(typed.code)
  const wrong = [
    ...(code ? [] : [{ field: 'code', reason: '查询码是12位字母和数字，例如 7K2M-9QXA-4TBD，请照回执填写' }]),
    ...(/^[0-9A-Z]{4}$/.test(typed.lastFour) ? [] : [{ field: 'lastFour', reason: '请填写证件号码的最后四位，最后一位是X的也要填' }]),
  ]
  if (!code || wrong.length > 0) return { page: <LookUpPage code={typed.code} wrong={wrong} />, status: 422 }
  refuseGuessing(kit, ip)
  const found = await caseKey(code, typed.lastFour)
  const view = await openedView(kit, found)
  if (view) return { page: <CasePage view={view} caseForm={sealCase(kit, found)} wrong={[]} /> }
  guardsOf(kit).wrongCodes.count(ip, instant(kit))
  return { page: <LookUpPage code={typed.code} wrong={[NOT_FOUND]} />, status: 422 }
}

/** What comes from a page that was opened before: the case, or where to go when it has been open too long. */
export async function withCase(kit: Kit, asked: Asked, work: (opened: OpenCase, view: CaseView) => Promise<Answer>): Promise<Answer> {
  const opened = openCase(kit, asked.form['case'])
  if (!opened) return { page: <LookUpPage code="" wrong={['页面放得太久，为保护您的资料已经关闭，请重新输入查询码']} />, status: 422 }
  const view = await openedView(kit, opened)
  if (view) return work(opened, view)
  const fresh = opened.submittedAt !== undefined && instant(kit) - opened.submittedAt < HALF_A_DAY
  return fresh ? { page: <WaitingPage caseForm={sealCase(kit, opened)} /> } : { page: <LookUpPage code="" wrong={[NOT_FOUND]} />, status: 422 }
}

/** The case again: from the receipt, or back from a letter or a question. */
export const showCase = (kit: Kit, asked: Asked): Promise<Answer> =>
  withCase(kit, asked, async (opened, view) => ({ page: <CasePage view={view} caseForm={sealCase(kit, opened)} wrong={[]} /> }))
