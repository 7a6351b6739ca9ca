import type { OfficePackage } from '../office/package.ts'
import { all, attribute, elements, first, numberOf, remove, textOf } from '../xml-search.ts'
import { sweepShapes, type Size } from './shapes.ts'

type Slide = { readonly part: string; readonly number: number; readonly id: string; readonly link: string }
const WORDS = ['t']

function slidesOf(file: OfficePackage, main: string): Slide[] {
  const links = new Map(file.links(main).map((link) => [link.id, link]))
  return all(file.xml(main), 'sldId').filter(({ parent }) => parent?.local === 'sldIdLst').flatMap((node, at) => {
    const id = attribute(node, 'r:id') ?? '', link = links.get(id)
    return link && file.has(link.target) ? [{ part: link.target, number: at + 1, id: node.attributes['id'] ?? '', link: id }] : []
  })
}

/** A slide out of the show: its entry in the order, in sections and in custom shows. */
function dropSlide(file: OfficePackage, main: string, { part, id, link }: Slide): void {
  for (const node of all(file.xml(main), 'sldId', 'sld')) if (node.attributes['id'] === id || attribute(node, 'r:id') === link) remove(node)
  for (const list of all(file.xml(main), 'custShow')) if (all(list, 'sld').length === 0) remove(list)
  for (const list of all(file.xml(main), 'custShowLst')) if (elements(list).length === 0) remove(list)
  file.touch(main)
  for (const notes of file.linked(part, 'notesSlide')) file.drop(notes)
  file.drop(part)
}

/** What the speaker wrote under a slide; the page's number and date that stand there by themselves are not told. */
function sweepNotes(file: OfficePackage, { part, number }: Slide): void {
  for (const notes of file.linked(part, 'notesSlide')) {
    const shapes = all(file.xml(notes), 'sp').filter((shape) => !all(shape, 'ph').some((node) => /^(?:sldNum|dt|hdr|ftr|sldImg)$/.test(attribute(node, 'type') ?? '')))
    const text = shapes.map((shape) => textOf(shape, ...WORDS)).join(' ').trim()
    if (text !== '' && file.pass.tell('notes', `幻灯片${number}`, text)) file.drop(notes)
  }
}

function sweepComments(file: OfficePackage, main: string, { part, number }: Slide): void {
  const authors = new Map(file.linked(main, 'commentAuthors', 'authors').flatMap((list) => all(file.xml(list), 'cmAuthor', 'author').map((node) => [attribute(node, 'id') ?? '', attribute(node, 'name') ?? ''] as const)))
  for (const comments of file.linked(part, 'comments')) {
    let gone = false
    for (const node of all(file.xml(comments), 'cm')) {
      const who = authors.get(attribute(node, 'authorId') ?? '') ?? ''
      if (file.pass.tell('comment', `幻灯片${number}`, `${who}${who ? '：' : ''}${textOf(node, 'text', 't')}`)) gone = true
    }
    if (gone) file.drop(comments)
  }
}

/** A PowerPoint file. Gives back its words, as far as they are seen. */
export async function sweepSlides(file: OfficePackage, main: string): Promise<string> {
  const measure = all(file.xml(main), 'sldSz')[0]
  const size: Size = { width: numberOf(measure, 'cx') ?? 9_144_000, height: numberOf(measure, 'cy') ?? 6_858_000 }
  const shown: string[] = []
  for (const slide of slidesOf(file, main)) {
    const place = `幻灯片${slide.number}`
    sweepNotes(file, slide)
    sweepComments(file, main, slide)
    if (/^(?:0|false)$/.test(attribute(first(file.xml(slide.part), 'sld'), 'show') ?? '1')) {
      if (file.pass.tell('hidden-slide', place, textOf(file.xml(slide.part), ...WORDS))) dropSlide(file, main, slide)
      continue
    }
    sweepShapes(file, slide.part, place, size)
    shown.push(textOf(file.xml(slide.part), ...WORDS))
  }
  for (const list of file.linked(main, 'commentAuthors', 'authors')) {
    const names = all(file.xml(list), 'cmAuthor', 'author').map((node) => attribute(node, 'name') ?? '').filter((one) => one !== '')
    if (names.length > 0 && file.pass.tell('author', '批注的人', names.join('、'))) file.drop(list)
  }
  return shown.join('\n')
}
