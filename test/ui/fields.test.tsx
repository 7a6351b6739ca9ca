import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReactElement } from 'react'
import { CheckField, CheckGroupField, DayField, FileField, Form, PasswordField, RadioField, SelectField, TextArea, TextField } from '#ui/form'
import { rendered } from './rendered.tsx'

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;`
const options = [{ value: HOSTILE, label: HOSTILE, hint: HOSTILE }, { value: 'b', label: 'B' }]
const said = { label: HOSTILE, name: HOSTILE, hint: HOSTILE, error: HOSTILE, required: true }

const FIELDS: Readonly<Record<string, { field: ReactElement; control: string; kept: string | null }>> = {
  TextField: { field: <TextField {...said} value={HOSTILE} placeholder={HOSTILE} />, control: 'input', kept: HOSTILE },
  TextArea: { field: <TextArea {...said} value={`</textarea>${HOSTILE}`} />, control: 'textarea', kept: `</textarea>${HOSTILE}` },
  DayField: { field: <DayField {...said} value={HOSTILE} />, control: 'input', kept: HOSTILE },
  PasswordField: { field: <PasswordField {...said} />, control: 'input', kept: null },
  FileField: { field: <FileField {...said} accept={HOSTILE} />, control: 'input', kept: null },
  SelectField: { field: <SelectField {...said} options={options} value={HOSTILE} blank={HOSTILE} />, control: 'select', kept: HOSTILE },
  CheckField: { field: <CheckField {...said} value={HOSTILE} checked />, control: 'input', kept: HOSTILE },
  RadioField: { field: <RadioField {...said} options={options} value={HOSTILE} />, control: 'input:checked', kept: HOSTILE },
  CheckGroupField: { field: <CheckGroupField {...said} options={options} values={[HOSTILE]} />, control: 'input:checked', kept: HOSTILE },
}

for (const [name, { field, control, kept }] of Object.entries(FIELDS)) {
  test(`${name}: hostile words stay words, and what was typed comes back whole`, () => {
    const $ = rendered(field)
    assert.equal($('script, img').length, 0)
    assert.equal($(control).attr('name'), HOSTILE)
    assert.equal($(control).get().filter((one) => Object.keys($(one).attr() ?? {}).some((key) => key.startsWith('on'))).length, 0)
    assert.ok($('body').text().includes(HOSTILE), 'the label is shown as it is written')
    if (kept !== null) assert.equal($(control).val(), kept)
  })
}

for (const [name, { field, control }] of Object.entries(FIELDS)) {
  test(`${name}: named by a label; hint and error are tied to it`, () => {
    const $ = rendered(field)
    const id = $(control).first().attr('id') ?? ''
    assert.equal($('label').get().filter((one) => one.attribs['for'] === id).length, 1, 'exactly one label is for the control')
    const tied = $(control).first().closest('fieldset').add($(control).first()).get().flatMap((one) => ($(one).attr('aria-describedby') ?? '').split(' '))
    const spoken = tied.filter((one) => one !== '').map((one) => $('[id]').filter((_, other) => $(other).attr('id') === one))
    assert.ok(spoken.every((one) => one.length === 1), 'every described-by names one element')
    assert.ok(spoken.some((one) => one.hasClass('field-error')), 'the error is read with the field')
    assert.ok(spoken.some((one) => one.hasClass('field-hint')), 'the hint is read with the field')
    assert.equal($(control).first().attr('aria-invalid'), 'true')
  })
}

test('a right field is not announced as wrong, and says nothing it has not got', () => {
  const $ = rendered(<TextField label="名称" name="title" />)
  assert.deepEqual(Object.keys($('input').attr() ?? {}).filter((key) => key.startsWith('aria-')), [])
  assert.equal($('input').attr('required'), undefined)
})

test('a password never comes back', () => {
  const props = { label: '密码', name: 'password', value: 'secret-words' }
  assert.ok(!rendered(<PasswordField {...props} />).html().includes('secret-words'))
})

test('a day is a text field with its format said, never the browser’s date control', () => {
  const input = rendered(<DayField label="收到日期" name="day" value="2024-01-31" />)('input')
  assert.equal(input.attr('type'), 'text')
  assert.match('2024-01-31', new RegExp(`^${input.attr('pattern')}$`))
  assert.doesNotMatch('2024/1/31', new RegExp(`^${input.attr('pattern')}$`))
})

test('a posted form carries the token and the hidden values; a form by GET carries no token', () => {
  const post = rendered(<Form action="/x" hidden={{ version: '3' }}>x</Form>, { csrf: 'the-token' })
  assert.equal(post('input[name=_csrf]').val(), 'the-token')
  assert.equal(post('input[name=version]').val(), '3')
  assert.equal(post('form').attr('method'), 'post')
  const get = rendered(<Form action="/x" method="get">x</Form>, { csrf: 'the-token' })
  assert.ok(!get.html().includes('the-token'), 'a token in an address would leak')
})

test('two forms of one page may hold a field of the same name', () => {
  const $ = rendered(<div>{['one', 'two'].map((id) => <Form key={id} action="/x" id={id}><TextField label="理由" name="reason" /></Form>)}</div>)
  assert.equal(new Set($('input[name=reason]').get().map((one) => one.attribs['id'])).size, 2)
})
