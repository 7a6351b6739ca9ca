/** What the writer of a letter fills in. `auto` is filled by the case itself where it knows, and may be written over. */
export type LetterField = {
  readonly name: string; readonly label: string; readonly required: boolean; readonly type: 'text' | 'long' | 'day'
  readonly hint?: string; readonly auto?: boolean
  /** Required as soon as this other field has words. */
  readonly neededWith?: string
}
const line = (name: string, label: string, hint?: string): LetterField => ({ name, label, required: true, type: 'text', ...(hint ? { hint } : {}) })
const long = (name: string, label: string, hint?: string): LetterField => ({ name, label, required: true, type: 'long', ...(hint ? { hint } : {}) })
const optional = (field: LetterField): LetterField => ({ ...field, required: false })
const auto = (field: LetterField): LetterField => ({ ...field, required: true, auto: true })

export const supplied = long('supplied', '提供的信息', '信息的名称、文号、份数；已主动公开的写明名称')
export const way = line('way', '提供或获取的方式', '如：随本答复书附送电子版；或登录本机关门户网站查阅')
export const withheld = long('withheld', '不予公开的部分', '写明是哪些内容，不写出内容本身')
export const reason = long('reason', '理由', '结合所申请的信息说明，不要只引用条文')
export const law = line('law', '法律、行政法规的名称和条款', '如：《中华人民共和国统计法》第二十八条')
export const matter = line('matter', '属于哪一类', '内部事务：人事管理、后勤管理、内部工作流程；过程性：讨论记录、过程稿、磋商信函、请示报告')
export const channel = line('channel', '应当通过的途径', '办理机构、地址、电话')
export const searchWords = auto({ ...long('searchWords', '检索情况'), hint: '由检索记录自动填写' })
export const rightAgency = optional(line('rightAgency', '负责公开的机关', '能够确定的，写明名称（条例第三十六条第五项）；属于信息不存在的留空'))
export const rightContact: LetterField = { ...optional(line('rightContact', '该机关的联系方式', '地址、电话')), neededWith: 'rightAgency' }
export const notOurs = optional(long('notOurs', '不属于本机关负责公开的理由', '不属于本机关负责公开的，写明理由（条例第三十六条第五项）；属于信息不存在的留空'))
export const alreadyPublic = optional(line('alreadyPublic', '已经主动公开的位置', '申请的信息已经主动公开的，写明在哪里公开（条例第三十六条第一项）；没有公开过的留空'))
export const withheldArticle = line('withheldArticle', '不予公开部分依据的条款', '如：《条例》第十五条')
export const attachments = optional(long('attachments', '附件', '随本答复书附送的材料，一行一个，不写序号'))
export const separation = optional(long('separation', '区分处理说明', '没有遮盖材料时，写明怎样区分'))
export const earlierNumber = line('earlierNumber', '此前答复书的文号')
export const earlierDay = line('earlierDay', '此前答复的日期')
export const where = line('where', '获取该出版物的途径')
export const items = long('items', '需要补正的事项', '逐项写明，申请人一看就知道怎样补')
export const until = auto(line('until', '期限的最后一天'))
export const about = long('about', '征求意见的信息', '写明是哪些信息，涉及对方的什么权益')
export const whom = auto(line('whom', '被征求意见人'))
export const automatic = (name: string, label: string): LetterField => auto(line(name, label))
export const written = { line, long, optional }
