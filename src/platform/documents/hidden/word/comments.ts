import type { OfficePackage } from '../office/package.ts'
import { all, attribute, elements, isTextual, remove, rootOf, textOf } from '../xml-search.ts'
import type { Story } from './parts.ts'

const PARTS = ['commentsExtended', 'commentsIds', 'commentsExtensible', 'comments']

/** Remarks in the margin with who wrote them. */
export function sweepComments(file: OfficePackage, main: string, stories: readonly Story[]): void {
  let gone = false
  for (const part of file.linked(main, 'comments')) {
    for (const comment of all(file.xml(part), 'comment')) {
      const who = attribute(comment, 'author') ?? ''
      if (file.pass.tell('comment', '批注', `${who}${who ? '：' : ''}${textOf(comment, 't')}`)) gone = true
    }
  }
  if (!gone) return
  for (const type of PARTS) for (const part of file.linked(main, type)) file.drop(part)
  for (const { part } of stories) {
    for (const node of all(file.xml(part), 'commentRangeStart', 'commentRangeEnd', 'commentReference')) {
      const { parent } = node
      remove(node)
      if (parent?.local === 'r' && elements(parent).every(({ local }) => local === 'rPr') && !isTextual(parent)) remove(parent)
      file.touch(part)
    }
  }
}

/** The list of people who worked on the file. */
export function sweepPeople(file: OfficePackage, main: string): void {
  for (const part of file.linked(main, 'people')) {
    const root = rootOf(file.xml(part))
    const names = root ? elements(root, 'person').map((one) => attribute(one, 'author') ?? '').filter((one) => one !== '') : []
    if (names.length > 0 && file.pass.tell('author', '修订和批注的人', names.join('、'))) file.drop(part)
  }
}
