import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor, type AgencyId, type Deed } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { CaseFacts } from '../../domain/facts.ts'
import { applicantKept, applicantsOf, type ApplicantKept } from '../../queries/asked-by.ts'
import { caseFacts } from '../../queries/case-facts.ts'
import { alikeRequests, type Alike } from '../../queries/precedents.ts'
import { loadRow } from '../../store.ts'
import type { RequestRow } from '../../tables.ts'

/** A request as its page and its forms see it. */
export type CaseFile = {
  readonly row: RequestRow; readonly facts: CaseFacts; readonly agency: Agency; readonly agencies: readonly Agency[]; readonly alike: readonly Alike[]
  /** Different applicants who asked for much the same, this one among them. */
  readonly askedBy: number
  readonly applicantKept: ApplicantKept
  readonly actor: Actor
}

/** Two texts that ask for the same thing in other words. */
export const SAME_MATTER = 0.6

export const mayHere = ({ actor, row }: Pick<CaseFile, 'actor' | 'row'>, deed: Deed): boolean => mayDo(actor, deed, row.agency)
export const agencyName = ({ agencies }: Pick<CaseFile, 'agencies'>, id: AgencyId): string => agencies.find((one) => one.id === id)?.shortName ?? id

/** The row of the address, for somebody who may read that agency's requests. */
export async function rowAsked(kit: Kit, { actor, params }: AskedBy): Promise<RequestRow> {
  const row = await loadRow(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'requests.read', row.agency)) throw new Refusal(403, ['这件申请由其他单位办理，您的角色不能查看；如工作需要，请联系安全管理员授权'])
  return row
}

export async function caseFile(kit: Kit, asked: AskedBy): Promise<CaseFile> {
  const row = await rowAsked(kit, asked)
  const agencies = await allAgencies(kit.db)
  const agency = agencies.find(({ id }) => id === row.agency)
  if (!agency) throw new Refusal(404, ['没有这个单位'])
  const alike = await alikeRequests(kit.db, { id: row.id, text: `${row.subject}${row.description}`, bands: row.bands, applicantKey: row.applicant_key, take: 50 })
  const same = alike.filter(({ likeness }) => likeness >= SAME_MATTER).map(({ id }) => id)
  return {
    row, agency, agencies, alike, actor: asked.actor, facts: await caseFacts(kit.db, row, kit.now()),
    askedBy: await applicantsOf(kit.db, [row.id, ...same]), applicantKept: await applicantKept(kit.db, row.id),
  }
}
