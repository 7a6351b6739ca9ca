import { dayOf } from '#shared/days'
import { paths } from '../paths.ts'
import { inFull, SITE } from '../site.ts'
import { FORMAT_KEYS, FORMATS, type Dataset, type Format, type Size } from './datasets.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
const EU = 'http://publications.europa.eu/resource/authority'
const FILE_TYPES: Readonly<Record<Format, string>> = { csv: `${EU}/file-type/CSV`, json: `${EU}/file-type/JSON`, jsonl: `${EU}/file-type/JSON` }
const zh = (text: string) => ({ '@value': text, '@language': 'zh' })
const day = (moment: Date) => ({ '@value': dayOf(moment), '@type': 'xsd:date' })
const at = (address: string) => ({ '@id': inFull(address) })
const publisher = { '@id': inFull('/#organization'), '@type': 'foaf:Agent', 'foaf:name': zh(SITE.name), 'foaf:homepage': at('/') }

const distribution = ({ id, title }: Dataset, format: Format) => ({
  '@id': inFull(`${paths.file(id, format)}#distribution`), '@type': 'dcat:Distribution', 'dct:title': zh(`${title}（${FORMATS[format].label}）`), 'dcat:accessURL': at(paths.dataset(id)), 'dcat:downloadURL': at(paths.file(id, format)),
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${FORMATS[format].mediaType}` }, 'dct:format': { '@id': FILE_TYPES[format] }, 'dct:license': at(paths.licence),
})

const dataset = (one: Dataset, { latest }: Size) => ({
  '@id': inFull(paths.dataset(one.id)), '@type': 'dcat:Dataset', 'dct:identifier': inFull(paths.dataset(one.id)), 'dct:title': zh(one.title), 'dct:description': zh(one.about), 'dct:publisher': publisher, 'dcat:keyword': one.keywords.map(zh),
  'dcat:theme': { '@id': `${EU}/data-theme/GOVE` }, 'dct:language': { '@id': `${EU}/language/ZHO` }, 'dct:accrualPeriodicity': { '@id': `${EU}/frequency/CONT` }, 'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` }, 'dct:license': at(paths.licence),
  'dcat:landingPage': at(paths.dataset(one.id)), 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': SITE.operator, 'vcard:hasTelephone': `tel:${SITE.phone}` },
  ...(latest ? { 'dct:modified': day(latest) } : {}), 'dcat:distribution': FORMAT_KEYS.map((format) => distribution(one, format)),
})

/** The catalogue as other catalogues harvest it (DCAT-AP). */
export const dcatOf = (sizes: readonly { readonly dataset: Dataset; readonly size: Size }[]) => {
  const latest = sizes.flatMap(({ size }) => size.latest ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    '@context': CONTEXT, '@id': inFull(paths.openData), '@type': 'dcat:Catalog', 'dct:title': zh(`${SITE.name}政府信息公开数据`), 'dct:description': zh('政府信息公开的目录、政策文件、依申请公开统计和年度报告'), 'dct:publisher': publisher,
    'dct:language': { '@id': `${EU}/language/ZHO` }, 'dct:license': at(paths.licence), 'foaf:homepage': at(paths.openData), ...(latest ? { 'dct:modified': day(latest) } : {}), 'dcat:dataset': sizes.map(({ dataset: one, size }) => dataset(one, size)),
  }
}
