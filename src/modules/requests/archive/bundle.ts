import { PDFDocument, StandardFonts, type PDFPage } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { stamp, type Rendered } from '#platform/documents/pdf-bundle/pages'
import { sm3 } from '#platform/ledger/hash'
import { proofSheets, renderCover } from './sheets.ts'
import { toPages } from './to-pages.ts'
import type { BundleInput, BundlePaper, Manifest, ManifestEntry } from './types.ts'

export type { BundleInput, BundlePaper, Manifest } from './types.ts'

/** Which pages each paper takes: the cover and its list bear no numbers, as in any file of papers. */
function entriesOf(papers: readonly BundlePaper[], rendered: readonly Rendered[]): ManifestEntry[] {
  let next = 1
  return papers.map(({ title, name, on, by, hash }, i) => {
    const from = next
    next += rendered[i]?.pages ?? 0
    return { at: i + 1, title, name, on, by, hash, from, to: next - 1 }
  })
}

async function join(input: BundleInput, entries: readonly ManifestEntry[], rendered: readonly Rendered[]): Promise<Uint8Array> {
  const bundle = await PDFDocument.create({ updateMetadata: false })
  const day = new Date(`${input.closedOn}T00:00:00Z`)
  bundle.setTitle(`${input.number}案卷`)
  bundle.setCreationDate(day)
  bundle.setModificationDate(day)
  bundle.setProducer('Gongkai')
  const cover = await PDFDocument.load(await renderCover(input, entries), { updateMetadata: false })
  for (const page of await bundle.copyPages(cover, cover.getPageIndices())) bundle.addPage(page)
  const font = await bundle.embedFont(StandardFonts.Helvetica)
  const total = entries.at(-1)?.to ?? 0
  const pages: PDFPage[] = []
  for (const one of rendered) pages.push(...await one.addTo(bundle))
  for (const [i, page] of pages.entries()) stamp(page, i + 1, total, font)
  return bundle.save()
}

/** A name that every unpacker takes, with its place in the file in front. */
const safeName = (at: number, name: string): string => `${String(at).padStart(3, '0')}-${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(-80)}`

/**
 * The case file as one: a page-numbered PDF under a cover with its list, and a zip of the originals with the manifest. It is also the file that goes to
 * reconsideration or to court. The same input gives the same bytes.
 */
export async function buildBundle(input: BundleInput): Promise<{ pdf: Uint8Array; zip: Uint8Array; manifest: Manifest }> {
  const papers = [...input.papers, ...await proofSheets(input)]
  const rendered: Rendered[] = []
  for (const paper of papers) rendered.push(await toPages(paper))
  const entries = entriesOf(papers, rendered)
  const pdf = await join(input, entries, rendered)
  const manifest: Manifest = { number: input.number, pages: entries.at(-1)?.to ?? 0, entries, hash: sm3(pdf) }
  const zip = new JSZip()
  const date = new Date(`${input.closedOn}T00:00:00Z`)
  zip.file('案卷.pdf', pdf, { date })
  for (const [i, paper] of papers.entries()) zip.file(safeName(i + 1, paper.name), paper.bytes, { date })
  zip.file('manifest.json', JSON.stringify(manifest, null, 1), { date })
  return { pdf, zip: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' }), manifest }
}

/** What is wrong with a case file that was kept elsewhere; empty when every paper is as it was. */
export async function verifyBundle(zip: Uint8Array): Promise<string[]> {
  const unpacked = await JSZip.loadAsync(zip)
  const listed = await unpacked.file('manifest.json')?.async('string')
  if (listed === undefined) return ['压缩包里没有 manifest.json，不是本系统的案卷']
  const manifest = JSON.parse(listed) as Manifest
  const faults: string[] = []
  const check = async (name: string, label: string, hash: string): Promise<void> => {
    const bytes = await unpacked.file(name)?.async('uint8array')
    if (!bytes) faults.push(`缺少“${label}”`)
    else if (sm3(bytes) !== hash) faults.push(`“${label}”与归档时不一致`)
  }
  await check('案卷.pdf', '案卷.pdf', manifest.hash)
  for (const { at, name, title, hash } of manifest.entries) await check(safeName(at, name), title, hash)
  return faults
}
