import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { consultationFile, type ConsultationFile } from '../queries/file.ts'
import { loadConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type DeskFile = ConsultationFile & { readonly actor: Actor }
/** A consultation as one person sees it at the desk. */
export async function deskFile(kit: Kit, { actor, params }: AskedBy): Promise<DeskFile> {
  const one = await loadConsultation(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'consultations.read', one.agency)) throw new Refusal(403, ['这件征求意见由其他单位办理，您不能查看'])
  return { ...await consultationFile(kit.db, one, dayOf(kit.now())), actor }
}
export const eventsOf = (kit: Kit, id: string) => tablesOf(kit.db).selectFrom('consultations.event').selectAll().where('consultation', '=', id).orderBy('id').limit(300).execute()
