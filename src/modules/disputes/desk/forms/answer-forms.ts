import { addNote, changeProcedure, extendDispute, receiveNotice, submitAnswer } from '../../commands/answer-dispute.ts'
import { PROCEDURES } from '../../domain/dispute.ts'
import { noteField, onField, optionsOf, recordField } from './common.ts'
import type { MoveForm } from './types.ts'

const receive: MoveForm = {
  fields: (stand) => {
    const { one } = stand.file
    const procedure = recordField('procedure', 'radio', { value: one.procedure, required: true, options: optionsOf(PROCEDURES), hint: '以通知书为准；通知书没有写的，按普通程序' })
    return [onField('noticeOn', stand, one.noticeOn, '答复期限从收到副本的次日起算'), ...(one.kind === 'reconsideration' ? [procedure] : []), noteField()]
  },
  tells: ({ one, rules }) => [one.kind === 'reconsideration'
    ? `答复期限：简易程序 ${rules.answerSimplified} 个工作日，普通程序 ${rules.answerOrdinary} 个工作日`
    : `答辩期限：${rules.answerLitigation} 日`],
  perform: ({ kit, actor, input, typed }) => receiveNotice(kit, actor, { ...input, procedure: typed['procedure'] }),
}

const answer: MoveForm = {
  fields: (stand) => [onField('answeredOn', stand, null, '书面答复（答辩状）连同证据、依据提交的日期'), noteField()],
  tells: ({ dues }) => dues.filter(({ what }) => what === 'answer').map(({ on, words }) => (on ? `期限是 ${on}（${words}）` : words)),
  perform: ({ kit, actor, input }) => submitAnswer(kit, actor, input),
}

const extend: MoveForm = {
  fields: ({ file }) => [{ name: 'days', label: '延长天数', as: 'number', value: String(file.rules.decideExtension), required: true, hint: `以延长通知书为准，最多 ${file.rules.decideExtension} 日` }, noteField()],
  tells: () => ['复议机关的审理期限相应延长'],
  perform: ({ kit, actor, input, typed }) => extendDispute(kit, actor, { ...input, days: Number(typed['days']) }),
}

const change_procedure: MoveForm = {
  fields: () => [noteField()],
  tells: ({ rules }) => [`此后按普通程序计算期限：答复 ${rules.answerOrdinary} 个工作日，决定 ${rules.decideOrdinary} 日`],
  perform: ({ kit, actor, input }) => changeProcedure(kit, actor, input),
}

const note: MoveForm = { fields: () => [noteField('备注', { required: true })], tells: () => [], perform: ({ kit, actor, input }) => addNote(kit, actor, input) }

export const ANSWER_FORMS = { receive, answer, extend, change_procedure, note }
