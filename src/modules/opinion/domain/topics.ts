/** Topics of what people say, with the words that tell them. The office adds its own; these are what a county hears of most. */
export const TOPICS = { accident: '安全事故', water: '供水排水', traffic: '交通出行', noise: '噪声扰民', pollution: '环境污染', wages: '欠薪维权', housing: '房产物业', school: '教育学校', hospital: '医疗卫生', market: '消费市场', land: '征地拆迁', service: '办事服务' } as const
export type Topic = keyof typeof TOPICS
export const TOPIC_WORDS: readonly (readonly [string, Topic])[] = Object.entries({
  accident: '事故 塌陷 坍塌 爆炸 起火 火灾 溺水 伤亡 死亡 触电 车祸', water: '停水 漏水 自来水 水质 排水 内涝 积水', traffic: '拥堵 堵车 公交 停车 红绿灯 路灯 坑洼 限行', noise: '噪音 噪声 扰民 广场舞 半夜施工', pollution: '污染 恶臭 臭味 黑烟 排污 垃圾 扬尘', wages: '欠薪 拖欠工资 讨薪 工资没发 维权', housing: '物业 烂尾 交房 业主 漏雨 电梯', school: '学校 幼儿园 学区 老师 食堂 补课', hospital: '医院 看病 挂号 医保 疫苗 医生', market: '假货 价格 缺斤少两 过期 退款 预付卡', land: '征地 拆迁 补偿款 强拆', service: '窗口 办事 推诿 来回跑 材料 排队',
} satisfies Record<Topic, string>).flatMap(([topic, words]) => words.split(' ').map((word) => [word, topic as Topic] as const))
