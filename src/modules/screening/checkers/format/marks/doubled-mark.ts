import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

const PATTERN = /([，、；：])\1{1,20}|(?<!。)。{2}(?!。)|[，、；：][。，、；]|。[，、；：]/g

/** Two pauses never stand side by side; of two different ones the stronger is most likely meant. */
export const doubledMark = patternRule('doubled-mark', marks('4.1至4.7'), PATTERN, ([shown]) => {
  const same = new Set(shown).size === 1
  const proposal = same ? shown.charAt(0) : shown.includes('。') ? '。' : null
  return { severity: 'warn', proposal, why: same ? `标点“${shown.charAt(0)}”重复，只留一个。` : `标点“${shown}”连用，只能留一个。` }
})
