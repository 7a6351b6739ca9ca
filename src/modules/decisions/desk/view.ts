import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { decisionFile, type DecisionFile } from '../queries/file.ts'
import { loadItem } from '../store.ts'

export type DeskFile = DecisionFile & { readonly actor: Actor }
/** An item as one person sees it at the desk. */
export async function deskFile(kit: Kit, { actor, params }: AskedBy): Promise<DeskFile> {
  const item = await loadItem(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'decisions.read', item.agency)) throw new Refusal(403, ['这个事项由其他单位承办，您不能查看'])
  return { ...await decisionFile(kit.db, item, dayOf(kit.now())), actor }
}
