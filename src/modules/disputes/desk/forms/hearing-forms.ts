import { holdHearing, setHearing } from '../../commands/hearings.ts'
import { openHearings } from '../../domain/case.ts'
import { noteField } from './common.ts'
import { dayIn } from './read-form.ts'
import type { MoveForm } from './types.ts'

const set_hearing: MoveForm = {
  fields: ({ file }) => [
    { name: 'hearingOn', label: '日期', as: 'day', required: true, hint: '以通知书、传票为准' }, { name: 'time', label: '时间', as: 'line', hint: '如 09:30' },
    { name: 'place', label: '地点', as: 'line', value: file.one.kind === 'reconsideration' ? '' : file.one.body }, noteField(),
  ],
  tells: () => ['登记册和首页按日期提醒'],
  perform: ({ kit, actor, input, typed, file }) => setHearing(kit, actor, { ...input, hearingOn: dayIn(typed, 'hearingOn') ?? file.today, time: typed['time'] ?? '', place: typed['place'] ?? '' }),
}

const hold_hearing: MoveForm = {
  fields: ({ file }) => {
    const options = openHearings(file.one).map(({ id, on, time, place }) => ({ value: String(id), label: [on, time, place].filter(Boolean).join(' ') }))
    return [
      { name: 'hearing', label: '听证（开庭）', as: 'select', required: true, options, value: options[0]?.value },
      { name: 'outcome', label: '情况', as: 'radio', required: true, value: 'held', options: [{ value: 'held', label: '已举行' }, { value: 'cancelled', label: '已取消或改期' }] },
      { name: 'attended', label: '出席人员', as: 'line', hint: '本机关出席、出庭的人员和职务；负责人出庭的注明' }, { name: 'summary', label: '焦点和情况', as: 'area', rows: 4 },
    ]
  },
  tells: () => ['改期的，登记已取消后再安排新的日期'],
  perform: ({ kit, actor, input, typed }) => holdHearing(kit, actor, {
    ...input, hearing: Number(typed['hearing']), outcome: typed['outcome'] === 'cancelled' ? 'cancelled' : 'held', attended: typed['attended'] ?? '', summary: typed['summary'] ?? '',
  }),
}

export const HEARING_FORMS = { set_hearing, hold_hearing }
