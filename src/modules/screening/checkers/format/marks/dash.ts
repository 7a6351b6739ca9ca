import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

/** 4.10: 破折号 is a line two signs long. A single one between Chinese characters may be 连接号 and is left alone. */
export const dash = patternRule('dash', marks('4.10'), /(?<=[\u4e00-\u9fff”》）])(?:--|－－|――|──)(?=[\u4e00-\u9fff“《])/g, () => ({
  severity: 'warn',
  proposal: '——',
  why: '破折号应写作“——”，占两个字的位置。',
}))
