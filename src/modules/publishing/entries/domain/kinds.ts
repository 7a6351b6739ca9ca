/** One field that a kind of entry has besides title and text. */
export type KindField = { readonly label: string; readonly type: 'text' | 'long' | 'day' | 'number'; readonly required?: boolean; readonly hint?: string }
type Kind = { readonly label: string; readonly fields: Readonly<Record<string, KindField>>; /** Must have a text of its own; others may be all fields or files. */ readonly text: boolean; readonly risk: Risk }

/** How much could go wrong: the office's settings say how many reviews each class needs. */
export const RISKS = { low: '一般', ordinary: '较高', high: '高' } as const
export type Risk = keyof typeof RISKS

const DOC_NO: KindField = { label: '文号', type: 'text', hint: '如 青政发〔2025〕3号' }
const VALIDITY = { effectiveOn: { label: '施行日期', type: 'day' }, validUntil: { label: '有效期至', type: 'day', hint: '最后一个有效的日子；没有写明的留空' } } as const satisfies Record<string, KindField>

/** Every kind of entry with its own fields. The list feeds the form, the checks, the page, the import and the export. */
export const ENTRY_KINDS = {
  policy_document: { label: '政策文件', risk: 'high', text: true, fields: { docNo: { ...DOC_NO, required: true }, issuer: { label: '发文机关', type: 'text', required: true }, issuedOn: { label: '成文日期', type: 'day', required: true }, ...VALIDITY } },
  interpretation: { label: '政策解读', risk: 'ordinary', text: true, fields: { interprets: { label: '解读的文件', type: 'text', required: true, hint: '文件标题或文号' }, interpreter: { label: '解读单位或解读人', type: 'text', required: true }, form: { label: '解读形式', type: 'text', hint: '文字、图解、问答、视频、专家解读' } } },
  guide: { label: '办事指南', risk: 'ordinary', text: false, fields: {
    basis: { label: '设定依据', type: 'long', required: true }, conditions: { label: '申请条件', type: 'long', required: true }, materials: { label: '办理材料', type: 'long', required: true }, process: { label: '办理流程', type: 'long', required: true },
    place: { label: '办理地点', type: 'text', required: true }, hours: { label: '办理时间', type: 'text', required: true }, term: { label: '办结时限', type: 'text', required: true }, fee: { label: '收费标准', type: 'text', required: true, hint: '不收费的写“不收费”' }, phone: { label: '联系电话', type: 'text', required: true },
  } },
  institution: { label: '机构职能', risk: 'ordinary', text: false, fields: { duties: { label: '机关职能', type: 'long', required: true }, head: { label: '负责人姓名', type: 'text', required: true }, address: { label: '办公地址', type: 'text', required: true }, hours: { label: '办公时间', type: 'text', required: true }, phone: { label: '联系方式', type: 'text', required: true } } },
  personnel: { label: '人事信息', risk: 'high', text: true, fields: { docNo: DOC_NO, decidedOn: { label: '决定日期', type: 'day' } } },
  budget: { label: '财政预决算', risk: 'high', text: false, fields: { year: { label: '年度', type: 'number', required: true }, part: { label: '类别', type: 'text', required: true, hint: '如 部门预算、部门决算、三公经费' } } },
  statistics: { label: '统计信息', risk: 'ordinary', text: true, fields: { period: { label: '统计时期', type: 'text', required: true, hint: '如 2024年、2024年第三季度' } } },
  notice: { label: '通知公告', risk: 'ordinary', text: true, fields: { docNo: DOC_NO, until: { label: '公告期至', type: 'day' } } },
  news: { label: '工作动态', risk: 'low', text: true, fields: {} },
  meeting: { label: '会议信息', risk: 'ordinary', text: true, fields: { heldOn: { label: '召开日期', type: 'day', required: true }, session: { label: '届次', type: 'text' } } },
  answer: { label: '问答', risk: 'ordinary', text: true, fields: { question: { label: '问题', type: 'long', required: true }, askedOn: { label: '提问日期', type: 'day' } } },
  video: { label: '视频', risk: 'ordinary', text: true, fields: { link: { label: '视频地址', type: 'text', hint: '视频是附件的，不用填写' }, transcript: { label: '文字稿', type: 'long', required: true, hint: '听不到声音的人靠它了解内容（《无障碍环境建设法》）' } } },
  infographic: { label: '图解', risk: 'ordinary', text: true, fields: { transcript: { label: '图中文字', type: 'long', required: true, hint: '看不到图的人靠它了解内容（《无障碍环境建设法》）' } } },
} as const satisfies Record<string, Kind>
export type EntryKind = keyof typeof ENTRY_KINDS
export const isEntryKind = (text: string): text is EntryKind => Object.hasOwn(ENTRY_KINDS, text)
export const kindOf = (kind: EntryKind): Kind => ENTRY_KINDS[kind]

/** 国办发〔2016〕80号: every document says from its origin whether it is to be public. */
export const PUBLICITIES = { open: '主动公开', on_request: '依申请公开', withheld: '不予公开' } as const
export type Publicity = keyof typeof PUBLICITIES
export const isPublicity = (text: string): text is Publicity => Object.hasOwn(PUBLICITIES, text)
