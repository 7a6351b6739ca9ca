import { prose } from './bench/screening-corpus.ts'
import { typoChecker } from './src/modules/screening/checkers/typo/index.ts'
import { loadLanguageModel } from '#platform/language-model/index'
const texts = prose(1.5); const c = typoChecker(loadLanguageModel()); const around = { day: '2026-11-23' } as any
for (const t of texts.slice(0, 20)) c.check({ text: t, segments: [] }, around)
const b = performance.now(); let n = 0; for (const t of texts) n += c.check({ text: t, segments: [] }, around).length
const s = (performance.now() - b) / 1000; console.log(n, (Buffer.byteLength(texts.join('')) / 1e6 / s).toFixed(2), 'MB/s')
