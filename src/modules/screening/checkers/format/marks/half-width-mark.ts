import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', '?': '？', '!': '！', ':': '：' }
const PATTERN = /(?<=[\u4e00-\u9fff”’》）〕])[,;?!:](?=[\u4e00-\u9fff“‘《（])|(?<=[\u4e00-\u9fff]):(?=\d)|(?<=\d[%％]?),(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})\.(?=$)/gm

/** 4.1–4.7 give the Chinese forms of the marks. A colon in a label (联系人:) is told softly: forms are full of them. */
export const halfWidthMark = patternRule('half-width-mark', marks('4.1至4.7、5.1.6'), PATTERN, ({ 0: mark, index }, { text }) => {
  const full = mark === '.' ? '。' : FULL[mark]
  return full === undefined ? undefined : { severity: mark === ':' || /[\d%％]/.test(text.charAt(index - 1)) ? 'hint' : 'warn', proposal: full, why: `汉字之间应用全角标点“${full}”，这里是半角的“${mark}”。` }
})
