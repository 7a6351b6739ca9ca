import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { draftAnswer, type Draft } from '../commands/draft-answer.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { LONGEST } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { deskQuestion, type DeskQuestion } from './question-view.ts'
import { CRUMBS } from './words.tsx'

const LABELS: Readonly<Record<keyof Draft, string>> = { publicTitle: '公布用的标题', publicWords: '公布用的问题', answer: '答复', ties: '网址' }

const DraftPage = ({ file: { question }, draft, wrong }: { file: DeskQuestion; draft: Draft; wrong: readonly Wrong[] }) => <DeskPage title="起草答复" crumbs={[...CRUMBS, { label: question.title, href: deskPaths.question(question.id) }]}>
  <div className="entry-form stack"><Panel title="原来的咨询"><h3 className="qa-desk-head">{question.title}</h3><div className="qa-desk-words">{question.words}</div></Panel>
    <Panel title="答复"><Form action={deskPaths.draft(question.id)} hidden={{ seen: String(question.version) }}>
      <ErrorSummary reasons={wrong} />
      {question.mayPublish ? <>
        <Notice kind="info">公布用的标题和问题要去掉姓名、电话、住址等能认出提问人的内容，可以把问题写得更清楚。</Notice>
        <TextField label={LABELS.publicTitle} name="publicTitle" required value={draft.publicTitle} error={wrongOf(wrong, 'publicTitle')} maxLength={LONGEST.title} />
        <TextArea label={LABELS.publicWords} name="publicWords" required rows={4} value={draft.publicWords} error={wrongOf(wrong, 'publicWords')} maxLength={LONGEST.words} />
      </> : <Notice kind="warn">提问人只要求答复本人，这件咨询不会公布。</Notice>}
      <TextArea label={LABELS.answer} name="answer" required rows={10} value={draft.answer} error={wrongOf(wrong, 'answer')} maxLength={LONGEST.answer} hint="空一行分段。先说结论，再写依据、条件、材料、到哪里办、咨询电话" />
      <TextArea label="关联的政策和信息" name="ties" rows={2} value={draft.ties} error={wrongOf(wrong, 'ties')} hint="公开网站上的网址，一行一个；公布后在那些页面上也能看到这条问答" />
      <Actions><Button kind="primary">保存并检查</Button><LinkButton href={deskPaths.question(question.id)} kind="quiet">返回，不保存</LinkButton></Actions>
    </Form></Panel></div>
</DeskPage>

async function standFor(kit: Kit, asked: AskedBy): Promise<DeskQuestion> {
  const file = await deskQuestion(kit, asked)
  if (!mayDo(asked.actor, 'dialogue.answer', file.question.agency)) throw new Refusal(403, ['您的角色不能在这个单位起草答复；如确有需要，请联系安全管理员授权'])
  return file
}

/** The form begins with what stands, or with the question as it was asked. */
export async function showDraft(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await standFor(kit, asked), { question } = file
  const reasons = reasonsAgainstMove(file, 'draft', asked.actor.account)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <DraftPage file={file} draft={{ publicTitle: question.publicTitle || question.title, publicWords: question.publicWords || question.words, answer: question.answer, ties: question.ties.join('\n') }} wrong={[]} /> }
}

export async function postDraft(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await standFor(kit, asked), { form } = asked, { id, mayPublish } = file.question
  const draft: Draft = { publicTitle: mayPublish ? typedLine(form['publicTitle'], 200) : '', publicWords: mayPublish ? typedText(form['publicWords'], LONGEST.words + 1) : '', answer: typedText(form['answer'], LONGEST.answer + 1), ties: typedText(form['ties'], 3000) }
  try {
    await draftAnswer(kit, asked.actor, { ...draft, id, seen: Number(form['seen']) || 0 })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    const wrong = error.reasons.map((reason): Wrong => { const field = Object.entries(LABELS).find(([, label]) => reason.includes(label))?.[0]; return field ? { field, reason } : reason })
    return { page: <DraftPage file={file} draft={draft} wrong={wrong} />, status: error.status }
  }
  return { goTo: `${deskPaths.question(id)}#findings`, notice: '已保存，请看内容检查的结果' }
}
