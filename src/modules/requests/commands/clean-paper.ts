import { act, type Kit } from '#platform/act'
import { withoutHidden } from '#platform/documents/hidden/index'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isOpen } from '../domain/procedure.ts'
import { loadRow } from '../store.ts'
import { addPaper, paperBytes } from '../store-papers.ts'

/** Puts a copy without what hides in it into the case file; the paper itself stays as it came. Gives the copy's id and what could not be taken out. */
export async function cleanPaper(kit: Kit, actor: Actor, input: { readonly id: string; readonly paper: number }): Promise<{ paper: number; left: number }> {
  const { agency } = await loadRow(kit.db, input.id)
  const { kind, title, name, mediaType, bytes, request } = await paperBytes(kit, input.paper)
  if (request !== input.id) throw new Refusal(404, ['案卷里没有这份材料'])
  const clean = await withoutHidden(name, bytes)
  if (clean.removed.length === 0) throw new Refusal(422, [`“${title}”里没有能自动去掉的隐藏内容，请在原文件里处理后重新放入案卷`])
  return act(kit, actor, 'requests.handle', agency, async (scene) => {
    const { state } = await loadRow(scene.db, input.id, true)
    if (!isOpen(state)) throw new Refusal(409, ['申请已经办结，案卷里不能再增加材料'])
    const paper = await addPaper(scene, kit.home, { request: input.id, kind, title: `${title}（已去除隐藏内容）`, name, mediaType, bytes: clean.bytes })
    await scene.record(input.id, { paper, cleaned: input.paper, removed: clean.removed.length, left: clean.left.length })
    return { paper, left: clean.left.length }
  })
}
