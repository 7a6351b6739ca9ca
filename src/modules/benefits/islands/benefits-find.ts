/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Day } from '#shared/days'
import type { PlainNode } from '#shared/plain-node'
import { afterStroke, EMPTY_FIND, type FindState, type FindStroke } from '../domain/find-state.ts'
import { findView } from '../domain/find-view.ts'
import type { PublicBenefit } from '../domain/item.ts'

/** The questionnaire on the visitor's own device: what is answered is matched here with the rules of the page, and sent to nobody. */
const data = document.querySelector('#benefit-data'), field = document.querySelector<HTMLInputElement>('input[name="_csrf"]')
const { benefits, today } = JSON.parse(data?.textContent ?? '{"benefits":[],"today":"1970-01-01"}') as { benefits: PublicBenefit[]; today: Day }
let state: FindState = EMPTY_FIND

function drawn(one: PlainNode): Node {
  if (typeof one === 'string') return document.createTextNode(one)
  const element = document.createElement(one.tag)
  for (const [name, value] of Object.entries(one.attrs)) element.setAttribute(name, value === true ? '' : String(value))
  element.append(...one.kids.map(drawn))
  return element
}
function show(wrong: string | null, typed: string, focus: boolean): void {
  const place = document.querySelector('#benefit-find'), next = drawn(findView({ benefits, state, wrong, typed, today, csrf: field?.value ?? '', local: true }))
  place?.replaceWith(next)
  if (focus) document.querySelector<HTMLElement>('#answer')?.focus()
}
function strokeOf(form: FormData, pressed: string): FindStroke {
  const fact = String(form.get('fact') ?? ''), typed = form.getAll('answer').map(String)
  if (pressed === 'subject') return { do: 'subject', subject: typed[0] }
  if (pressed === 'skip') return { do: 'skip', fact }
  return pressed === 'back' || pressed === 'again' ? { do: pressed } : { do: 'answer', fact, typed }
}
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.getAttribute('action') !== '/benefits/find') return
  event.preventDefault()
  const sent = new FormData(form), pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : sent.has('fact') ? 'answer' : 'subject', after = afterStroke(state, strokeOf(sent, pressed))
  state = after.state
  show(after.wrong, after.wrong ? sent.getAll('answer').map(String).join('、') : '', true)
})
show(null, '', false)
