import type { RawPost } from '../src/modules/opinion/domain/post.ts'
import { chance } from './benefits-data.ts'

export const PLACES = ['临禾镇', '北岸镇', '石桥头镇', '云门镇', '溪口湾镇', '东浦镇', '城东街道', '江滨街道', '新区街道', '南岭镇']
const THINGS = ['自来水停水', '路面塌陷', '半夜施工噪音', '垃圾恶臭', '拖欠工资', '物业电梯坏', '学校食堂', '医院挂号', '停车收费', '路灯不亮', '公交改线', '窗口办事'], SAYS = ['已经三天没人管', '大家都很不满', '希望尽快解决', '打了电话说在处理', '今天修好了点赞', '到底谁负责', '孩子上学很危险', '晚上根本睡不着', '已经投诉了两次', '政府有没有人看到'], WHO = ['我家楼下', '菜市场门口', '小区北门', '学校旁边', '老街', '工业园区', '汽车站', '河边步道']
const FRONT = ['转发：', '求关注 ', '【转】', '看到群里说：', ''], END = ['！', '。。。', ' 求扩散', '？？', ' [怒]', '', '，大家看看']
export type Planted = { readonly post: RawPost; /** Whose words it repeats; its own number where it is new. */ readonly origin: number }
/** A stream with so large a share of posts that repeat one of the last few thousand in other dress: a prefix, an ending, a few signs or words changed. */
export function* plantedStream(n: number, share: number, seed = 80): Generator<Planted> {
  const dice = chance(seed), recent: { origin: number; words: string }[] = []
  for (let i = 0; i < n; i++) {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 600).toISOString(), source = `s${dice.below(12)}`, repeats = recent.length > 100 && dice.next() < share, from = repeats ? recent[recent.length - 1 - dice.below(Math.min(recent.length, 4000))] : undefined
    const fresh = (): string => `${dice.of(PLACES)}${dice.of(WHO)}${dice.of(THINGS)}，${dice.of(SAYS)}，${dice.of(SAYS)}，门牌${dice.below(9000)}号往东${dice.below(900)}米，从${1 + dice.below(30)}日${dice.below(24)}点开始，问过${dice.of(WHO)}的人说是${dice.of(THINGS)}引起的，编号${(i * 7919) % 1_000_003}`
    const changed = (words: string): string => { const at2 = dice.below(Math.max(1, words.length - 6)); return `${dice.of(FRONT)}${dice.next() < 0.5 ? words : `${words.slice(0, at2)}${dice.of(['啊', '呢', '真的', '，'])}${words.slice(at2)}`}${dice.of(END)}` }
    const words = from ? changed(from.words) : fresh(), origin = from?.origin ?? i
    recent.push({ origin, words })
    if (recent.length > 8000) recent.splice(0, 4000)
    yield { post: { source, key: `k${i}`, at, title: '', words, address: '', author: '' }, origin }
  }
}
