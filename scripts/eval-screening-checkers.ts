import { existsSync, readFileSync } from 'node:fs'
import { allCheckers } from '../src/modules/screening/engine/all-checkers.ts'
import type { Checker, Found } from '../src/modules/screening/domain/checker.ts'
import type { CheckedText, Circumstances, Segment } from '../src/modules/screening/domain/checked-text.ts'
import { CORPUS } from './eval-screening-corpus.ts'

/** The town of the planted links: its host, and the pages that it has. */
type Site = { readonly host: string; readonly paths: readonly string[] }
/** What `all` are: the checkers with the lists that ship; `sensitive` has the invented list of the corpus. */
export type EvaluatedCheckers = { readonly all: readonly Checker[]; readonly sensitive: readonly Checker[] }

/** Checkers as the program has them, or those of one class. */
export async function evaluatedCheckers(only?: string): Promise<EvaluatedCheckers> {
  const site = JSON.parse(readFileSync(`${CORPUS}planted/link-site.json`, 'utf8')) as Site
  const paths = new Set(site.paths)
  const links = {
    isOwn: (url: string) => hostOf(url) === site.host,
    exists: (path: string): boolean | undefined => (path.includes('://') && hostOf(path) !== site.host ? undefined : paths.has(pathOf(path))),
  }
  const all = await allCheckers({ links }, ...(only === undefined ? [] : [[only]]))
  return { all, sensitive: only === undefined || only === 'sensitive' ? await inventedTerms() : [] }
}

const SENSITIVE = new URL('../src/modules/screening/checkers/sensitive/index.ts', import.meta.url)
/** The list of invented terms through the checker of sensitive words, where it stands. */
async function inventedTerms(): Promise<Checker[]> {
  if (!existsSync(SENSITIVE)) return []
  const { sensitiveChecker } = (await import(SENSITIVE.href)) as { sensitiveChecker: (lists: readonly unknown[]) => Checker }
  return [sensitiveChecker([JSON.parse(readFileSync(`${CORPUS}planted/sensitive-terms.json`, 'utf8'))])]
}

const hostOf = (url: string): string => { try { return new URL(url).hostname } catch { return '' } }
const pathOf = (url: string): string => { try { return new URL(url, 'http://host/').pathname } catch { return url } }

/** Sentences as one text, a paragraph each; `starts` says where each begins. */
export function joined(sentences: readonly { text: string; href?: string; planted?: { start: number; end: number } }[]): { given: CheckedText; starts: number[] } {
  const segments: Segment[] = [], starts: number[] = []
  let text = ''
  for (const [index, sentence] of sentences.entries()) {
    const start = text.length, place = `正文第${index + 1}段`
    starts.push(start)
    segments.push({ kind: 'paragraph', start, end: start + sentence.text.length, place })
    if (sentence.href !== undefined && sentence.planted)
      segments.push({ kind: 'link', start: start + sentence.planted.start, end: start + sentence.planted.end, place, href: sentence.href })
    text += `${sentence.text}\n`
  }
  return { given: { text: text.slice(0, -1), segments }, starts }
}

/** Everything that the checkers find at warn or over. */
export const foundIn = (checkers: readonly Checker[], given: CheckedText, column?: string): Found[] => {
  const around: Circumstances = { day: '2026-06-01' as Circumstances['day'], ...(column === undefined ? {} : { column }) }
  return checkers.flatMap(({ check }) => check(given, around)).filter(({ severity }) => severity !== 'hint')
}
