import { isTopic, LONGEST } from './words.ts'

/** What is typed at /ask, as it is typed. */
export type AskForm = {
  readonly title: string; readonly words: string; readonly topic: string; readonly agency: string; readonly publicity: string; readonly about: string
  readonly name: string; readonly phone: string; readonly email: string
}
export const PUBLICITY = { open: '可以公布（公布时隐去个人信息）', private: '只答复我本人' } as const
export type AskFault = { readonly field: keyof AskForm; readonly reason: string }
export const EMPTY_FORM: AskForm = { title: '', words: '', topic: '', agency: '', publicity: 'open', about: '', name: '', phone: '', email: '' }

/** What is missing or misshapen; `agencies` are those that can be asked. */
export function faultsOfAsk(form: AskForm, agencies: readonly string[]): AskFault[] {
  const faults: AskFault[] = []
  const say = (field: keyof AskForm, reason: string) => faults.push({ field, reason })
  if (form.title.length < 4) say('title', '请用一句话写明要问什么，至少4个字')
  if (form.title.length > LONGEST.title) say('title', `标题最多${LONGEST.title}个字，详细情况请写在“具体问题”里`)
  if (form.words.length < 5) say('words', '请写明具体问题，至少5个字')
  if (form.words.length > LONGEST.words) say('words', `具体问题最多${LONGEST.words}个字，请删减或分开提问`)
  if (!isTopic(form.topic)) say('topic', '请选择最接近的主题')
  if (form.agency !== '' && !agencies.includes(form.agency)) say('agency', '没有这个单位，请重新选择；不清楚的可以不选')
  if (!Object.hasOwn(PUBLICITY, form.publicity)) say('publicity', '请选择是否可以公布')
  if (form.phone !== '' && !/^[\d+()\-\s]{5,30}$/.test(form.phone)) say('phone', '电话号码只能有数字和 + - ( )，请核对；不想留的可以不填')
  if (form.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(form.email)) say('email', '电子邮箱写法不对，例如 name@example.com；不想留的可以不填')
  return faults
}
