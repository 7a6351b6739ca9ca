export { buildWords } from './build-words.ts'
export { eachWord, type FoundWord } from './each-word.ts'
export { loadedWords, savedWords } from './saved-words.ts'
export type { WordTable } from './word-table.ts'
