import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { unmaskApplicant } from '../../commands/unmask-applicant.ts'
import { applicantKept } from '../../queries/asked-by.ts'
import { paperBytes } from '../../store-papers.ts'
import { rowAsked } from './case-file.ts'
import { holdsIdentity } from './paper-words.ts'

/** A paper of this case. One that names the applicant is opened like the applicant's own data: by who may, and the ledger keeps that. */
export async function downloadPaper(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked)
  const text = asked.params['paper'] ?? ''
  const paper = await paperBytes(kit, /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN)
  if (paper.request !== row.id) throw new Refusal(404, ['案卷里没有这份材料'])
  if (holdsIdentity(paper.kind)) {
    if (!mayDo(asked.actor, 'requests.unmask', row.agency)) throw new Refusal(403, ['这份材料含有申请人的身份信息，您的角色不能打开；如工作需要，请联系安全管理员授权'])
    if (await applicantKept(kit.db, row.id) === 'kept') await unmaskApplicant(kit, asked.actor, { id: row.id, why: `打开材料：${paper.kind} ${text}` })
  }
  return { file: { bytes: paper.bytes, mediaType: paper.mediaType, name: paper.name, inline: paper.mediaType === 'application/pdf' } }
}
