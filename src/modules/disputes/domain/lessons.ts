/** What cases are lost on: articles of the 条例 that a summary is filed under. */
export const ARTICLES = {
  '10': '第十条 制作、保存机关', '13': '第十三条 应当公开而未公开', '14': '第十四条 国家秘密、安全稳定', '15': '第十五条 商业秘密、个人隐私', '16': '第十六条 内部事务、过程性信息、行政执法案卷',
  '27': '第二十七条 申请权', '29': '第二十九条 申请的形式', '30': '第三十条 补正', '31': '第三十一条 收到之日', '32': '第三十二条 征求第三方意见', '33': '第三十三条 答复期限', '34': '第三十四条 共同制作机关',
  '35': '第三十五条 申请数量、频次', '36': '第三十六条 答复的方式', '37': '第三十七条 区分处理', '38': '第三十八条 现有信息、加工分析', '39': '第三十九条 信访、投诉、出版物', '40': '第四十条 提供的形式', '42': '第四十二条 收费',
  service: '送达', search: '检索义务、不存在的举证', reasons: '说明理由、告知救济',
} as const
export type LessonArticle = keyof typeof ARTICLES

export const isArticle = (text: string): text is LessonArticle => Object.hasOwn(ARTICLES, text)
export const articleLabel = (key: string): string => (isArticle(key) ? ARTICLES[key] : key)
