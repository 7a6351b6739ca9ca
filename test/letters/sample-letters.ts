import { feeByPages } from '../../src/modules/requests/domain/fee.ts'
import { composeLetter, type ComposedLetter, type LetterFacts } from '../../src/modules/requests/domain/letter/compose.ts'
import { LETTER_KINDS, type LetterKind } from '../../src/modules/requests/domain/letter/kinds.ts'
import { DEFAULT_TEMPLATES } from '../../src/modules/requests/domain/letter/templates/index.ts'

const fee = feeByPages(68)
/** What a clerk of the fictitious town of 青汀 would write into each field. */
const WORDS: Readonly<Record<string, string>> = {
  items: '一、写明临江路改造工程的具体标段或者合同名称；\n二、写明所需材料的年份。', until: '2025-04-11', days: '20', reason: '所申请的材料涉及投标人的报价构成和联系人信息，公开会损害其合法权益',
  newDue: '2025-04-28', about: '临江路改造工程投标文件中的报价明细表', whom: '青汀某建设有限公司', standard: '按量计收', calculation: fee.steps.map(({ words }) => words).join('；'), amount: String(fee.yuan),
  how: '持本通知到青汀市政务服务中心二楼非税窗口缴纳', opinions: '拟稿（2025-03-10，陈某）：部分公开\n承办意见（2025-03-11，林某）：同意\n合法性审核（2025-03-12，周某）：依据充分，程序合法\n签批（2025-03-13，吴某）：同意',
  supplied: '《临江路改造工程招标文件》（青交招〔2024〕8号）1份，共42页', way: '随本答复书附送电子版，也可以凭查询码在本市政府信息公开平台下载', withheld: '投标人联系人的姓名、手机号码，以及报价明细表第3页至第5页',
  withheldArticle: '《条例》第十五条', separation: '上述内容已在附送的文件中遮盖，其余内容保持原样。', law: '《中华人民共和国统计法》第二十八条', matter: '请示报告', channel: '青汀市不动产登记中心，临江路15号，电话0000-5551234',
  searchWords: '2025-03-05在公文系统、档案室以“临江路 改造”为检索词检索2015年至2025年的材料，没有检索到', notOurs: '临江路改造工程由市住房和城乡建设局组织实施，相关信息由该局制作', rightAgency: '青汀市住房和城乡建设局',
  rightContact: '临江路20号，电话0000-5555678', earlierNumber: '青交通公开答〔2024〕30号', earlierDay: '2024-12-03', where: '《青汀市人民政府公报》2024年第6期，可以到市图书馆政府信息查阅点查阅', correctionItems: '写明工程名称和年份',
  correctionAskedOn: '2025-03-05', correctionUntil: '2025-03-26', feeNoticedOn: '2025-03-06', feeAmount: '380', feeUntil: '2025-04-03', attachments: '1. 临江路改造工程招标文件\n2. 临江路改造工程招标公告',
}

export const sampleFacts = (kind: LetterKind, dated: LetterFacts['dated'] = '2025-03-20'): LetterFacts => ({
  number: `青交通${LETTER_KINDS[kind].series}〔2025〕12号`, agencyName: '青汀市交通运输局', agencySigns: '青汀市交通运输局', agencyAddress: '青汀市临江路1号', agencyPhone: '0000-5550000',
  reviewBody: '青汀市人民政府', court: '青汀市人民法院', addressee: '何某某', dated,
  request: {
    number: '青交通公开申〔2025〕21号', receivedOn: '2025-03-03', subject: '临江路改造工程招标文件', description: '2024年招标时公布的全部文件', documentNumber: '青交招〔2024〕8号',
    channelLabel: '互联网', wantedFormLabel: '电子邮件或光盘等电子文本', deliveryLabel: '网上下载',
  },
  fields: Object.fromEntries(LETTER_KINDS[kind].fields.filter(({ name }) => name !== 'alreadyPublic').map(({ name }) => [name, WORDS[name] ?? ''])),
})

export const sampleOf = (kind: LetterKind, facts: LetterFacts = sampleFacts(kind)): ComposedLetter => composeLetter(kind, facts, DEFAULT_TEMPLATES[kind])
/** The words of a letter, a paragraph a line. */
export const wordsOf = ({ blocks }: ComposedLetter): string => blocks.map(({ line }) => line.map(({ text }) => text).join('')).join('\n')

/** Letters that are hard to set: three pages, a very long subject, very long names, rare characters. */
export function hardLetters(): Readonly<Record<string, ComposedLetter>> {
  const kind = 'decision_partial', facts = sampleFacts(kind)
  const long = Array.from({ length: 8 }, (_, at) => `第${at + 1}项为临江路改造工程第${at + 1}标段的招标公告、资格预审文件、评标报告和中标通知书，已逐页核对，其中涉及个人信息的部分作了遮盖处理`).join('；\n')
  return {
    'three-pages': sampleOf(kind, { ...facts, fields: { ...facts.fields, supplied: long } }),
    'long-subject': sampleOf(kind, { ...facts, request: { ...facts.request, subject: '关于临江路（解放街至滨河大道段）综合改造提升工程的可行性研究报告批复、初步设计批复、施工图审查合格书、建设工程规划许可证、施工许可证及其全部附件，'.repeat(4) } }),
    'long-names': sampleOf(kind, { ...facts, agencyName: '青汀市交通运输综合行政执法与港航事业发展和公路水路建设管理服务中心', agencySigns: '青汀市交通运输综合行政执法与港航事业发展和公路水路建设管理服务中心', addressee: '青汀某某国际港口物流与供应链管理（集团）股份有限公司临江分公司工会委员会' }),
    'rare-characters': sampleOf(kind, { ...facts, addressee: '㛃䶮𬭎某', agencyName: '青汀市𬒈镇人民政府', agencySigns: '青汀市𬒈镇人民政府' }),
  }
}
