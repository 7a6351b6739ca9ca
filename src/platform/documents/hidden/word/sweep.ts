import type { OfficePackage } from '../office/package.ts'
import { textOf } from '../xml-search.ts'
import { sweepChanges } from './changes.ts'
import { sweepComments, sweepPeople } from './comments.ts'
import { sweepFields } from './fields.ts'
import { sweepHiddenText } from './hidden-text.ts'
import { storiesOf } from './parts.ts'
import { sweepUnusedHeads } from './heads.ts'
import { sweepOldShapes } from './old-shapes.ts'
import { sweepPlaced } from './placed.ts'
import { sweepGlossary, sweepRevisionIds, sweepSettings } from './settings.ts'

/** A Word file. Gives back its words, as far as they are seen. */
export async function sweepWord(file: OfficePackage, main: string): Promise<string> {
  const stories = storiesOf(file, main)
  const words = stories.map(({ part }) => textOf(file.xml(part), 't')).join('\n')
  for (const story of stories) {
    sweepChanges(file, story)
    sweepHiddenText(file, main, story)
    sweepPlaced(file, main, story)
    sweepOldShapes(file, story)
    sweepFields(file, story.part)
  }
  sweepUnusedHeads(file, main)
  sweepComments(file, main, stories)
  sweepPeople(file, main)
  sweepSettings(file, main)
  sweepRevisionIds(file, main)
  sweepGlossary(file, main)
  return words
}
