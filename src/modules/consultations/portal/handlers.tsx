import type { Kit } from '#platform/act'
import { formGuard, type Stamp } from '#platform/form-guard'
import { todayOf } from '#platform/http/kept/notes'
import type { Answer, Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { sendSubmission } from '../commands/send.ts'
import { isOpenOn, LONGEST, type PublicConsultation } from '../domain/consultation.ts'
import { faultsOfAnswers, GROUPS } from '../domain/submission.ts'
import { publicConsultation, publicConsultations, publicFeedback, publicHearing } from '../queries/public.ts'
import { CommentPage, RegisterPage, SurveyPage, ThanksPage, type CommentForm, type RegisterForm } from './forms.tsx'
import { ConsultationsPage, isView } from './list-page.tsx'
import { ConsultationPage } from './one-page.tsx'
import { FeedbackPage, HearingPage } from './results-pages.tsx'

const guard = formGuard('consultations'), OLD = '页面放得太久，请核对后再点一次提交'
const idOf = ({ params }: Asked): string => params['id'] ?? ''
export async function showList(kit: Kit, { query }: Asked): Promise<Answer> { const view = query['view']; return { page: <ConsultationsPage all={await publicConsultations(kit.db)} view={isView(view) ? view : 'open'} today={todayOf(kit)} /> } }
export const showOne = async (kit: Kit, asked: Asked): Promise<Answer> => ({ page: <ConsultationPage one={await publicConsultation(kit.db, idOf(asked))} today={todayOf(kit)} /> })
export const showFeedback = async (kit: Kit, asked: Asked): Promise<Answer> => ({ page: <FeedbackPage {...await publicFeedback(kit.db, idOf(asked))} /> })
export const showHearing = async (kit: Kit, asked: Asked): Promise<Answer> => ({ page: <HearingPage data={(await publicHearing(kit.db, idOf(asked))).data} today={todayOf(kit)} /> })

async function openFor(kit: Kit, asked: Asked): Promise<PublicConsultation> {
  const { data } = await publicConsultation(kit.db, idOf(asked)), today = todayOf(kit)
  if (!isOpenOn(data, today)) throw new Refusal(409, [today < data.from ? `${data.from} 才开始征集` : `征集已于 ${data.until} 截止，请看公布的反馈`])
  return data
}
type Drawn = (data: PublicConsultation, stamp: string, challenge: object, wrong: readonly Wrong[]) => Answer
/** The same way for all three forms: judged, guarded, sealed into the inbox. */
async function submitted(kit: Kit, asked: Asked, data: PublicConsultation, draw: Drawn, faults: readonly Wrong[], send: (nonce: string, browser: string) => Promise<Answer>): Promise<Answer> {
  const stamp = guard.openStamp(kit, asked.form['stamp'])
  const again = async (wrong: readonly Wrong[], fresh: Stamp, status: number): Promise<Answer> => ({ ...draw(data, guard.sealStamp(kit, fresh), await guard.challenge(kit, fresh), wrong), status }) as Answer
  if (!stamp) return again([OLD], guard.newStamp(kit), 422)
  if (faults.length > 0) return again(faults, stamp, 422)
  const refused = await guard.refused(kit, asked, stamp)
  return refused ? again([refused], stamp, 429) : send(stamp.nonce, guard.browserOf(kit, asked))
}
async function opened(kit: Kit, data: PublicConsultation, draw: Drawn): Promise<Answer> { const stamp = guard.newStamp(kit); return draw(data, guard.sealStamp(kit, stamp), await guard.challenge(kit, stamp), []) }

const commentDraw = (form: CommentForm): Drawn => (data, stamp, challenge, wrong) => ({ page: <CommentPage data={data} stamp={stamp} challenge={challenge} wrong={wrong} form={form} /> })
export async function showComment(kit: Kit, asked: Asked): Promise<Answer> { return opened(kit, await openFor(kit, asked), commentDraw({ passage: typedLine(asked.query['on'], 3) || '0', words: '', name: '', contact: '' })) }
export async function postComment(kit: Kit, asked: Asked): Promise<Answer> {
  const data = await openFor(kit, asked), { form: sent } = asked, form: CommentForm = { passage: typedLine(sent['passage'], 3), words: typedText(sent['words'], LONGEST.comment + 1), name: typedLine(sent['name'], LONGEST.name), contact: typedLine(sent['contact'], LONGEST.contact) }
  const passage = /^\d{1,3}$/.test(form.passage) && Number(form.passage) <= data.draft.length ? Number(form.passage) : 0
  const faults: Wrong[] = form.words === '' ? [{ field: 'words', reason: '请填写“您的意见”' }] : form.words.length > LONGEST.comment ? [{ field: 'words', reason: `“您的意见”不超过${LONGEST.comment}个字，太长的请分几次提` }] : []
  return submitted(kit, asked, data, commentDraw(form), faults, async (nonce, browser) => {
    const receipt = await sendSubmission(kit, 'consultation-comment', nonce, { consultation: data.id, browser, passage, words: form.words, name: form.name, contact: form.contact })
    return { page: <ThanksPage data={data} receipt={receipt} words="您的意见已经收到，谢谢。" /> }
  })
}
const surveyDraw = (answers: readonly (readonly string[])[]): Drawn => (data, stamp, challenge, wrong) => ({ page: <SurveyPage data={data} stamp={stamp} challenge={challenge} wrong={wrong} answers={answers} /> })
export async function showSurvey(kit: Kit, asked: Asked): Promise<Answer> {
  const data = await openFor(kit, asked)
  if (data.questions.length === 0) throw new Refusal(404, ['这件征集没有问卷'])
  return opened(kit, data, surveyDraw([]))
}
export async function postSurvey(kit: Kit, asked: Asked): Promise<Answer> {
  const data = await openFor(kit, asked), answers = data.questions.map((_, i) => asked.all(`q${i}`).map((one) => typedText(one, 1001)).filter(Boolean))
  const faults = data.questions.flatMap((question, i): Wrong[] => faultsOfAnswers([question], [answers[i] ?? []]).map((reason) => ({ field: `q${i}`, reason })))
  return submitted(kit, asked, data, surveyDraw(answers), faults, async (nonce, browser) => {
    const receipt = await sendSubmission(kit, 'consultation-survey', nonce, { consultation: data.id, browser, answers })
    return { page: <ThanksPage data={data} receipt={receipt} words="您的问卷已经收到，谢谢。" /> }
  })
}
const registerDraw = (form: RegisterForm): Drawn => (data, stamp, challenge, wrong) => ({ page: <RegisterPage data={data} stamp={stamp} challenge={challenge} wrong={wrong} form={form} /> })
async function openHearing(kit: Kit, asked: Asked): Promise<PublicConsultation> {
  const { data } = await publicHearing(kit.db, idOf(asked))
  if (data.draw || todayOf(kit) > data.registerUntil) throw new Refusal(409, [`报名已于 ${data.registerUntil} 截止`])
  return (await publicConsultation(kit.db, idOf(asked))).data
}
export const showRegister = async (kit: Kit, asked: Asked): Promise<Answer> => opened(kit, await openHearing(kit, asked), registerDraw({ grouping: '', reason: '', name: '', contact: '' }))
export async function postRegister(kit: Kit, asked: Asked): Promise<Answer> {
  const data = await openHearing(kit, asked), { form: sent } = asked, form: RegisterForm = { grouping: typedLine(sent['grouping'], 20), reason: typedText(sent['reason'], LONGEST.reason), name: typedLine(sent['name'], LONGEST.name), contact: typedLine(sent['contact'], LONGEST.contact) }
  const faults: Wrong[] = [...(Object.hasOwn(GROUPS, form.grouping) ? [] : [{ field: 'grouping', reason: '请选择“以什么身份参加”' }]), ...(form.name === '' ? [{ field: 'name', reason: '请填写“姓名”' }] : []), ...(/\d{7,}/.test(form.contact.replaceAll('-', '')) ? [] : [{ field: 'contact', reason: '请填写“联系电话”，选上了要通知您' }])]
  return submitted(kit, asked, data, registerDraw(form), faults, async (nonce, browser) => {
    const receipt = await sendSubmission(kit, 'hearing-registration', nonce, { consultation: data.id, browser, ...form })
    return { page: <ThanksPage data={data} receipt={receipt} words="报名已经收到。遴选结果在听证会公告里公布，选上的另行电话通知。" /> }
  })
}
