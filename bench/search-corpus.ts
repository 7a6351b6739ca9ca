import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { SearchDocument } from '#platform/search/index'
import { addDays, type Day } from '#shared/days'

/** The same documents in every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const AGENCIES = ['政府办公室', '发展和改革局', '教育局', '科技局', '工业和信息化局', '民政局', '司法局', '财政局', '人力资源和社会保障局', '自然资源和规划局', '生态环境局', '住房和城乡建设局', '交通运输局', '水利局', '农业农村局', '商务局',
  '文化和旅游局', '卫生健康委员会', '应急管理局', '市场监督管理局', '医疗保障局', '城市管理局', '数据资源管理局', '白石镇人民政府', '临河镇人民政府', '柳溪乡人民政府', '东关街道办事处', '西湖街道办事处', '青山镇人民政府', '渔沟镇人民政府']
  .map((name, number) => ({ id: `a${number}`, name: `青汀市${name}`, series: number === 0 ? '青政发' : `青${name.slice(0, 1)}字` }))
const KINDS = ['policy_document', 'interpretation', 'guide', 'notice', 'news', 'budget', 'statistics', 'meeting', 'personnel', 'answer'] as const
const TOPICS = ['住房保障', '社会救助', '义务教育', '就业创业', '医疗卫生', '乡村振兴', '营商环境', '生态环境', '安全生产', '财政资金', null, null] as const
const FORMS = ['办法', '实施方案', '工作方案', '实施细则', '意见', '管理规定', '应急预案', '行动计划', '若干措施', '工作要点'] as const
const SUBJECTS = ['公共租赁住房', '农村公路养护', '最低生活保障', '城乡居民基本医疗保险', '义务教育招生', '高标准农田建设', '电动自行车管理', '食品安全监管', '城市生活垃圾分类', '政府信息公开', '土地征收补偿', '安全生产专项整治',
  '企业技术改造', '河湖长制', '养老服务体系', '优化营商环境', '污染防治', '公共文化服务', '防汛抗旱', '水资源管理', '行政规范性文件', '招标投标监管', '不动产登记', '残疾人就业保障', '学前教育普惠发展', '乡村人居环境整治'] as const
/** Stands in nine of ten documents, as the house style has it. */
const OPENING = '各乡镇人民政府、街道办事处，市政府各部门、各直属单位：\n'
const CLOSING = '\n青汀市人民政府办公室'
const ADDRESSED = 0.9
/** How official prose is joined; %s is a word. */
const FRAMES = ['坚持%s与%s相结合，着力提升%s%s水平', '由%s牵头，%s配合，%s前完成%s工作', '加强对%s%s的监督检查，对%s不力的予以%s', '鼓励%s参与%s，支持%s开展%s', '符合%s条件的%s，可以向所在地%s提出%s申请', '%s应当建立%s制度，明确%s责任，落实%s措施',
  '严格执行%s%s标准，健全%s%s机制', '围绕%s目标，推进%s%s建设，完善%s', '未经%s不得擅自%s%s，违反规定的由%s依法处理', '深入开展%s专项行动，全面排查%s，及时整改%s问题，确保%s'] as const

/** The general dictionary's words of two to four signs, the commonest first. */
function vocabulary(most: number): string[] {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  const words = readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [word = '', times = '0', kind = ''] = line.split(' ')
    return word.length >= 2 && word.length <= 4 && /^[\u4e00-\u9fa5]+$/.test(word) && /^(n|v|vn|a|ad|an|b|l|i|j|nz|d)$/.test(kind) ? [{ word, times: Number(times) }] : []
  })
  return words.sort((a, b) => b.times - a.times || a.word.localeCompare(b.word)).slice(0, most).map(({ word }) => word)
}

/** Words by Zipf's law: the n-th as often as 1 / (n + 2.7). */
export function zipf(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  words.forEach((_, at) => { sum += 1 / (at + 2.7); sums[at] = sum })
  return () => {
    const aimed = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < aimed) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

/** So many documents of official prose, about `length` signs each, seeded. */
export function* corpusOf(count: number, length = 1500, seed = 20240601): Generator<SearchDocument> {
  const random = randomOf(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const word = zipf(vocabulary(60_000), random)
  const numbers = new Map<string, number>()
  for (let at = 0; at < count; at += 1) {
    const agency = pick(AGENCIES)
    const publishedOn = addDays('2015-01-05' as Day, Math.floor(3500 * Math.sqrt(random())))
    const year = publishedOn.slice(0, 4)
    const kind = pick(KINDS)
    const numbered = kind === 'policy_document' || random() < 0.15
    const nth = (numbers.get(agency.series + year) ?? 0) + 1
    if (numbered) numbers.set(agency.series + year, nth)
    const title = `${agency.name}关于印发${random() < 0.3 ? `${year}年` : ''}${word()}${pick(SUBJECTS)}${word()}${pick(FORMS)}的通知`
    const ends = numbered && random() < 0.3
    let body = random() < ADDRESSED ? OPENING : ''
    const full = length * (0.6 + 0.8 * random())
    for (let item = 1, line = 0; body.length < full; line += 1) {
      if (line % 4 === 0) body += `${line === 0 ? '' : '\n'}第${item++}条 `
      body += `${pick(FRAMES).replaceAll('%s', () => (random() < 0.06 ? pick(SUBJECTS) : word()))}。`
    }
    yield {
      address: `/info/${year}/${at}`, kind, agency: agency.id, agencyName: agency.name, topic: pick(TOPICS), title, body: body + (random() < ADDRESSED ? CLOSING : ''),
      docNo: numbered ? `${agency.series}〔${year}〕${nth}号` : null, publishedOn, effectiveOn: numbered ? addDays(publishedOn, 30) : null,
      outOfForceOn: ends ? addDays(publishedOn, 365 * (1 + Math.floor(random() * 6))) : null, endedAs: ends ? (random() < 0.5 ? 'repealed' : 'lapsed') : null,
    }
  }
}
