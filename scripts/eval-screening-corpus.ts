import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diceOf, NUMBER_FORMS } from './eval-screening-numbers.ts'

export const CORPUS = fileURLToPath(new URL('../test/screening/corpus/', import.meta.url))
export const PLANTED_CLASSES = ['personal', 'secret', 'wording', 'typo', 'sensitive', 'format', 'link', 'misfiled'] as const
export type PlantedClass = (typeof PLANTED_CLASSES)[number]
export type Half = 'open' | 'held'
/** A sentence with one planted error; `start`..`end` in UTF-16 units, end excluded. `html` is the source of a planted link, `column` where a text was filed. */
export type PlantedSentence = {
  readonly text: string
  readonly planted: { readonly start: number; readonly end: number; readonly class: PlantedClass; readonly kind: string }
  readonly right: string | null
  readonly half: Half
  readonly href?: string
  readonly column?: string
}

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '')
const filesOf = (folder: string): string[] => readdirSync(`${CORPUS}${folder}`).sort()

/** The sentences of correct prose in the order of the files. */
export const correctSentences = (): string[] => filesOf('correct').flatMap((file) => lines(`${CORPUS}correct/${file}`))

/** The planted sentences of a class as they stand in the repository. */
export const plantedSentences = (name: PlantedClass): PlantedSentence[] =>
  lines(`${CORPUS}planted/${name}.jsonl`).map((line) => JSON.parse(line) as PlantedSentence)

/** Builds the planted sentences of a class from what was written by hand: `kind|text {wrong|right} text`; halves by turns within each kind. */
export function builtSentences(name: PlantedClass): PlantedSentence[] {
  const dice = diceOf(20260601)
  const turns = new Map<string, number>()
  return filesOf('written').filter((file) => file.startsWith(`${name}-`)).flatMap((file) => lines(`${CORPUS}written/${file}`)).map((line) => {
    const [kind, ...rest] = line.split('|')
    if (kind === undefined) throw new Error(`没有类别：${line}`)
    const turn = turns.get(kind) ?? 0
    turns.set(kind, turn + 1)
    return sentenceOf(name, kind, rest.join('|').replaceAll('\\n', '\n'), turn % 2 === 0 ? 'open' : 'held', (mark) => {
      const form = NUMBER_FORMS[mark]
      if (!form) throw new Error(`不认识的号码样式 ${mark}`)
      return form(dice)
    })
  })
}

/** `{wrong|right}` marks the error, `{wrong|}` or `{wrong}` one without a replacement, `{text→href}` a link, `text@@column` where it was filed. */
function sentenceOf(name: PlantedClass, kind: string, marked: string, half: Half, number: (mark: string) => string): PlantedSentence {
  const [body = '', column] = marked.split('@@')
  const open = body.indexOf('{'), close = body.indexOf('}')
  if (open < 0 || close < open || body.indexOf('{', open + 1) >= 0) throw new Error(`${name} 应当恰有一处错误：${marked}`)
  const inside = body.slice(open + 1, close)
  const bar = inside.indexOf('|'), arrow = inside.indexOf('→')
  const isLink = name === 'link' && arrow >= 0
  const wrong = isLink ? inside.slice(0, arrow) : filled(bar < 0 ? inside : inside.slice(0, bar), number)
  const right = isLink || bar < 0 ? '' : inside.slice(bar + 1)
  return {
    text: body.slice(0, open) + wrong + body.slice(close + 1),
    planted: { start: open, end: open + wrong.length, class: name, kind },
    right: right === '' ? null : right,
    half,
    ...(isLink ? { href: inside.slice(arrow + 1) } : {}),
    ...(column === undefined ? {} : { column }),
  }
}
const filled = (text: string, number: (mark: string) => string): string => text.replace(/<([a-z0-9:]+)>/g, (_, mark: string) => number(mark))
