import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { abandonCorrection, publishEntry, publishUrgently, reviewAfter, scheduleEntry, withdrawEntry } from '../commands/publish-entry.ts'
import { makeEntryMove, type MoveInput } from '../commands/make-move.ts'
import { MOVES, type EntryMove } from '../domain/procedure.ts'
import type { EntryHooks } from '../hooks.ts'

type Given = { readonly kit: Kit; readonly actor: Actor; readonly hooks: EntryHooks; readonly input: MoveInput; readonly form: Readonly<Record<string, string | undefined>> }
type MoveForm = {
  /** What will happen, a sentence each. */
  readonly tells: readonly string[]
  readonly grave?: boolean
  /** The label of the reason; where `must`, it is asked for. */
  readonly note?: { readonly label: string; readonly must?: boolean; readonly hint?: string }
  readonly marks?: boolean
  readonly asks?: 'time' | 'tombstone'
  readonly perform?: (given: Given) => Promise<void>
}
const OPINION = { label: '审核意见', hint: '可以不填' } as const
const RETURNED = { label: '退回的理由', must: true, hint: '写明要改什么' } as const

/** The moment typed as a Chinese day and clock time. */
function timeIn({ form }: Given): Date {
  const day = form['day'] ?? '', time = form['time'] ?? ''
  if (!isDay(day)) throw new Refusal(422, ['“发布日期”要写成 年-月-日，如 2025-01-31'])
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Refusal(422, ['“发布时刻”要写成 时:分，如 08:30'])
  return new Date(`${day}T${time}:00+08:00`)
}

/** What each move's page says and asks, and the command that does it; a move that is not named here only moves. */
export const MOVE_FORMS: Readonly<Partial<Record<EntryMove, MoveForm>>> = {
  submit: { tells: ['审核期间不能再改内容，需要改时可以取回', '初审、复审、终审须由三名没有参与写稿的人员分别办理'], note: { label: '给审核人员的说明' } },
  submit_to_final: { tells: ['按规则只作终审'], note: { label: '给审核人员的说明' } },
  recall: { tells: ['取回后审核从头开始'], note: { label: '说明' } },
  first_agree: { tells: ['送复审人员审核'], note: OPINION }, first_to_final: { tells: ['按规则直接送终审'], note: OPINION }, second_agree: { tells: ['送终审人员审核'], note: OPINION },
  final_agree: { tells: ['这一稿可以发布；发布前不能再改，要改须退回起草、重新审核'], note: OPINION },
  first_return: { tells: ['退给起草人修改，改好后重新送审'], note: RETURNED, marks: true }, second_return: { tells: ['退给起草人修改，改好后从初审开始'], note: RETURNED, marks: true },
  final_return: { tells: ['退给起草人修改，改好后从初审开始'], note: RETURNED, marks: true },
  reopen: { tells: ['退回起草，改好后重新审核'], note: { label: '理由', must: true } },
  publish: { tells: ['公众马上可以看到这一稿', '内容和附件连同散列值记入台账和发布登记簿，此后的任何改动都会留下记录'], grave: true, note: { label: '更正说明', hint: '更正已发布的信息时填写，会公开显示' }, perform: ({ kit, actor, input, hooks }) => publishEntry(kit, actor, input, hooks) },
  schedule: { tells: ['到时由系统自动发布，发布前可以取消'], asks: 'time', perform: (given) => scheduleEntry(given.kit, given.actor, { ...given.input, at: timeIn(given) }, given.hooks) },
  unschedule: { tells: ['取消后须另行发布'], perform: ({ kit, actor, input, hooks }) => makeEntryMove(kit, actor, 'unschedule', input, hooks, async () => ({ publish_at: null })) },
  keep: { tells: ['登记为不主动公开并办结；以后应定期评估，可以公开时再转为公开（条例第十八条）'], note: { label: '说明' } },
  reassess: { tells: ['重新评估是否可以公开（条例第十八条）'], note: { label: '理由', must: true } },
  publish_urgent: { tells: ['不经初审、复审，公众马上可以看到', '初审、复审须在规定期限内补齐，逾期会持续提醒'], grave: true, note: { label: '紧急发布的理由', must: true, hint: '如预警信息、突发事件处置' }, perform: ({ kit, actor, input, hooks }) => publishUrgently(kit, actor, input, hooks) },
  after_first: { tells: ['确认已发布的内容经初审无误；有误的请更正或者撤回'], note: OPINION, perform: ({ kit, actor, input, hooks }) => reviewAfter(kit, actor, 'after_first', input, hooks) },
  after_second: { tells: ['确认已发布的内容经复审无误；有误的请更正或者撤回'], note: OPINION, perform: ({ kit, actor, input, hooks }) => reviewAfter(kit, actor, 'after_second', input, hooks) },
  correct: { tells: ['开始写新的一稿；在新稿审核发布之前，公众看到的仍是原来的一版'], note: { label: '更正的原因', must: true } },
  abandon: { tells: ['不再更正，公开的一版不变；写过的各稿留在登记中'], note: { label: '说明' }, perform: ({ kit, actor, input, hooks }) => abandonCorrection(kit, actor, input, hooks) },
  withdraw: {
    tells: ['公众马上看不到这条信息', '原来的网址保留，访问时说明已经撤回'], grave: true, note: { label: '撤回的理由', must: true, hint: '会显示在原网址上；因法院裁判、法律规定或者有权机关的决定而撤回的，以“法律原因：”开头' }, asks: 'tombstone',
    perform: ({ kit, actor, input, hooks, form }) => withdrawEntry(kit, actor, { ...input, tombstone: form['tombstone'] === 'yes' }, hooks),
  },
  file: { tells: ['记下备案或归档的去向和编号'], note: { label: '备案情况', must: true, hint: '如 已送档案馆、公共图书馆，备案号' } },
  discard: { tells: ['不再使用，各稿仍留在登记中', '作废后不能恢复'], grave: true, note: { label: '作废的理由', must: true } },
  note: { tells: ['只加一条备注，不改变状态'], note: { label: '备注', must: true } },
}
export const formOf = (move: EntryMove): MoveForm => MOVE_FORMS[move] ?? { tells: [`${MOVES[move].label}`], note: { label: '说明' } }

export const performMove = (move: EntryMove, given: Given): Promise<void> =>
  formOf(move).perform?.(given) ?? makeEntryMove(given.kit, given.actor, move, given.input, given.hooks)
