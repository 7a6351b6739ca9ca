import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { docxParagraphs, redactDocx } from '#platform/documents/redact/docx'
import { redactPdf, textPages, type Region } from '#platform/documents/redact/pdf'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { loadRow } from '../store.ts'
import { addPaper, paperBytes, type OpenedPaper } from '../store-papers.ts'
import { lookAt, regionsIn, regionsOfWords } from './plan.ts'
import { isRedactionReason, REDACTION_REASONS } from './reasons.ts'

export type Redaction = { readonly words: readonly string[]; readonly regions: string; readonly reason: string; readonly remark: string }
export type Redacted = { readonly bytes: Uint8Array; readonly regions: readonly Region[]; readonly words: readonly string[] }

/** No covered text can be taken out again: the check really reads the new file. */
async function mustBeGone(bytes: Uint8Array, kind: 'pdf' | 'docx', words: readonly string[]): Promise<void> {
  const text = kind === 'pdf' ? (await textPages(bytes)).map((page) => page.text).join('\n') : (await docxParagraphs(bytes)).join('\n')
  const left = words.filter((word) => text.includes(word))
  if (left.length > 0) throw new Refusal(422, [`遮盖后的文件里仍能提取到“${left[0]?.slice(0, 2)}…”等 ${left.length} 处内容，没有保存；请改用框选区域，或将文件打印扫描后再遮盖`])
}

/** Makes the new file, and checks it. Nothing is kept. */
export async function makeRedacted(kit: Kit, paper: OpenedPaper, { words, regions }: Redaction): Promise<Redacted> {
  const looked = await lookAt(paper, dayOf(kit.now()))
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))]
  const boxes = looked.kind === 'pdf' ? [...regionsOfWords(looked.pages, wanted), ...regionsIn(regions, looked.pages)] : []
  const text = looked.kind === 'pdf' ? looked.pages.map((page) => page.text).join('\n') : looked.paragraphs.join('\n')
  const absent = wanted.filter((word) => !text.includes(word))
  if (absent.length > 0) throw new Refusal(422, absent.map((word) => `文件里没有找到“${word.slice(0, 40)}”，请核对；扫描件请用框选区域`))
  if (wanted.length === 0 && boxes.length === 0) throw new Refusal(422, ['还没有选择要遮盖的内容：请勾选、填写文字，或框选区域'])
  const bytes = looked.kind === 'pdf' ? await redactPdf(paper.bytes, boxes) : await redactDocx(paper.bytes, wanted)
  await mustBeGone(bytes, looked.kind, wanted)
  return { bytes, regions: boxes, words: wanted }
}

/** Paints out and keeps the result as a new paper, with a line in the register for every box. The old paper stays in the file. */
export async function redactPaper(kit: Kit, actor: Actor, input: Redaction & { readonly id: string; readonly paper: number }): Promise<number> {
  const row = await loadRow(kit.db, input.id)
  const { reason, remark } = input
  if (!isRedactionReason(reason)) throw new Refusal(422, ['请选择遮盖的理由'])
  if (reason === 'other' && !remark.trim()) throw new Refusal(422, ['理由选“其他”的，请写明'])
  const paper = await paperBytes(kit, input.paper)
  if (paper.request !== input.id) throw new Refusal(404, ['案卷里没有这份材料'])
  // Read, painted and checked before the deed begins, so that no transaction waits for it.
  const made = await makeRedacted(kit, paper, input)
  return act(kit, actor, 'requests.redact', row.agency, async (scene) => {
    const name = paper.name.replace(/(\.[^.]+)?$/, '（遮盖后）$1')
    const fresh = await addPaper(scene, kit.home, { request: input.id, kind: 'redacted', title: `${paper.title}（遮盖后）`, name, mediaType: paper.mediaType, bytes: made.bytes })
    const words = `${REDACTION_REASONS[reason]}${remark.trim() ? `：${remark.trim()}` : ''}`
    const places = made.regions.length > 0 ? made.regions : made.words.map(() => null)
    for (const region of places) {
      await sql`insert into requests.redaction (paper, new_paper, page, region, reason, words, made_by, made_by_name, made_on, made_at)
        values (${input.paper}, ${fresh}, ${region?.page ?? 0}, ${JSON.stringify(region ?? {})}::jsonb, ${words}, '', ${actor.account}, ${actor.name}, ${dayOf(scene.now)}, ${scene.now})`.execute(scene.db)
    }
    await scene.record(input.id, { paper: input.paper, redacted: fresh, places: places.length, reason })
    return fresh
  })
}
