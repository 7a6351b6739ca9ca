import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, degrees } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sm3 } from '#platform/ledger/hash'
import { buildBundle, verifyBundle, type BundleInput } from '../../src/modules/requests/archive/bundle.ts'

type Paper = BundleInput['papers'][number]
const paper = (title: string, mediaType: string, bytes: Uint8Array, name = title): Paper => ({ title, name, mediaType, bytes, hash: sm3(bytes), on: '2025-03-10', by: '陈某' })

async function pdf(pages: number, change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let n = 0; n < pages; n += 1) document.addPage([595, 842]).drawText(`page ${n + 1}`, { x: 60, y: 700 })
  change(document)
  return document.save()
}
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const input = (papers: readonly Paper[]): BundleInput => ({
  agencyName: '青汀市交通运输局', number: '青交通公开申〔2025〕1号', subject: '招标文件', applicantName: '何某某', receivedOn: '2025-03-03', closedOn: '2025-03-20', outcomeLabel: '予以公开', letterNumber: '青交通公开答〔2025〕1号',
  keptUntil: '2035-12-31', papers, clock: { summary: '收到 03-03，+20 个工作日', explanation: [{ date: '2025-03-04', counts: true, why: '第1个工作日' }] },
  ledger: [{ chain: 'jiaotong', seq: 1, at: '2025-03-03T01:00:00.000Z', actor: 'clerk', deed: 'requests.register', hash: sm3('1') }], redactions: [], searches: [],
})

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) texts.push((await (await document.getPage(n)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''))
  return texts
}

test('papers stand in order, every page bears its running number, and the list says from which page to which', async () => {
  const { pdf: bytes, manifest } = await buildBundle(input([paper('申请书', 'application/pdf', await pdf(3)), paper('说明', 'text/plain', Buffer.from('第一行\n第二行'))]))
  const texts = await pagesOf(bytes)
  assert.deepEqual(manifest.entries.slice(0, 2).map(({ from, to }) => [from, to]), [[1, 3], [4, 4]])
  const cover = texts.length - manifest.pages
  assert.match(texts[0] ?? '', /青汀市交通运输局/)
  assert.match(texts.slice(1, cover).join(''), /申请书.*1—3.*说明/)
  for (let n = 1; n <= manifest.pages; n += 1) assert.ok((texts[cover + n - 1] ?? '').includes(`${n}/${manifest.pages}`), `page ${n}`)
  assert.match(texts[cover + 3] ?? '', /第一行.*第二行/)
  assert.match(texts.slice(cover).join(''), /期限逐日计算表.*台账摘录/)
})

test('what cannot be set never breaks the file: damaged, locked, huge, turned, unknown; the original lies in the zip', async () => {
  const turned = await pdf(1, (document) => { document.getPage(0).setRotation(degrees(90)); document.getPage(0).setSize(842, 1191) })
  const odd = [
    paper('坏文件.pdf', 'application/pdf', Buffer.from('%PDF-1.7 not really')), paper('图.png', 'image/png', PNG), paper('坏图.jpg', 'image/jpeg', Buffer.from('no')),
    paper('表.ofd', 'application/zip', Buffer.from('PK')), paper('横页.pdf', 'application/pdf', turned), paper('../../etc/passwd', 'text/plain', Buffer.from('x')),
  ]
  const { pdf: bytes, zip, manifest } = await buildBundle(input(odd))
  const texts = (await pagesOf(bytes)).join('')
  assert.match(texts, /不能并入案卷/)
  assert.match(texts, /不能排入案卷/)
  assert.ok(manifest.entries.every(({ from, to }) => to >= from))
  const names = Object.keys((await JSZip.loadAsync(zip)).files)
  assert.ok(names.every((name) => !name.includes('/') && !name.includes('\\')), names.join())
  assert.deepEqual(await verifyBundle(zip), [])
})

test('the same case gives the same bytes, and a changed or missing paper is named', async () => {
  const papers = [paper('申请书.pdf', 'application/pdf', await pdf(1)), paper('说明.txt', 'text/plain', Buffer.from('原话'))]
  const [one, two] = [await buildBundle(input(papers)), await buildBundle(input(papers))]
  assert.equal(one.manifest.hash, two.manifest.hash)
  assert.deepEqual(Buffer.from(one.zip).equals(Buffer.from(two.zip)), true)
  const unpacked = await JSZip.loadAsync(one.zip)
  unpacked.file('002-说明.txt', '改过的话')
  unpacked.remove('001-申请书.pdf')
  assert.deepEqual((await verifyBundle(await unpacked.generateAsync({ type: 'uint8array' }))).sort(), ['“说明.txt”与归档时不一致', '缺少“申请书.pdf”'].sort())
  const empty = new JSZip()
  empty.file('x', '')
  assert.match((await verifyBundle(await empty.generateAsync({ type: 'uint8array' }))).join(), /manifest/)
})
