import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import { type Figures, figuresIn } from './sections.ts'

const FOLDER = 'data/language-model'

/** A data file as one buffer that threads can share. */
export function sharedBytes(name: string): SharedArrayBuffer {
  const bytes = readFileSync(join(projectRoot(), FOLDER, name))
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}

let loaded: Figures | undefined
/** The figures of the shipped model, read once. */
export function shippedFigures(): Figures {
  loaded ??= figuresIn(sharedBytes('words.bin'))
  return loaded
}
