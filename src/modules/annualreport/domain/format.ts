/**
 * The national form of the annual report as data: every row, column, label. Nothing else in the code knows a row's label.
 * Edition 2021: 国办公开办函〔2021〕30号. Edition 2019: 国办公开办函〔2019〕60号（试行）.
 */
export type Edition = '2019' | '2021'
export const EDITIONS = {
  '2019': { notice: '国办公开办函〔2019〕60号', fromYear: 2019, untilYear: 2020 },
  '2021': { notice: '国办公开办函〔2021〕30号', fromYear: 2021, untilYear: 9999 },
} as const satisfies Record<Edition, { notice: string; fromYear: number; untilYear: number }>
export const editionOf = (year: number): Edition => (year >= EDITIONS['2021'].fromYear ? '2021' : '2019')

/** The six sections of 《条例》第五十条 and of the form. */
export const SECTIONS = {
  overview: { number: '一', title: '总体情况', parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] },
  disclosed: { number: '二', title: '主动公开政府信息情况', parts: [] },
  requests: { number: '三', title: '收到和处理政府信息公开申请情况', parts: [] },
  disputes: { number: '四', title: '政府信息公开行政复议、行政诉讼情况', parts: [] },
  problems: { number: '五', title: '存在的主要问题及改进情况', parts: [] },
  other: { number: '六', title: '其他需要报告的事项', parts: [] },
} as const satisfies Record<string, { number: string; title: string; parts: readonly string[] }>
export type SectionKey = keyof typeof SECTIONS

// ---- Table 三 ----------------------------------------------------------------------------------------------------
export const APPLICANT_COLUMNS = {
  natural: { label: '自然人', organisation: false },
  business: { label: '商业企业', organisation: true },
  research: { label: '科研机构', organisation: true },
  charity: { label: '社会公益组织', organisation: true },
  legal: { label: '法律服务机构', organisation: true },
  other: { label: '其他', organisation: true },
} as const satisfies Record<string, { label: string; organisation: boolean }>
export type ApplicantColumn = keyof typeof APPLICANT_COLUMNS
export const APPLICANT_KEYS = Object.keys(APPLICANT_COLUMNS) as ApplicantColumn[]
export type Table3Column = ApplicantColumn | 'total'
export const TABLE3_COLUMNS: readonly Table3Column[] = [...APPLICANT_KEYS, 'total']
export const TABLE3_LABELS = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况', organisations: '法人或其他组织', total: '总计', results: '三、本年度办理结果',
} as const

/** `flow` rows are the four terms of the official check; `leaf` rows sum to `total` （七）. */
export type Table3Kind = 'flow' | 'leaf' | 'total'
type RowSpec = { kind: Table3Kind; label: string; group?: GroupKey; editions: readonly Edition[] }
export const GROUPS = {
  denied: '（三）不予公开', unavailable: '（四）无法提供', rejected: '（五）不予处理', other: '（六）其他处理',
} as const
export type GroupKey = keyof typeof GROUPS
const both = ['2019', '2021'] as const
const only2021 = ['2021'] as const

