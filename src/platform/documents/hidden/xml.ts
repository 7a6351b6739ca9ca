import { Parser } from 'htmlparser2'
import { damaged, LIMITS, tooDeep, tooLarge } from './limits.ts'

/** An element that can be changed in place. Names keep their prefix; `local` is what they are called whatever the prefix. Text and markup that nobody looks into are strings. */
export type Xml = { readonly name: string; readonly local: string; readonly attributes: Record<string, string>; children: (Xml | string | { readonly raw: string })[]; parent: Xml | null }

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
export const isElement = (node: Xml['children'][number]): node is Xml => typeof node === 'object' && 'local' in node

export const newXml = (name: string, attributes: Record<string, string> = {}, children: Xml['children'] = []): Xml => {
  const made: Xml = { name, local: localOf(name), attributes, children, parent: null }
  for (const child of children) if (isElement(child)) child.parent = made
  return made
}

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** Reads a part of an office file. Such a part has no document type; one that brings entities is an attack and is refused. */
export function parsedXml(bytes: Uint8Array): Xml {
  if (bytes.length > LIMITS.part) throw tooLarge()
  const root = newXml('#document')
  let here = root, depth = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (depth > LIMITS.nesting) throw tooDeep()
      const made: Xml = { name, local: localOf(name), attributes, children: [], parent: here }
      here.children.push(made)
      here = made
    },
    onclosetag: () => { here = here.parent ?? root; depth -= 1 },
    ontext: (text) => { const last = here.children.at(-1); if (typeof last === 'string') here.children[here.children.length - 1] = last + text; else here.children.push(text) },
    oncomment: (text) => { here.children.push({ raw: `<!--${text}-->` }) },
    onprocessinginstruction: (name, data) => {
      if (/^!/.test(name)) throw damaged()
      here.children.push({ raw: name.toLowerCase() === '?xml' ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' : `<${data}>` })
    },
  }, { xmlMode: true, decodeEntities: true })
  parser.end(decoded(bytes))
  return root
}

const TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' } as const
const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => TEXT[sign as keyof typeof TEXT])

const opened = ({ name, attributes, children }: Xml): string =>
  `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\n\r\t]/g)}"`).join('')}${children.length === 0 ? '/>' : '>'}`

/** Writes it again, without recursion: a hostile depth cannot trip it. */
export function writtenXml(root: Xml): Uint8Array {
  const pieces: string[] = []
  const open: { node: Xml; at: number }[] = [{ node: root, at: 0 }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.children[top.at]
    top.at += 1
    if (child === undefined) {
      open.pop()
      if (top.node !== root && top.node.children.length > 0) pieces.push(`</${top.node.name}>`)
    } else if (typeof child === 'string') pieces.push(escaped(child, /[&<>\r]/g))
    else if ('raw' in child) pieces.push(child.raw)
    else { pieces.push(opened(child)); open.push({ node: child, at: 0 }) }
  }
  return new TextEncoder().encode(pieces.join(''))
}
