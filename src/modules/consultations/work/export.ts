import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Kysely } from 'kysely'
import { dayOf } from '#shared/days'
import { isVerdict, passageName, SOURCES, VERDICTS, type Consultation } from '../domain/consultation.ts'
import { tablesOf } from '../tables.ts'

const PAGE = 5000
/** Every opinion that counts with its group and answer, without who wrote it; written as it is read, so that fifty thousand need no more memory than their file. */
export async function exportComments(db: Kysely<unknown>, { id }: Pick<Consultation, 'id'>): Promise<Uint8Array> {
  const out = new PassThrough(), parts: Buffer[] = []
  out.on('data', (part: Buffer) => { parts.push(part) })
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: false, useSharedStrings: false }), sheet = book.addWorksheet('意见')
  sheet.columns = ['号', '针对', '意见', '来源', '日期', '归类', '是否采纳', '理由'].map((header) => ({ header, width: header === '意见' ? 80 : 14 }))
  for (let after = 0; ;) {
    const rows = await tablesOf(db).selectFrom('consultations.comment as c').leftJoin('consultations.cluster as k', (join) => join.onRef('k.consultation', '=', 'c.consultation').onRef('k.n', '=', 'c.cluster')).select(['c.id', 'c.passage', 'c.words', 'c.source', 'c.at', 'c.cluster', 'k.verdict', 'k.reason'])
      .where('c.consultation', '=', id).where('c.replaced', '=', false).where('c.id', '>', after).orderBy('c.id').limit(PAGE).execute()
    for (const row of rows) sheet.addRow([Number(row.id), passageName(row.passage), row.words, SOURCES[row.source as keyof typeof SOURCES], dayOf(row.at), row.cluster ?? '', row.verdict && isVerdict(row.verdict) ? VERDICTS[row.verdict] : '', row.reason ?? '']).commit()
    if (rows.length < PAGE) break
    after = Number(rows.at(-1)?.id ?? after)
  }
  sheet.commit()
  await book.commit()
  return new Uint8Array(Buffer.concat(parts))
}
