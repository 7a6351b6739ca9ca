import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { dismissFinding, dismissPieceFinding } from '../commands/dismiss-finding.ts'
import { showAsker } from '../commands/show-asker.ts'
import { deskPaths } from '../paths.ts'
import { DeskQuestionPage } from './question-page.tsx'
import { deskQuestion } from './question-view.ts'

export const showQuestion = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <DeskQuestionPage file={await deskQuestion(kit, asked)} /> })

/** The same page with the contact opened, this once. */
export async function postAsker(kit: Kit, asked: AskedBy): Promise<Answer> {
  await deskQuestion(kit, asked)
  const asker = await showAsker(kit, asked.actor, asked.params['id'] ?? '')
  return { page: <DeskQuestionPage file={await deskQuestion(kit, asked)} asker={asker} /> }
}

/** What cannot be done goes back to the page, with the reason on top. */
const dismissed = (dismiss: typeof dismissFinding, pageOf: (id: string) => string) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const id = asked.params['id'] ?? '', goTo = `${pageOf(id)}#findings`
  try {
    await dismiss(kit, asked.actor, { id, key: asked.form['key'] ?? '', reason: typedLine(asked.form['reason'], 500) })
    return { goTo, notice: '已放行' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403 || error.status === 404) throw error
    return { goTo, notice: error.reasons.join('；') }
  }
}

export const postDismiss = dismissed(dismissFinding, deskPaths.question)
export const postDismissInPiece = dismissed(dismissPieceFinding, deskPaths.piece)
