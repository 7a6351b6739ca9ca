import { chineseDay } from '#shared/days'
import { workdaysAfter } from '#shared/work-calendar'
import { askAgency, askThirdParty, recordAnswer, thirdPartyReceived } from '../../../commands/consult.ts'
import { ANSWERS, CONSULTATION_KINDS, type Consultation, type ConsultationAnswer } from '../../../domain/facts.ts'
import { answerDue, SILENCE } from '../consultations-panel.tsx'
import { dayField, dueTells, noteField, wholeNumber } from './common.ts'
import type { FieldSpec, LetterDraft, MoveForm } from './types.ts'
import type { CaseFile } from '../case-file.ts'
import type { Day } from '#shared/days'

const WHOM: FieldSpec = { name: 'whom', label: '被征求意见的名称', as: 'line', required: true, about: ['名称'] }
const CONTACT: FieldSpec = { name: 'contact', label: '地址和联系方式', as: 'line', hint: '加密保存，只用于寄送征求意见书' }
const ABOUT: FieldSpec = { name: 'about', label: '征求什么意见', as: 'area', rows: 4, required: true, hint: '写明拟公开的信息和需要对方答复的问题；不要写申请人的身份' }

const queryFields = (typed: Readonly<Record<string, string>>, file: CaseFile, on: Day, days: number) =>
  ({ whom: typed['whom'] ?? '', about: typed['about'] ?? '', until: chineseDay(workdaysAfter(on, days, file.facts.calendar)) })

const ask_third_party: MoveForm = {
  fields: (stand) => [dayField('发出日', stand), { ...WHOM, label: '第三方' }, CONTACT, ABOUT, noteField()],
  tells: () => ['向第三方发出征求意见书，并告知申请人', '第三方收到之日起 15 个工作日为限；从收到次日到答复（或期满）不计入答复期限（条例第三十二条、第三十三条）', SILENCE.third_party, '第三方收到后，请再登记“第三方收到征求意见书”'],
  letters: (file, typed, on): LetterDraft[] => [
    { kind: 'third_party_query', fields: queryFields(typed, file, on, file.facts.rules.clock.thirdParty), addressee: typed['whom'] },
    { kind: 'consultation_notice', fields: { whom: '第三方', about: typed['about'] ?? '' } },
  ],
  perform: ({ kit, actor, input, typed }) => askThirdParty(kit, actor, { ...input, whom: typed['whom'] ?? '', contact: typed['contact'] ?? '', about: typed['about'] ?? '' }),
}

const ask_agency: MoveForm = {
  fields: (stand) => [
    { name: 'kind', label: '与这项信息的关系', as: 'radio', value: 'agency', required: true, options: (['agency', 'joint_maker'] as const).map((value) => ({ value, label: CONSULTATION_KINDS[value], hint: SILENCE[value] })) },
    dayField('发出日', stand), { ...WHOM, label: '机关名称' }, CONTACT, ABOUT, noteField(),
  ],
  tells: (_file, typed) => ['向该机关发出函件', '征求意见的时间不计入答复期限（条例第三十三条第三款）', SILENCE[typed['kind'] === 'joint_maker' ? 'joint_maker' : 'agency']],
  letters: (file, typed, on): LetterDraft[] => [
    { kind: typed['kind'] === 'joint_maker' ? 'joint_maker_query' : 'assistance_query', fields: queryFields(typed, file, on, file.facts.rules.clock.agency), addressee: typed['whom'] },
  ],
  perform: ({ kit, actor, input, typed }) =>
    askAgency(kit, actor, { ...input, kind: typed['kind'] === 'joint_maker' ? 'joint_maker' : 'agency', whom: typed['whom'] ?? '', contact: typed['contact'] ?? '', about: typed['about'] ?? '' }),
}

