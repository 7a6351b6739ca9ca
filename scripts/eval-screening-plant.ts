import { writeFileSync } from 'node:fs'
import { builtSentences, CORPUS, PLANTED_CLASSES } from './eval-screening-corpus.ts'

for (const name of PLANTED_CLASSES) {
  const sentences = builtSentences(name)
  writeFileSync(`${CORPUS}planted/${name}.jsonl`, sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join(''))
  console.log(`${name}：${sentences.length} 句`)
}
