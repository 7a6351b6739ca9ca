/**
 * Every way in which a request can end, said once: letters, remedy paragraphs, drop-downs and the rows of table 三 read this list.
 * Its keys are the row keys of the annual report. `remedy`: reconsideration first (行政复议法第二十三条第一款第四项: 不予公开), either way,
 * or none: a request that lapsed by the applicant's own silence (条例第三十条) or for an unpaid fee (法释〔2025〕8号) decides nothing to contest.
 */
export type Remedy = 'reviewFirst' | 'either' | 'none'
type Rule = { readonly label: string; readonly group: string; readonly article: string; readonly remedy: Remedy }

export const OUTCOMES = {
  granted: { label: '予以公开', group: '予以公开', article: '条例第三十六条第（一）（二）项', remedy: 'either' },
  partial: { label: '部分公开', group: '部分公开', article: '条例第三十七条', remedy: 'reviewFirst' },
  denied_state_secret: { label: '属于国家秘密', group: '不予公开', article: '条例第十四条', remedy: 'reviewFirst' },
  denied_law: { label: '其他法律行政法规禁止公开', group: '不予公开', article: '条例第十四条', remedy: 'reviewFirst' },
  denied_safety: { label: '危及“三安全一稳定”', group: '不予公开', article: '条例第十四条', remedy: 'reviewFirst' },
  denied_third_party: { label: '保护第三方合法权益', group: '不予公开', article: '条例第十五条、第三十二条', remedy: 'reviewFirst' },
  denied_internal: { label: '属于三类内部事务信息', group: '不予公开', article: '条例第十六条', remedy: 'reviewFirst' },
  denied_process: { label: '属于四类过程性信息', group: '不予公开', article: '条例第十六条', remedy: 'reviewFirst' },
  denied_enforcement_file: { label: '属于行政执法案卷', group: '不予公开', article: '条例第十六条', remedy: 'reviewFirst' },
  denied_inquiry: { label: '属于行政查询事项', group: '不予公开', article: '条例第三十六条第（七）项', remedy: 'either' },
  unavailable_not_held: { label: '本机关不掌握相关政府信息', group: '无法提供', article: '条例第三十六条第（四）（五）项', remedy: 'either' },
  unavailable_needs_creation: { label: '没有现成信息需要另行制作', group: '无法提供', article: '条例第三十八条', remedy: 'either' },
  unavailable_unclear: { label: '补正后申请内容仍不明确', group: '无法提供', article: '条例第三十条', remedy: 'either' },
  rejected_petition: { label: '信访举报投诉类申请', group: '不予处理', article: '条例第三十九条', remedy: 'either' },
  rejected_duplicate: { label: '重复申请', group: '不予处理', article: '条例第三十六条第（六）项', remedy: 'either' },
  rejected_publication: { label: '要求提供公开出版物', group: '不予处理', article: '条例第三十九条', remedy: 'either' },
  rejected_excessive: { label: '无正当理由大量反复申请', group: '不予处理', article: '条例第三十五条', remedy: 'either' },
  rejected_reconfirm: { label: '要求行政机关确认或重新出具已获取信息', group: '不予处理', article: '国办公开办函〔2021〕30号', remedy: 'either' },
  other_no_correction: { label: '申请人无正当理由逾期不补正', group: '其他处理', article: '条例第三十条', remedy: 'none' },
  other_fee_unpaid: { label: '申请人逾期未按收费通知要求缴纳费用', group: '其他处理', article: '国办函〔2020〕109号', remedy: 'none' },
  other_other: { label: '其他', group: '其他处理', article: '国办公开办函〔2021〕30号', remedy: 'either' },
} as const satisfies Record<string, Rule>
export type Outcome = keyof typeof OUTCOMES
export const OUTCOME_KEYS = Object.keys(OUTCOMES) as Outcome[]

/** The form of 2019 (国办公开办函〔2019〕60号) publishes （六）其他处理 as one row. */
export const MERGED_2019: Readonly<Record<string, readonly Outcome[]>> = { other_merged: OUTCOME_KEYS.filter((outcome) => OUTCOMES[outcome].group === '其他处理') }

export const isOutcome = (text: string): text is Outcome => Object.hasOwn(OUTCOMES, text)
export const outcomeLabel = (outcome: Outcome): string => `${OUTCOMES[outcome].group === OUTCOMES[outcome].label ? '' : `${OUTCOMES[outcome].group}：`}${OUTCOMES[outcome].label}`

export const CHANNELS = {
  internet: '互联网', in_person: '当面', signed_post: '挂号信、特快专递', ordinary_post: '平信', fax: '传真', email: '电子邮件',
} as const
export type Channel = keyof typeof CHANNELS

export const APPLICANT_CLASSES = {
  natural: '自然人', business: '商业企业', research: '科研机构', charity: '社会公益组织', legal: '法律服务机构', other: '其他组织',
} as const
export type ApplicantClass = keyof typeof APPLICANT_CLASSES
