import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../src/modules/screening/checkers/misfiled/features.ts'
import type { TopicList } from '../src/modules/screening/checkers/misfiled/topic.ts'

/** One training text: its features and the number of its topic. */
export type Example = { readonly topic: number; readonly title: string; readonly lead: string; readonly features: ReadonlyMap<string, number> }
const FOLDER = 'data/screening/misfiled'
const HELD_EVERY = 5

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
export const topicList = (root: string): TopicList => json<TopicList>(join(root, FOLDER, 'topics.json'))
const example = (topic: number, title: string, lead: string): Example => ({ topic, title, lead, features: featuresOf(title, lead) })

/** The texts of the repository: every fifth of each topic is held out, no weight is ever counted from it. The standard catalogue's rows help to train. */
export function examples(root: string, { topics }: TopicList): { learnt: Example[]; held: Example[] } {
  const learnt: Example[] = [], held: Example[] = []
  for (const [topic, { name, catalogue = [] }] of topics.entries()) {
    const lines = readFileSync(join(root, FOLDER, 'training', `${name}.jsonl`), 'utf8').split('\n').filter((line) => line !== '')
    for (const [at, line] of lines.entries()) {
      const { title, lead } = JSON.parse(line) as { title: string; lead: string }
      ;(at % HELD_EVERY === HELD_EVERY - 1 ? held : learnt).push(example(topic, title, lead))
    }
    for (const file of catalogue) {
      const { rows } = json<{ rows: readonly { item: string; subItem: string; elements: string }[] }>(join(root, 'data/standard-catalogue', `${file}.json`))
      learnt.push(...rows.map(({ item, subItem, elements }) => example(topic, `${item}${subItem}`, elements)))
    }
  }
  return { learnt, held }
}
