import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnModel, type SavedColumnModel } from '../src/modules/screening/checkers/misfiled/model.ts'
import { learn } from './build-column-model-learning.ts'
import { measure } from './build-column-model-measure.ts'
import { examples, topicList, type Example } from './build-column-model-training.ts'

/** Makes data/screening/misfiled/model.json from the training texts, and prints how it does on the held-out part. How sure it must be is settled on the learnt part alone, in five folds. */
const root = join(import.meta.dirname, '..')
const list = topicList(root), { learnt, held } = examples(root, list)
const FOLDS = 5
const WANTED = 0.96
const UNLIKELY = 0.02
const about = { name: 'column-model', version: list.version, source: list.source }
const made = (texts: readonly Example[], sure: number): SavedColumnModel => ({ ...about, sure, unlikely: UNLIKELY, ...learn(texts, list.topics.length) })

const foldModels = Array.from({ length: FOLDS }, (_, fold) => ({ saved: made(learnt.filter((_text, at) => at % FOLDS !== fold), 0), left: learnt.filter((_text, at) => at % FOLDS === fold) }))
function settledSureness(): number {
  for (let sure = 0.4; sure < 0.98; sure += 0.02) {
    const all = foldModels.map(({ saved, left }) => measure(columnModel({ ...saved, sure }, list), left))
    const found = all.reduce((sum, one) => sum + one.recall * one.misplaced, 0), wrong = all.reduce((sum, one) => sum + one.wrong, 0), misplaced = all.reduce((sum, one) => sum + one.misplaced, 0)
    console.log(`把握 ${sure.toFixed(2)}：查出 ${(100 * found / misplaced).toFixed(1)} %，准确 ${(100 * found / (found + wrong)).toFixed(1)} %`)
    if (found / (found + wrong) >= WANTED) return Number(sure.toFixed(2))
  }
  return 0.98
}

const saved = made(learnt, settledSureness())
const result = measure(columnModel(saved, list), held)
const text = `${JSON.stringify(saved)}\n`
writeFileSync(join(root, 'data/screening/misfiled/model.json'), text)
console.log(`训练 ${learnt.length} 条，保留 ${held.length} 条，模型 ${(text.length / 1024).toFixed(0)} kB，把握 ${saved.sure}`)
console.log(`保留部分：放错 ${result.misplaced} 条，查出 ${result.found} 条（${(100 * result.recall).toFixed(1)} %），准确 ${(100 * result.precision).toFixed(1)} %，放对的误报 ${result.alarmsAtHome} 条`)
