import { addNote } from '../../../commands/archive-request.ts'
import { addSearch } from '../../../commands/add-search.ts'
import { clearAlarm, correctOutcome } from '../../../commands/correct-outcome.ts'
import { reasonsAgainstStriking, strikeEvent } from '../../../commands/strike-event.ts'
import { standing } from '../../../domain/case.ts'
import { OUTCOME_KEYS, outcomeLabel } from '../../../domain/outcome.ts'
import { moveLabel } from '../event-words.ts'
import { dayField, noteField, wholeNumber } from './common.ts'
import type { MoveForm } from './types.ts'

const add_search: MoveForm = {
  fields: (stand) => [
    { name: 'systems', label: '检索的系统或档案', as: 'area', rows: 2, required: true, hint: '如：公文处理系统、档案室 2019—2023 年卷宗、业务科室台账', about: ['检索的系统'] },
    { name: 'words', label: '检索词', as: 'line', required: true, hint: '多个用顿号分开', about: ['检索词'] }, { name: 'period', label: '时间范围', as: 'line', required: true, hint: '如：2019年至2023年', about: ['时间范围'] },
    dayField('检索日', stand),
    { name: 'found', label: '有没有找到', as: 'radio', required: true, options: [{ value: 'yes', label: '找到' }, { value: 'no', label: '没有找到', hint: '答复“信息不存在”时写进答复书' }] },
    { name: 'results', label: '检索结果', as: 'area', rows: 3, required: true, hint: '照实写：命中几条、是什么', about: ['检索结果'] }, noteField(),
  ],
  tells: () => ['检索记录放入案卷，以后不能改动', '答复“信息不存在”，以检索记录为依据（条例第三十六条第（四）项）'],
  perform: ({ kit, actor, input, typed }) => addSearch(kit, actor, {
    ...input, systems: typed['systems'] ?? '', words: typed['words'] ?? '', period: typed['period'] ?? '', results: typed['results'] ?? '', found: typed['found'] === 'yes',
  }),
}

const note: MoveForm = {
  fields: () => [noteField('备注', { required: true, rows: 4 })],
  tells: () => ['记入办理经过；申请人看不到'],
  perform: ({ kit, actor, input }) => addNote(kit, actor, input),
}

const strike: MoveForm = {
  fields: ({ file, query }) => {
    const events = standing(file.facts.events).toReversed().filter(({ id, data }) => data['strikes'] === undefined && reasonsAgainstStriking(file.facts, id).length === 0)
    const asked = query['event'] ?? ''
    return [
      { name: 'event', label: '登记错误的一条', as: 'radio', required: true, value: events.some(({ id }) => String(id) === asked) ? asked : '', about: ['没有这条经过'],
        options: events.map(({ id, on, move, accountName, note: words }) => ({ value: String(id), label: `${on}　${moveLabel(move)}（${accountName}）${words ? `：${words}` : ''}` })),
        hint: events.length === 0 ? '没有可以更正的登记：已对外生效的不能更正，只能另行处理' : '已对外生效的（签批、撤回、并案等）不列在这里' },
      noteField('更正的理由', { required: true, about: ['更正的理由'] }),
    ]
  },
  tells: () => ['原来的一条划去，仍留在经过中，并注明理由', '状态和期限按其余的登记重新计算'],
  grave: true,
  perform: ({ kit, actor, input, typed }) => strikeEvent(kit, actor, { ...input, event: wholeNumber(typed['event']) }),
}

const correct_outcome: MoveForm = {
  fields: ({ file }) => [
    { name: 'outcome', label: '应计入的办理结果', as: 'select', blank: '请选择', required: true, about: ['办理结果'],
      options: OUTCOME_KEYS.filter((one) => one !== file.facts.head.outcome).map((value) => ({ value, label: outcomeLabel(value) })) },
    noteField('更正的理由', { required: true, about: ['更正的理由'] }),
  ],
  tells: (file) => [`年度报告表三的计数从“${file.facts.head.outcome ? outcomeLabel(file.facts.head.outcome) : '—'}”改到所选的一行`, '已发出的答复书不变'],
  grave: true,
  perform: ({ kit, actor, input, typed }) => correctOutcome(kit, actor, { ...input, outcome: typed['outcome'] ?? '' }),
}

const clear_alarm: MoveForm = {
  fields: () => [noteField('处理情况')],
  tells: (file) => [`消除提示：${file.facts.head.alarm}`],
  perform: ({ kit, actor, input }) => clearAlarm(kit, actor, input),
}

export const RECORD_FORMS = { add_search, note, strike, correct_outcome, clear_alarm } as const