export const TABLE3_ROWS = {
  new: { kind: 'flow', label: '一、本年新收政府信息公开申请数量', editions: both },
  carried_in: { kind: 'flow', label: '二、上年结转政府信息公开申请数量', editions: both },
  granted: { kind: 'leaf', label: '（一）予以公开', editions: both },
  partial: { kind: 'leaf', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', editions: both },
  denied_state_secret: { kind: 'leaf', group: 'denied', label: '1.属于国家秘密', editions: both },
  denied_law: { kind: 'leaf', group: 'denied', label: '2.其他法律行政法规禁止公开', editions: both },
  denied_safety: { kind: 'leaf', group: 'denied', label: '3.危及“三安全一稳定”', editions: both },
  denied_third_party: { kind: 'leaf', group: 'denied', label: '4.保护第三方合法权益', editions: both },
  denied_internal: { kind: 'leaf', group: 'denied', label: '5.属于三类内部事务信息', editions: both },
  denied_process: { kind: 'leaf', group: 'denied', label: '6.属于四类过程性信息', editions: both },
  denied_enforcement_file: { kind: 'leaf', group: 'denied', label: '7.属于行政执法案卷', editions: both },
  denied_inquiry: { kind: 'leaf', group: 'denied', label: '8.属于行政查询事项', editions: both },
  unavailable_not_held: { kind: 'leaf', group: 'unavailable', label: '1.本机关不掌握相关政府信息', editions: both },
  unavailable_needs_creation: { kind: 'leaf', group: 'unavailable', label: '2.没有现成信息需要另行制作', editions: both },
  unavailable_unclear: { kind: 'leaf', group: 'unavailable', label: '3.补正后申请内容仍不明确', editions: both },
  rejected_petition: { kind: 'leaf', group: 'rejected', label: '1.信访举报投诉类申请', editions: both },
  rejected_duplicate: { kind: 'leaf', group: 'rejected', label: '2.重复申请', editions: both },
  rejected_publication: { kind: 'leaf', group: 'rejected', label: '3.要求提供公开出版物', editions: both },
  rejected_excessive: { kind: 'leaf', group: 'rejected', label: '4.无正当理由大量反复申请', editions: both },
  rejected_reconfirm: { kind: 'leaf', group: 'rejected', label: '5.要求行政机关确认或重新出具已获取信息', editions: both },
  other_no_correction: { kind: 'leaf', group: 'other', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', editions: only2021 },
  other_fee_unpaid: { kind: 'leaf', group: 'other', label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', editions: only2021 },
  other_other: { kind: 'leaf', group: 'other', label: '3.其他', editions: only2021 },
  other_merged: { kind: 'leaf', label: '（六）其他处理', editions: ['2019'] },
  total: { kind: 'total', label: '（七）总计', editions: both },
  carried_out: { kind: 'flow', label: '四、结转下年度继续办理', editions: both },
} as const satisfies Record<string, RowSpec>
export type Table3Row = keyof typeof TABLE3_ROWS
export const rowSpec = (row: Table3Row): RowSpec => TABLE3_ROWS[row]
export const table3Rows = (edition: Edition): Table3Row[] =>
  (Object.keys(TABLE3_ROWS) as Table3Row[]).filter((row) => rowSpec(row).editions.includes(edition))
export const leafRows = (edition: Edition): Table3Row[] => table3Rows(edition).filter((row) => rowSpec(row).kind === 'leaf')

// ---- Table 二 ----------------------------------------------------------------------------------------------------
export const STOCK_COLUMNS = { made: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' } as const
export type StockColumn = keyof typeof STOCK_COLUMNS
export const STOCK_KEYS = Object.keys(STOCK_COLUMNS) as StockColumn[]
export const TABLE2_ROWS = {
  regulations: { item: '第二十条第（一）项', label: '规章', columns: 'stock' },
  normativeDocuments: { item: '第二十条第（一）项', label: '行政规范性文件', columns: 'stock' },
  licences: { item: '第二十条第（五）项', label: '行政许可', columns: '本年处理决定数量' },
  penalties: { item: '第二十条第（六）项', label: '行政处罚', columns: '本年处理决定数量' },
  coercions: { item: '第二十条第（六）项', label: '行政强制', columns: '本年处理决定数量' },
  fees: { item: '第二十条第（八）项', label: '行政事业性收费', columns: '本年收费金额（单位：万元）' },
} as const satisfies Record<string, { item: string; label: string; columns: string }>
export type Table2Row = keyof typeof TABLE2_ROWS
export const CONTENT_LABEL = '信息内容'
/** What the 2019 edition calls them. 本年新公开数量 is not a number of repeals, and the changes of items have no place in the 2021 form. */
export const TABLE2_2019 = {
  stock: { made: '本年新制作数量', newlyPublished: '本年新公开数量', inForce: '对外公开总数量' },
  normativeDocuments: '规范性文件', otherServices: '其他对外管理服务事项', procurement: '政府集中采购',
  change: ['上一年项目数量', '本年增/减', '处理决定数量'], procurementItem: '第二十条第（九）项', procurementColumns: ['采购项目数量', '采购总金额'],
} as const

// ---- Table 四 ----------------------------------------------------------------------------------------------------
export const DISPUTE_COLUMNS = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计' } as const
export type DisputeColumn = keyof typeof DISPUTE_COLUMNS
export const DISPUTE_KEYS = Object.keys(DISPUTE_COLUMNS) as DisputeColumn[]
export const DISPUTE_BLOCKS = {
  reconsideration: { label: '行政复议' },
  litigationDirect: { label: '未经复议直接起诉', under: '行政诉讼' },
  litigationAfter: { label: '复议后起诉', under: '行政诉讼' },
} as const satisfies Record<string, { label: string; under?: string }>
export type DisputeBlock = keyof typeof DISPUTE_BLOCKS
export const DISPUTE_BLOCK_KEYS = Object.keys(DISPUTE_BLOCKS) as DisputeBlock[]
