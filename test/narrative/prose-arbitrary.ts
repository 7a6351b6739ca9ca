import fc from 'fast-check'
import { tidy, type Block, type Inline, type Prose } from '#shared/prose'

const ADDRESSES = ['3:new:total', '3:unavailable_not_held:natural', '2:fees:value', '2:normativeDocuments:made', '4:litigationAfter:pending']
/** Words that try to look like the marks of the plain box, or like HTML. */
const word = fc.oneof(
  fc.constantFrom('公开', '申请', ' ', '*', '**', '\\', '{{', '}}', '{', '{{3:new:total}}', '- ', '1. ', '12. 甲', '### ', '#### 一', '#', '<', '<p>', '&amp;', '&', '"', '　', '\n', '\\n', '3*4', '-'),
  fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }),
)
const marks = fc.record({ strong: fc.constantFrom(true, false), em: fc.constantFrom(true, false) })
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(marks, fc.array(word, { minLength: 1, maxLength: 4 })).map(([mark, words]): Inline => ({ kind: 'text', text: words.join(''), ...mark })) },
  { weight: 2, arbitrary: fc.tuple(marks, fc.constantFrom(...ADDRESSES)).map(([mark, address]): Inline => ({ kind: 'figure', address, shown: '', ...mark })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
)
const line = fc.array(inline, { maxLength: 6 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(fc.constantFrom('p' as const, 'h3' as const, 'h4' as const), line).map(([kind, text]): Block => ({ kind, line: text })),
  fc.tuple(fc.constantFrom('ul' as const, 'ol' as const), fc.array(line, { maxLength: 4 })).map(([kind, items]): Block => ({ kind, items })),
)

/** Any tidy prose; its figures carry no value, as the plain box holds none. */
export const anyProse: fc.Arbitrary<Prose> = fc.array(block, { maxLength: 6 }).map(tidy)
