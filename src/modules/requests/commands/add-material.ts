import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isOpen } from '../domain/procedure.ts'
import { loadRow } from '../store.ts'
import { addPaper } from '../store-papers.ts'

export type AddMaterial = { readonly id: string; readonly title: string; readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } }

/** Puts what is to be disclosed (or was found) into the case file, while the case is open: it is redacted from there (条例第三十七条) and kept with it (第四十五条). */
export async function addMaterial(kit: Kit, actor: Actor, input: AddMaterial): Promise<number> {
  const { agency } = await loadRow(kit.db, input.id)
  return act(kit, actor, 'requests.handle', agency, async (scene) => {
    const { state } = await loadRow(scene.db, input.id, true)
    if (!isOpen(state)) throw new Refusal(409, ['申请已经办结，案卷里不能再增加材料'])
    const { name, mediaType, bytes } = input.file
    const paper = await addPaper(scene, kit.home, { request: input.id, kind: 'material', title: input.title.trim() || name, name, mediaType, bytes })
    await scene.record(input.id, { paper, kind: 'material' })
    return paper
  })
}
