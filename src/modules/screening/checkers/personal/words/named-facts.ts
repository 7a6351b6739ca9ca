import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'

const AGE = /(?<![\d.])(?:[1-9]|1[0-7])周?岁(?!以|及|至|到|[-~—]|的?(?:以下|以上|儿童|老人|标准|组|段))/gu
/** What may stand between a name and an age, cut off bit by bit. */
const BEFORE_AGE = /(?:[,(、\s]|今年|年仅|现年|刚满|未满|满|才|仅|男|女|系|是|为|汉族|年龄|年方|时年)+$/u
/** Words after which a name begins, so that the run of signs is cut there. */
const CHILD = /(?:名叫|叫做|叫|儿童|男孩|女孩|男童|女童|男生|女生|学生|少年犯|少年|少女|孩子|之子|之女|其子|其女|儿子|女儿|当事人|患儿|幼儿|孤儿|小将|选手|同学|中学生|小学生|犯|嫌疑人|被告人|受害人|被害人|未成年人)$/u
const ILL = /患者|病人|感染者|产妇|孕妇|孕产妇|供体|捐献者|救助对象|异常人员|不育夫妇|不孕夫妇|死者家属|伤残人员|尘肺病人|精神病人|特病门诊|慢特病/gu
const ILLNESS = /癌|瘤|病|炎|梗|中风|瘫|孕\d{1,2}周|妊娠|流产|大出血|剖宫产|高血压|糖尿|矽肺|尘肺|肝硬化|尿毒症|残疾|[一二三四五六七八九十]级伤残|期$|精子|卵巢|HIV|阳性|感染|脑死亡|骨折|病变|抑郁|精神分裂|移植|化疗|透析|手术|门诊|住院|拒绝治疗|慢性/u
const FOLLOWING = /^(?:[,，、;；。:：()（）\s]|$|[在因于已被将经为与和及从向有]|产后|今年|现年|患|拒绝|申请|入院|住院|治疗|接受|出院|病情|死亡|确诊|自|系|一方|就诊|由|手术|家属|目前|去世|所|的)/u

type Place = { readonly start: number; readonly end: number }
const finding = (reading: Reading, { start, end }: Place, why: string): Sighting => ({ rule: 'protected-name', kind: 'name', severity: 'warn', start, end, why: `${why}公开时应写成“${reading.plain.charAt(start)}某”。` })

/** The name that a run of signs ends with; it begins where the run or a word for a child ends. */
function nameEnding(reading: Reading, run: string): string | undefined {
  return [3, 4, 2].map((length) => run.slice(-length)).find((word) => {
    const rest = run.slice(0, run.length - word.length)
    return word.length >= 2 && reading.names.isName(word) && (rest === '' || CHILD.test(rest))
  })
}

/** 男孩名叫方子轩，今年8岁: the name of a child beside its age. */
export const namedChildren = (reading: Reading): Sighting[] => reading.isPenalty ? [] : [...reading.plain.matchAll(AGE)].flatMap((match): Sighting[] => {
  const line = reading.plain.slice(Math.max(0, match.index - 30), match.index), before = line.slice(line.lastIndexOf('\n') + 1).replace(BEFORE_AGE, '')
  const run = /\p{Script=Han}{2,14}$/u.exec(before)?.[0]
  const name = run && nameEnding(reading, run)
  if (!run || !name) return []
  const end = match.index - (line.slice(line.lastIndexOf('\n') + 1).length - before.length)
  return [finding(reading, { start: end - name.length, end }, '这里写出了未成年人的姓名。')]
})

/** In running prose a doubtful surname counts only before a clear end. */
const isPatient = ({ names, plain }: Reading, word: string, start: number): boolean => names.isNameInProse(word, plain.slice(start + word.length, start + word.length + 3)) || (word.length === 3 && names.isName(word) && /^[,、;(]/.test(plain.charAt(start + word.length)) && !/^[和与及或占]/.test(word))

/** 梅毒患者狄志文拒绝治疗: a name right after a word for somebody ill or with child. */
export const namedPatients = (reading: Reading): Sighting[] => reading.isPenalty ? [] : [...reading.plain.matchAll(ILL)].flatMap((match): Sighting[] => {
  const start = match.index + match[0].length + (/^[:：]\s?/.exec(reading.after(match.index + match[0].length, 3))?.[0].length ?? 0)
  if (!reading.names.mayBegin(reading.plain.charAt(start))) return []
  const name = [3, 4, 2].map((length) => reading.plain.slice(start, start + length)).find((word) => isPatient(reading, word, start) && FOLLOWING.test(reading.plain.slice(start + word.length, start + word.length + 3)))
  if (name === undefined) return []
  if (!ILLNESS.test(`${reading.before(match.index, 14)}${match[0]}${reading.after(start + name.length, 24)}`)) return []
  return [finding(reading, { start, end: start + name.length }, '这里把姓名与病情、孕产情况写在一起，泄露健康信息。')]
})
