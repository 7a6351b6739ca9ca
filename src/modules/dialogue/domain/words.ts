/** What questions are about, as the form, the import and the public list name it. */
export const TOPICS = {
  security: '社会保障', education: '教育', health: '医疗卫生', housing: '住房', work: '就业创业', household: '户籍和出入境', traffic: '交通出行', city: '城市管理',
  business: '企业服务', farming: '农业农村', land: '自然资源和规划', other: '其他',
} as const
export type Topic = keyof typeof TOPICS
export const isTopic = (text: string | undefined): text is Topic => text !== undefined && Object.hasOwn(TOPICS, text)
/** The topic that a table calls so, by its key or its name. */
export const topicCalled = (text: string): Topic | undefined => (isTopic(text) ? text : (Object.keys(TOPICS) as Topic[]).find((key) => TOPICS[key] === text))

/** Where questions come from. Those of other platforms carry those platforms' numbers. */
export const SOURCES = { portal: '门户网站', hotline: '12345 热线', minhuwowei: '民呼我为', window: '窗口和来电' } as const
export type Source = keyof typeof SOURCES
export const isSource = (text: string | undefined): text is Source => text !== undefined && Object.hasOwn(SOURCES, text)
/** Those that come by file or API. */
export const OUTSIDE = ['hotline', 'minhuwowei'] as const satisfies readonly Source[]
export type Outside = (typeof OUTSIDE)[number]
export const isOutside = (text: string | undefined): text is Outside => (OUTSIDE as readonly string[]).includes(text ?? '')

/** Where a concern was seen. */
export const CONCERN_SOURCES = { opinion: '网络舆情', hotline: '12345 热线', media: '媒体报道', visit: '走访座谈' } as const
export type ConcernSource = keyof typeof CONCERN_SOURCES
export const isConcernSource = (text: string | undefined): text is ConcernSource => text !== undefined && Object.hasOwn(CONCERN_SOURCES, text)

/** Signs at most. */
export const LONGEST = { title: 60, words: 2000, name: 30, phone: 30, email: 100, answer: 8000, reason: 1000, rating: 300 } as const
