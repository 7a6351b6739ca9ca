import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'

const HAN = '\\p{Script=Han}'
const CHILDREN = '男孩|女孩|男童|女童|男生|女生|学生|少年|少女|儿童|孩子|幼儿|婴儿|学童|选手|小朋友|患儿|未成年人|小伙|姑娘|中学生|小学生'
/** An age, a class or a year of birth before the name: 12岁女孩…, 三年级（2）班…. */
const YOUNG = new RegExp(`(?:(?<![\\d.])(?:[1-9]|1[0-7])周?岁(?:大)?的?(?:${HAN}{0,4}(?:${CHILDREN}))?|(?:小学|中学|初中|高中|幼儿园|职高|技校)?(?:[一二三四五六七八九]年级|初[一二三]|高[一二三]|[小中大]班|学前班)(?:[(]?\\d{1,2}[)]?班)?(?:的)?(?:${CHILDREN}|同学)?|[(]\\d{1,2}[)]班(?:的)?(?:${CHILDREN}|同学)?|(?:留守|困境|失学|辍学|残疾|自闭|受害|被拐|走失|溺水|患病|孤残|流浪|福利院|未成年)${HAN}{0,3}(?:${CHILDREN})|养子|养女|继子|继女|被收养人|收养儿童|弃婴|孤儿|未满十[四六八]周岁的)(?:名叫|叫|为|是|姓名|[:：,，])?`, 'gu')
const CLEAR = /^(?:[,，、;；。:：()（）\s|]|$|[在因于已被将为与和从向就系]|今年|遭|获|不慎|溺|失|走失|落|受|患|家|同学|的(?:父|母|监|家|病|住|姓))/u

/** Where a name may begin: the head of a clause, or after what a person is. */
const ROLE = '申请人|村民|居民|职工|员工|工人|老人|对象|低保户|特困户|残疾人|群众|学生|司机|教师|党员|户主|妻子|丈夫|儿子|女儿|母亲|父亲|持有人|来访者|感染者|患者|病人|患儿|接种者|接触者|携带者|康复者|盲人|聋人|戒毒人员|吸毒人员|服刑人员|康复人员|伤员|伤者|产妇|孕妇|参保人|死者|供者|受者|志愿者|病例|本人|住院的|治疗的|家庭|入住人员|幸存者'
const PLACE = new RegExp(`(?<=^|[\\n,;。:、(|\\s]|${ROLE})(?=${HAN}{2})`, 'gmu')
/** After these a name needs no illness beside it: what they are is the illness. */
const STRONG = /(?:感染者|患者|病人|患儿|接种者|接触者|携带者|康复者|盲人|聋人|戒毒人员|吸毒人员|病例|孕妇|产妇|手术对象|障碍者)$/u
/** Signs that begin a phrase far more often than a name. */
const PHRASE = /^[于和与及向从由对将经为被应可须需按凭如因若能当时均查都要想会请安全管方单万成有占在到把]/u
const BEFELL = /(?:确诊|患有?|罹患|感染|诊断[为:]|查出|检出|呈|结果为?|检测)[^。;\n]{0,12}(?:癌|瘤|病|炎|症|阳性|梅毒|淋病|艾滋|HIV|结核|肝硬化|抑郁|分裂|中风|梗)|HIV|(?:癌|肿瘤|白血病|尿毒症|抑郁症|精神分裂症?|艾滋病|梅毒|乙肝|肺结核|糖尿病|高血压|冠心病|脑梗|肝硬化|癫痫|帕金森|阿尔茨海默|尘肺|矽肺)|孕\\d{1,2}周|怀孕|妊娠|流产|引产|剖宫产|大出血|不孕|透析|化疗|器官移植|吸毒|戒毒|痴呆|截肢|结节|色盲|瘫痪|异常反应|晚期|高危妊娠|智力低下|失独|试管婴儿|[一二三四]级(?:伤残|残疾|肢体)|(?:肢体|视力|听力|言语|智力|精神)残疾/u
const OFFICIAL = /主任|医生|医师|护士|教授|专家|局长|院长|书记|研究员|记者/u

const finding = (reading: Reading, start: number, name: string, why: string): Sighting => ({ rule: 'protected-name', kind: 'name', severity: 'warn', start, end: start + name.length, why: `${why}公开时应写成“${reading.plain.charAt(start)}某”。` })

/** 八岁的方子轩, 三年级（2）班学生李明轩: a child's name after what tells its age. */
export const childrenAfterAge = (reading: Reading): Sighting[] => reading.isPenalty ? [] : [...reading.plain.matchAll(YOUNG)].flatMap((match): Sighting[] => {
  const start = match.index + match[0].length
  const name = [3, 4, 2].map((length) => reading.plain.slice(start, start + length)).find((word) => word.length >= 2 && reading.names.isNameInProse(word, reading.plain.slice(start + word.length, start + word.length + 3)) && CLEAR.test(reading.plain.slice(start + word.length, start + word.length + 3)))
  return name === undefined || OFFICIAL.test(reading.after(start + name.length, 6)) ? [] : [finding(reading, start, name, '这里写出了未成年人的姓名。')]
})

/** The full name of three signs that begins here, or of two before a clear end. */
function nameAt(reading: Reading, start: number): string | undefined {
  const word = reading.plain.slice(start, start + 3), following = reading.plain.slice(start + 3, start + 6)
  if (word.length === 3 && !/[患因确已住]$/u.test(word) && reading.names.isNameInProse(word, following)) return word
  const short = reading.plain.slice(start, start + 2)
  return /^[,(患因确]/u.test(reading.plain.slice(start + 2, start + 3)) && reading.names.isNameInProse(short, reading.plain.slice(start + 2, start + 5)) ? short : undefined
}

/** 毛晓红，孕28周; 艾滋病感染者郭建国: a full name with an illness in the same sentence, or after a word that is the illness. */
export const namesWithFate = (reading: Reading): Sighting[] => reading.isPenalty ? [] : [...reading.plain.matchAll(PLACE)].flatMap(({ index }): Sighting[] => {
  const first = reading.plain.charAt(index)
  const name = !reading.names.mayBegin(first) || PHRASE.test(first) ? undefined : nameAt(reading, index)
  if (name === undefined || OFFICIAL.test(reading.before(index, 10) + reading.after(index + name.length, 8))) return []
  const sentence = reading.after(index + name.length, 34).split(/[。;]/, 1)[0] ?? ''
  return STRONG.test(reading.before(index, 6)) || BEFELL.test(sentence) ? [finding(reading, index, name, '这里把姓名与病情、孕产等情况写在一起，泄露健康信息。')] : []
})
