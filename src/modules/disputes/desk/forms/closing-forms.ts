import { concludeDispute, performDispute, reopenDispute, serveDispute } from '../../commands/conclude-dispute.ts'
import { writeLessons } from '../../commands/write-lessons.ts'
import { decisionsFor, RESULTS, resultOf } from '../../domain/dispute.ts'
import { ARTICLES } from '../../domain/lessons.ts'
import type { DisputeFile } from '../../queries/dispute-file.ts'
import { noteField, onField, optionsOf, recordField } from './common.ts'
import { dayIn, ticksOf } from './read-form.ts'
import type { FieldSpec, MoveForm } from './types.ts'

/** The decisions that this body can make, each with the column of table 四 that it counts in. */
export const resultField = ({ one, rules }: DisputeFile): FieldSpec => recordField('resultWords', 'select', {
  value: one.resultWords ?? '', blank: '请选择', required: true, hint: '按决定书、裁判文书主文选择；年度报告表四按它归类',
  options: decisionsFor(one.kind).map((word) => ({ value: word, label: `${word} → ${RESULTS[resultOf(word, rules.mediatedAs) ?? 'other']}` })),
})

const conclude: MoveForm = {
  grave: true,
  fields: (stand) => [
    resultField(stand.file), onField('concludedOn', stand, null, '决定书、裁判文书的日期'), recordField('servedOn', 'day', { hint: '本机关收到的日期，还没有收到的留空' }),
    recordField('performBy', 'day', { hint: '责令重新答复、履行的，填写限定的日期；没有的留空' }), recordField('remark', 'area', { rows: 4, hint: '决定、裁判的主要理由，供以后查阅' }),
  ],
  tells: ({ one }) => ['本案计入当年年度报告表四的相应一列', ...(one.request ? ['结果纠正的，相关申请会出现警示，直到有人处理'] : [])],
  perform: ({ kit, actor, input, typed }) => concludeDispute(kit, actor, {
    ...input, words: typed['resultWords'] ?? '', remark: typed['remark'] ?? '', servedOn: dayIn(typed, 'servedOn'), performBy: dayIn(typed, 'performBy'),
  }),
}

const serve: MoveForm = { fields: (stand) => [onField('servedOn', stand), noteField()], tells: () => [], perform: ({ kit, actor, input }) => serveDispute(kit, actor, input) }

const perform: MoveForm = {
  fields: (stand) => [onField('performedOn', stand), noteField('履行情况', { required: true, hint: '如：已于 2026-03-01 重新作出答复' })],
  tells: ({ one }) => (one.performBy ? [`限定的期限是 ${one.performBy}`] : []), perform: ({ kit, actor, input }) => performDispute(kit, actor, input),
}

const learn: MoveForm = {
  fields: ({ file: { one } }) => [
    recordField('articles', 'ticks', { value: one.articles.join(','), required: true, options: optionsOf(ARTICLES), hint: '案件争议和胜败所在，可多选' }),
    recordField('lessons', 'area', { value: one.lessons, required: true, rows: 5 }),
    recordField('measures', 'area', { value: one.measures, rows: 4, required: one.result === 'corrected', hint: one.result === 'corrected' ? '被纠正的案件要写明怎样避免再发生' : undefined }),
  ],
  tells: () => ['其他单位可以在“经验教训”里看到'],
  perform: ({ kit, actor, input, typed }) => writeLessons(kit, actor, { ...input, articles: ticksOf(typed['articles'] ?? ''), lessons: typed['lessons'] ?? '', measures: typed['measures'] ?? '' }),
}

const reopen: MoveForm = {
  grave: true,
  fields: () => [noteField('理由', { required: true })],
  tells: ({ one }) => [`撤销 ${one.concludedOn ?? ''} 的审结登记（${one.resultWords ?? ''}），本案重新计为尚未审结`, '原来的登记保留在办理经过里'],
  perform: ({ kit, actor, input }) => reopenDispute(kit, actor, input),
}

export const CLOSING_FORMS = { conclude, serve, perform, learn, reopen }
