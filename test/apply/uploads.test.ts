import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { attachmentsIn, safeName } from '../../src/modules/requests/portal/uploads.ts'

const zip = (files: Record<string, string>) => {
  const made = new JSZip()
  for (const [name, text] of Object.entries(files)) made.file(name, text)
  return made.generateAsync({ type: 'uint8array' })
}
const upload = (name: string, bytes: Uint8Array | string, cut?: true) => ({ field: 'files', name, bytes: Buffer.from(bytes), ...(cut ? { cut } : {}) })
const PDF = '%PDF-1.7\n%%EOF'
const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])
const TYPES = '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const only = async (...of: Parameters<typeof upload>) => (await attachmentsIn([upload(...of)])).wrong[0] ?? 'taken'

test('what is allowed is known by its bytes', async () => {
  const docx = await zip({ '[Content_Types].xml': TYPES, 'word/document.xml': '<a/>' })
  for (const [name, bytes] of [['a.pdf', PDF], ['b.PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], ['c.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')], ['d.doc', CFB], ['e.wps', CFB],
    ['f.docx', docx], ['g.ofd', await zip({ 'OFD.xml': '<ofd/>' })]] as const) assert.equal(await only(name, bytes), 'taken', name)
})

test('programs, pages, packed files and disguises are refused, in words', async () => {
  for (const name of ['a.exe', 'a.html', 'a.svg', 'a.zip', 'a.js', 'a.docm', '无后缀', 'a.pdf.exe', 'a.txt']) assert.match(await only(name, PDF), /不能上传/, name)
  for (const [name, bytes] of [['a.pdf', 'MZ\x90\0'], ['a.pdf', '<html>'], ['a.jpg', PDF], ['a.docx', await zip({ 'x.txt': 'x' })], ['a.ofd', await zip({ 'x.txt': 'x' })], ['a.ofd', 'PK\x03\x04broken']] as const) {
    assert.match(await only(name, bytes), /不符/, name)
  }
  assert.match(await only('a.pdf', ''), /空文件/)
  assert.match(await only('a.pdf', PDF, true), /超过 10 MB/)
  assert.match((await attachmentsIn(Array.from({ length: 6 }, () => upload('a.pdf', PDF)))).wrong.join(), /最多 5 个，您选了 6 个/)
})

test('a file’s name is its last part, without anything to stumble over', () => {
  assert.equal(safeName('C:\\用户\\文件\\身份证.pdf'), '身份证.pdf')
  assert.equal(safeName('../../etc/passwd.pdf'), 'passwd.pdf')
  assert.equal(safeName('a<b>"c\u202e.pdf'), 'a_b__c.pdf')
  assert.equal(safeName('...pdf'), 'pdf')
  assert.equal([...safeName(`${'长'.repeat(200)}.pdf`)].length, 94)
})
