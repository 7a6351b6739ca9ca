import type { Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { attachmentWords, fileFindings } from '#publishing'
import { screen, type Finding } from '#screening'
import { dayOf } from '#shared/days'
import { paperBytes, type OpenedPaper } from '../store-papers.ts'

/** Marks of secrets and other people's data count in a paper that leaves (条例第十四、十五条); how it is written is not the office's to mend. */
const COUNTED = ['涉密', '个人信息']
export type CheckedPaper = { readonly paper: OpenedPaper; readonly findings: readonly Finding[] }

/** What stands against giving a paper of the case to the applicant: hidden content, marks of secrets, personal data. */
export async function checkPaper(kit: Kit, id: number): Promise<CheckedPaper> {
  const paper = await paperBytes(kit, id)
  const read = await attachmentWords(paper.name, paper.mediaType, paper.bytes)
  const words = read.words === '' ? [] : await screen(kit.db, [{ name: 'paper', place: `“${paper.title}”`, kind: 'paragraph', text: read.words }], { day: dayOf(kit.now()) })
  return { paper, findings: [...fileFindings(paper.name, sm3(paper.bytes), read), ...words.filter((finding) => COUNTED.includes(finding.class))].filter(({ severity }) => severity !== 'hint') }
}
