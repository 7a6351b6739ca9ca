import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { OUTCOME_KEYS, OUTCOMES } from '#requests'
import { Refusal } from '#shared/refusal'
import { composeLetter, type LetterFacts } from '../../src/modules/requests/domain/letter/compose.ts'
import { LETTER_KIND_KEYS, LETTER_KINDS, type LetterKind } from '../../src/modules/requests/domain/letter/kinds.ts'
import { formatNumber } from '../../src/modules/requests/domain/letter/numbering.ts'
import { faultsOfTemplate } from '../../src/modules/requests/domain/letter/placeholders.ts'
import { remedyParagraph } from '../../src/modules/requests/domain/letter/remedy.ts'
import { DEFAULT_TEMPLATES } from '../../src/modules/requests/domain/letter/templates/index.ts'

export const factsFor = (kind: LetterKind, dated: LetterFacts['dated'] = '2025-03-20'): LetterFacts => ({
  number: '青交通公开答〔2025〕1号', agencyName: '青汀市交通运输局', agencySigns: '青汀市交通运输局', agencyAddress: '青汀市临江路1号', agencyPhone: '0000-5550000',
  reviewBody: '青汀市人民政府', court: '青汀市人民法院', addressee: '何某某', dated,
  request: { number: '青交通公开申〔2025〕1号', receivedOn: '2025-03-03', subject: '临江路改造工程招标文件', description: '', documentNumber: '青交发〔2024〕8号', channelLabel: '互联网', wantedFormLabel: '纸质', deliveryLabel: '邮寄' },
  fields: Object.fromEntries(LETTER_KINDS[kind].fields.map(({ name, label }) => [name, `${label}的内容`])),
})
const textOf = (kind: LetterKind, facts = factsFor(kind)): string => composeLetter(kind, facts, DEFAULT_TEMPLATES[kind]).blocks.map(({ line }) => line.map(({ text }) => text).join('')).join('\n')
const refusal = (work: () => unknown): readonly string[] => {
  try { work() } catch (error) { if (error instanceof Refusal) return error.reasons; throw error }
  return assert.fail('nothing was refused')
}

test('there is a letter for every outcome and every step, with a text that may be kept', () => {
  assert.deepEqual(OUTCOME_KEYS.filter((outcome) => !LETTER_KIND_KEYS.includes(`decision_${outcome}`)), [])
  assert.equal(LETTER_KIND_KEYS.length, OUTCOME_KEYS.length + 14)
  for (const kind of LETTER_KIND_KEYS) assert.deepEqual(faultsOfTemplate(kind, DEFAULT_TEMPLATES[kind]), [], kind)
})

for (const kind of LETTER_KIND_KEYS) {
  test(`${LETTER_KINDS[kind].label}: every field is in it, no placeholder is left, and each missing field is named`, () => {
    const text = textOf(kind)
    assert.doesNotMatch(text, /[{}]|undefined|null/)
    for (const { label, required } of LETTER_KINDS[kind].fields) if (required) assert.ok(text.includes(`${label}的内容`), label)
    for (const { name, label, required } of LETTER_KINDS[kind].fields.filter((field) => field.required)) {
      assert.ok(required)
      const reasons = refusal(() => textOf(kind, { ...factsFor(kind), fields: { ...factsFor(kind).fields, [name]: '  ' } }))
      assert.ok(reasons.some((reason) => reason.includes(`“${label}”`)), reasons.join())
    }
    for (const bare of LETTER_KINDS[kind].internal ? ['number', 'agencyName'] as const : ['number', 'agencyName', 'addressee'] as const) assert.equal(refusal(() => textOf(kind, { ...factsFor(kind), [bare]: '' })).length, 1)
  })
}

