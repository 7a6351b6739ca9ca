import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedText } from '#shared/typed-text'
import { Actions, Button, ErrorSummary, Form, LinkButton, RadioField, TextArea, wrongOf, type Wrong } from '#ui/form'
import { Notice } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { sendRating } from '../commands/ask-question.ts'
import type { Listed } from '../domain/public-question.ts'
import { LONGEST } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import { publicQuestions } from '../queries/public-pages.ts'
import { refuseFlood } from './guarded.ts'

const VISIT = 'gongkai_visit'
const OPINIONS = [{ value: 'yes', label: '有帮助' }, { value: 'no', label: '没有帮助' }]

const RatePage = ({ one, helpful, words, wrong, done }: { one: Listed; helpful: string; words: string; wrong: readonly Wrong[]; done: boolean }) =>
  <PortalPage title="评价答复" columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }, { label: one.title, href: one.address }]}>
    {done ? <><Notice kind="good" title="收到了您的评价">每天更新一次评价数；同一个浏览器对一条答复只计一次。</Notice><Actions><LinkButton href={one.address}>返回问答</LinkButton></Actions></> : <div className="panel apply-panel"><div className="panel-body">
      <h2>{one.title}</h2>
      <ErrorSummary reasons={wrong} title="还没有提交" />
      <Form action={portalPaths.rate(one.data.number)}>
        <RadioField label="这条答复有帮助吗" name="helpful" required inline value={helpful} options={OPINIONS} error={wrongOf(wrong, 'helpful')} />
        <TextArea label="想补充的话" name="words" rows={3} value={words} maxLength={LONGEST.rating} hint="可以不填；只有工作人员能看到，请不要写个人信息" />
        <div className="guard-field" aria-hidden="true"><label htmlFor="guard-website">请勿填写</label><input id="guard-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" /></div>
        <Actions><Button kind="primary">提交评价</Button><LinkButton href={one.address} kind="quiet">返回</LinkButton></Actions>
      </Form>
    </div></div>}
  </PortalPage>

async function questionAt(kit: Kit, { params }: Asked): Promise<Listed> {
  const one = (await publicQuestions(kit.db)).find(({ data }) => data.number === params['number'])
  if (!one) throw new Refusal(404, ['没有这条问答，可能还没有公布，或者已经撤下'])
  return one
}

/** A page of its own: the public page stays the same for everybody, and works without scripts. */
export const showRate = async (kit: Kit, asked: Asked): Promise<Answer> => ({ page: <RatePage one={await questionAt(kit, asked)} helpful="" words="" wrong={[]} done={false} /> })

export async function postRate(kit: Kit, asked: Asked): Promise<Answer> {
  const one = await questionAt(kit, asked), helpful = asked.form['helpful'] ?? '', words = typedText(asked.form['words'], LONGEST.rating)
  if (helpful !== 'yes' && helpful !== 'no') return { page: <RatePage one={one} helpful="" words={words} wrong={[{ field: 'helpful', reason: '请选择有没有帮助' }]} done={false} />, status: 422 }
  if ((asked.form['website'] ?? '') !== '') throw new Refusal(422, ['提交没有被接受：请不要填写标明“请勿填写”的栏目'])
  refuseFlood(kit, asked.ip)
  // The form's token already needs this cookie, so it is there; nothing else of the browser is known.
  await sendRating(kit, { nonce: asked.cookies[VISIT] ?? asked.ip, question: one.data.number, helpful: helpful === 'yes', words })
  return { page: <RatePage one={one} helpful={helpful} words={words} wrong={[]} done /> }
}
