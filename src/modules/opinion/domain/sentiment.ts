const GOOD = '点赞 满意 感谢 支持 方便 漂亮 放心 暖心 高效 及时 进步 好评 给力 表扬 干净 舒服 喜欢 期待 解决了 修好了 改善'.split(' '), BAD = '投诉 举报 不满 愤怒 气愤 失望 难闻 臭 恶臭 噪音 扰民 拥堵 堵死 乱收费 拖欠 欠薪 危险 塌 事故 伤亡 死亡 受伤 污染 漏水 停水 停电 骗 黑心 推诿 不作为 乱作为 没人管 投毒 坍塌 起火 爆炸 中毒 上访 维权 脏 差劲 糟糕 敷衍 谣言 恐慌 抗议'.split(' ')
const NOT = ['不', '没', '没有', '无', '未', '别', '并非'], VERY = ['很', '太', '非常', '特别', '极其', '严重', '十分']
const NEAR = 4

/** From -100 (bad) to 100 (good), 0 where nothing of either is said. A negation before a word turns it, a word of degree doubles it. */
export function sentimentOf(text: string): number {
  let sum = 0, n = 0
  const weigh = (words: readonly string[], sign: number): void => {
    for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const before = text.slice(Math.max(0, at - NEAR), at), turned = NOT.some((not) => before.endsWith(not)) ? -0.6 : 1, degree = VERY.some((very) => before.includes(very)) ? 2 : 1
      sum += sign * turned * degree
      n += degree
    }
  }
  weigh(BAD, -1)
  weigh(GOOD, 1)
  return n === 0 ? 0 : Math.round(100 * sum / Math.max(n, 1))
}
