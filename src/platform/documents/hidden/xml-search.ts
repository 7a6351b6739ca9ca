import { isElement, type Xml } from './xml.ts'

/** Every element below with one of these local names, in order; all without names. What was found may be changed afterwards. */
export function all(root: Xml, ...names: string[]): Xml[] {
  const found: Xml[] = [], wanted = new Set(names)
  const waiting: Xml[] = root.children.filter(isElement).reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (names.length === 0 || wanted.has(node.local)) found.push(node)
    for (let at = node.children.length - 1; at >= 0; at -= 1) { const child = node.children[at]; if (child !== undefined && isElement(child)) waiting.push(child) }
  }
  return found
}
export const elements = (node: Xml, ...names: string[]): Xml[] => node.children.filter(isElement).filter(({ local }) => names.length === 0 || names.includes(local))
export const first = (node: Xml | undefined, ...path: string[]): Xml | undefined => path.reduce<Xml | undefined>((at, name) => at?.children.filter(isElement).find(({ local }) => local === name), node)
export const rootOf = (document: Xml): Xml | undefined => document.children.find(isElement)

/** An attribute by its local name; one of relationships is asked for with its prefix (`r:id`), since `id` often stands beside it. */
export function attribute(node: Xml | undefined, name: string): string | undefined {
  if (!node) return undefined
  const exact = node.attributes[name]
  if (exact !== undefined || name.includes(':')) return exact
  const key = Object.keys(node.attributes).find((one) => one.endsWith(`:${name}`) && !one.startsWith('r:') && !one.startsWith('xmlns'))
  return key === undefined ? undefined : node.attributes[key]
}
export const numberOf = (node: Xml | undefined, name: string): number | undefined => { const value = Number.parseFloat(attribute(node, name) ?? ''); return Number.isFinite(value) ? value : undefined }

/** The words below; only of the elements named, where some are named. */
export function textOf(root: Xml, ...names: string[]): string {
  const pieces: string[] = []
  for (const node of names.length === 0 ? [root, ...all(root)] : all(root, ...names)) for (const child of node.children) if (typeof child === 'string') pieces.push(child)
  return pieces.join('')
}
export const ancestor = (node: Xml, ...names: string[]): Xml | undefined => { for (let at = node.parent; at; at = at.parent) if (names.includes(at.local)) return at; return undefined }
/** Whether it still hangs in the tree: what lies in something taken away is gone with it. */
export const attached = (node: Xml, root: Xml): boolean => { for (let at: Xml | null = node; at; at = at.parent) if (at === root) return true; return false }

export function remove(node: Xml): void {
  const { parent } = node
  if (!parent) return
  const at = parent.children.indexOf(node)
  if (at >= 0) parent.children.splice(at, 1)
  node.parent = null
}
/** Puts its content in the place of an element. */
export function unwrap(node: Xml): void {
  const { parent } = node
  if (!parent) return
  const at = parent.children.indexOf(node)
  for (const child of node.children) if (isElement(child)) child.parent = parent
  if (node.children.length < 10_000) parent.children.splice(at, 1, ...node.children)
  else parent.children = [...parent.children.slice(0, at), ...node.children, ...parent.children.slice(at + 1)]
  node.parent = null
}
export function insertFirst(parent: Xml, nodes: Xml['children'], after = 0): void {
  for (const node of nodes) if (isElement(node)) node.parent = parent
  parent.children = [...parent.children.slice(0, after), ...nodes, ...parent.children.slice(after)]
}
export const isTextual = (node: Xml): boolean => node.children.some((child) => typeof child === 'string' && child.trim() !== '')
