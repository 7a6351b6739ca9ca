import { createElement, type ReactNode } from 'react'
import type { PlainNode } from '#shared/plain-node'

const NAMES: Readonly<Record<string, string>> = { class: 'className', for: 'htmlFor', maxlength: 'maxLength', inputmode: 'inputMode', autocomplete: 'autoComplete', value: 'defaultValue', checked: 'defaultChecked', tabindex: 'tabIndex', novalidate: 'noValidate' }
/** A plain node drawn by the server. Buttons and options have their value as it is; fields begin with it. */
export function plainView(one: PlainNode, key = 0): ReactNode {
  if (typeof one === 'string') return one
  const isField = one.tag === 'input' && one.attrs['type'] !== 'hidden' && one.attrs['type'] !== 'radio' && one.attrs['type'] !== 'checkbox'
  const props = Object.fromEntries(Object.entries(one.attrs).map(([name, value]) => [name === 'value' && !isField ? 'value' : NAMES[name] ?? name, value]))
  return createElement(one.tag, { key, ...props }, ...(one.kids.length === 0 ? [] : [one.kids.map((kid, i) => plainView(kid, i))]))
}
