import { PDFRef, type PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { at, dictAt, dictOf, listAt, nameAt, wordsAt } from './objects.ts'

/** Tells the name of the layer when content that belongs to it is not shown; undefined when it is. */
export type LayerOff = (membership: PDFObject | undefined) => string | undefined

export function layersOff(document: PDFDocument): LayerOff {
  const { context } = document
  const settings = dictAt(dictAt(document.catalog, 'OCProperties'), 'D')
  const keys = (name: string): Set<string> => new Set(listAt(settings, name).filter((one) => one instanceof PDFRef).map((one) => one.toString()))
  const off = keys('OFF'), on = keys('ON'), all = nameAt(settings, 'BaseState') === 'OFF'
  const isOff = (one: PDFObject): boolean => { const ref = one.toString(); return all ? !on.has(ref) : off.has(ref) }
  return (membership) => {
    const group = dictOf(context, membership)
    if (!group || !settings) return undefined
    if (nameAt(group, 'Type') !== 'OCMD') return membership && isOff(membership) ? wordsAt(group, 'Name') || '未命名' : undefined
    const list = listAt(group, 'OCGs').length > 0 ? listAt(group, 'OCGs') : [membersOf(group)].filter((one) => one !== undefined)
    if (list.length === 0) return undefined
    const states = list.map(isOff), policy = nameAt(group, 'P') || 'AnyOn'
    const shown = policy === 'AllOn' ? states.every((one) => !one) : policy === 'AnyOff' ? states.some((one) => one) : policy === 'AllOff' ? states.every((one) => one) : states.some((one) => !one)
    return shown ? undefined : wordsAt(dictOf(context, list[0]), 'Name') || '未命名'
  }
}
const membersOf = (group: PDFDict): PDFObject | undefined => { const found = [...group.entries()].find(([name]) => name.decodeText() === 'OCGs')?.[1]; return found instanceof PDFRef && at(group, 'OCGs') ? found : undefined }