/** Which of the consultations is meant; the only one is chosen already. */
const which = (waiting: readonly Consultation[]): FieldSpec => ({
  name: 'consultation', label: '征求意见书', as: 'radio', required: true, value: waiting.length === 1 ? String(waiting[0]?.id) : '', about: ['征求意见'],
  options: waiting.map(({ id, whom, kind, sentOn }) => ({ value: String(id), label: `${whom}（${CONSULTATION_KINDS[kind]}，${sentOn} 发出）` })),
})

const third_party_received: MoveForm = {
  fields: (stand) => [which(stand.file.facts.consultations.filter(({ kind, receivedOn }) => kind === 'third_party' && !receivedOn)), dayField('第三方收到日', stand, '邮件回执、签收单上的日期'), noteField()],
  tells: (file, _, on) => [`第三方的 15 个工作日从次日起算，到 ${workdaysAfter(on, file.facts.rules.clock.thirdParty, file.facts.calendar)} 期满`, ...dueTells(file, 'third_party_received', on)],
  perform: ({ kit, actor, input, typed }) => thirdPartyReceived(kit, actor, { ...input, consultation: wholeNumber(typed['consultation']) }),
}

const isAnswer = (text: string | undefined): text is ConsultationAnswer => text !== undefined && Object.hasOwn(ANSWERS, text)

const answerForm = (move: 'third_party_answered' | 'agency_answered'): MoveForm => {
  const third = move === 'third_party_answered'
  const waitingOf = (file: CaseFile) => file.facts.consultations.filter(({ kind, receivedOn, answeredOn }) => !answeredOn && (third ? kind === 'third_party' && receivedOn : kind !== 'third_party'))
  return {
    fields: (stand) => {
      const waiting = waitingOf(stand.file)
      const silence = [...new Set(waiting.map(({ kind }) => SILENCE[kind]))].join('；')
      return [
        which(waiting),
        { name: 'answer', label: '意见', as: 'radio', required: true, options: Object.entries(ANSWERS).map(([value, label]) => ({ value, label, ...(value === 'no_answer' ? { hint: silence } : {}) })) },
        dayField('收到意见日', stand, '没有答复的，填期满之日'),
        { name: 'reason', label: '理由', as: 'area', rows: 3, hint: '不同意公开的，应当有理由', about: ['不同意公开应当有理由'] },
        ...(third ? [{ name: 'overrideReason', label: '仍决定公开的公共利益理由', as: 'area', rows: 3, hint: '第三方不同意，但不公开会对公共利益造成重大影响的才填；将书面告知第三方（条例第三十二条）' } as const] : []),
        noteField(),
      ]
    },
    check: (file, typed) => {
      const asked = file.facts.consultations.find(({ id }) => String(id) === typed['consultation'])
      const due = asked && answerDue(asked, file.facts)
      return typed['answer'] === 'no_answer' && due && file.facts.today <= due ? [{ field: 'answer', reason: `意见期限到 ${due} 为止，还没有届满，不能登记“逾期未提出意见”` }] : []
    },
    tells: (file, typed, on) => [...dueTells(file, move, on), ...(typed['overrideReason'] ? ['向第三方发出公开决定告知书，写明内容和理由'] : [])],
    letters: (file, typed) => {
      const asked = file.facts.consultations.find(({ id }) => String(id) === typed['consultation'])
      return third && asked && typed['overrideReason'] ? [{ kind: 'disclosure_notice_to_third_party', fields: { about: asked.about, reason: typed['overrideReason'] }, addressee: asked.whom }] : []
    },
    perform: ({ kit, actor, input, typed }) => recordAnswer(kit, actor, move, {
      ...input, consultation: wholeNumber(typed['consultation']), answer: isAnswer(typed['answer']) ? typed['answer'] : 'no_answer', reason: typed['reason'] ?? '', overrideReason: typed['overrideReason'] ?? '',
    }),
  }
}

export const CONSULT_FORMS = {
  ask_third_party, ask_agency, third_party_received, third_party_answered: answerForm('third_party_answered'), agency_answered: answerForm('agency_answered'),
} as const
