import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { csvLines, jsonLines, jsonText } from '../domain/write-rows.ts'
import { paths } from '../paths.ts'
import { inFull } from '../site.ts'
import { DATASETS, FORMATS, type Dataset, type Format } from './datasets.ts'
import { dcatOf } from './dcat.ts'
import { DatasetPage, LicencePage, OpenDataPage } from './pages.tsx'

const sized = (kit: Kit) => Promise.all(DATASETS.map(async (dataset) => ({ dataset, size: await dataset.size(kit) })))

export const showOpenData = async (kit: Kit): Promise<Answer> => ({ page: <OpenDataPage datasets={await sized(kit)} /> })
export const showLicence = async (): Promise<Answer> => ({ page: <LicencePage /> })
export const showCatalogue = async (kit: Kit): Promise<Answer> => ({ text: `${JSON.stringify(dcatOf(await sized(kit)), null, 2)}\n`, mediaType: 'application/ld+json; charset=utf-8' })

async function fileOf(kit: Kit, dataset: Dataset, format: Format): Promise<Answer> {
  const rows = dataset.rows(kit), mediaType = `${FORMATS[format].mediaType}; charset=utf-8`, name = `${dataset.title}.${format}`
  if (format === 'csv') return { stream: csvLines(dataset.fields, rows), mediaType, name }
  if (format === 'jsonl') return { stream: jsonLines(rows), mediaType, name }
  const { latest } = await dataset.size(kit)
  return { stream: jsonText({ dataset: inFull(paths.dataset(dataset.id)), title: dataset.title, licence: inFull(paths.licence), updatedOn: latest ? dayOf(latest) : null, fields: dataset.fields.map(({ name: code, label, type }) => ({ name: code, label, type })) }, rows), mediaType, name }
}

/** A dataset's page, or one of its files. */
export async function showDataset(kit: Kit, { params }: Asked): Promise<Answer> {
  const [id = '', format, more] = (params['file'] ?? '').split('.')
  const dataset = DATASETS.find((one) => one.id === id)
  if (!dataset || more !== undefined) throw new Refusal(404, ['没有这个数据集。全部数据集列在“开放数据”页面上'])
  if (format === undefined) return { page: <DatasetPage dataset={dataset} size={await dataset.size(kit)} /> }
  if (!Object.hasOwn(FORMATS, format)) throw new Refusal(404, [`数据集“${dataset.title}”没有这种格式，可以下载的是 CSV、JSON 和 JSON Lines（csv、json、jsonl）`])
  return fileOf(kit, dataset, format as Format)
}