/** What the articles require a decision to name, typed from the text of 《条例》 and not from the templates. */
const CITED: Partial<Record<(typeof OUTCOME_KEYS)[number], RegExp>> = {
  granted: /第三十六条/, partial: /第三十七条/, denied_state_secret: /第十四条/, denied_law: /第十四条/, denied_safety: /第十四条/, denied_third_party: /第十五条/,
  denied_internal: /第十六条/, denied_process: /第十六条/, denied_enforcement_file: /第十六条/, denied_inquiry: /第三十六条第（七）项/, unavailable_not_held: /第三十六条第（四）项/,
  unavailable_needs_creation: /第三十八条/, unavailable_unclear: /第三十条/, rejected_petition: /第三十九条/, rejected_duplicate: /第三十六条第（六）项/, rejected_publication: /第三十九条/,
  rejected_excessive: /第三十五条/, other_no_correction: /第三十条/, other_fee_unpaid: /国办函〔2020〕109号/,
}
test('each decision cites its article', () => {
  for (const [outcome, cited] of Object.entries(CITED)) assert.match(textOf(`decision_${outcome as (typeof OUTCOME_KEYS)[number]}`), cited, outcome)
})

const REFUSED = ['denied_state_secret', 'denied_law', 'denied_safety', 'denied_third_party', 'denied_internal', 'denied_process', 'denied_enforcement_file', 'partial']
const told = { reviewBody: '青汀市人民政府', court: '青汀市人民法院', online: false }
test('行政复议法第二十三条: what is refused goes to reconsideration first since 2024-01-01, and either way before; what lapsed decides nothing', () => {
  for (const outcome of OUTCOME_KEYS) {
    const [now, before] = [remedyParagraph(outcome, { ...told, decidedOn: '2024-01-01' }), remedyParagraph(outcome, { ...told, decidedOn: '2023-12-31' })]
    if (OUTCOMES[outcome].remedy === 'none') { assert.deepEqual([now, before], ['', '']); continue }
    assert.match(now, /60日/)
    assert.equal(/先向青汀市人民政府申请行政复议/.test(now) && /15日内/.test(now) && !/6个月/.test(now), REFUSED.includes(outcome), outcome)
    assert.match(before, /60日内.*也可以.*6个月内直接向青汀市人民法院/, outcome)
  }
  assert.match(remedyParagraph('granted', { ...told, decidedOn: '2025-01-01', online: true }), /互联网渠道/)
})

test('不存在 tells where it was looked for, 不属于本机关 tells who has it; one or the other', () => {
  const kind = 'decision_unavailable_not_held'
  const of = (fields: Record<string, string>) => textOf(kind, { ...factsFor(kind), fields })
  assert.match(of({ searchWords: '在公文系统以“临江路”检索' }), /在公文系统以“临江路”检索.*不存在/)
  const other = of({ rightAgency: '市住建局', rightContact: '0000-1' })
  assert.match(other, /第（五）项.*市住建局.*0000-1/)
  assert.doesNotMatch(other, /不存在/)
})

test('a letter that tells remedies needs the body and the court', () => {
  assert.match(refusal(() => textOf('decision_granted', { ...factsFor('decision_granted'), reviewBody: '' })).join(), /复议机关/)
  assert.match(refusal(() => textOf('decision_granted', { ...factsFor('decision_granted'), court: '' })).join(), /法院/)
})

test('a template with an unknown name, an open part or a field that it never names is not kept', () => {
  const faults = (paragraphs: string[]) => faultsOfTemplate('extension_notice', { title: '延期', paragraphs })
  assert.match(faults(['{{days}}{{reason}}{{newDue}}{{nobody}}']).join(), /nobody/)
  assert.match(faults(['{{days}}{{reason}}{{newDue}}{{#subject}}x']).join(), /没有用/)
  assert.match(faults(['{{days}}{{reason}}']).join(), /延长后的最后一天/)
  assert.deepEqual(faults(['{{days}}{{reason}}{{newDue}}']), [])
})

test('numbers: year in hexagonal brackets, no leading zeros; whatever is typed into a letter stays text', () => {
  assert.equal(formatNumber('{代字}{种类}〔{年}〕{号}号', { word: '青', series: '公开答', year: 2025, number: 12 }), '青公开答〔2025〕12号')
  fc.assert(fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.includes('\n')), (text) => {
    const kind = 'decision_rejected_publication'
    const composed = composeLetter(kind, { ...factsFor(kind), fields: { where: `〈${text}〉` } }, DEFAULT_TEMPLATES[kind])
    assert.ok(composed.blocks.some(({ line }) => line[0]?.text.includes('〈')))
  }))
})
