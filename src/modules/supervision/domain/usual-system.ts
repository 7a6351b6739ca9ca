import { POINT, type Indicator } from './indicators.ts'
import type { GradeLines } from './ranking.ts'

const share = (key: string, group: string, title: string, points: number, source: string, basis: string): Indicator => ({ key, group, title, weight: points * POINT, rule: { kind: 'share', empty: 'out' }, source, basis })
const deduct = (key: string, group: string, title: string, points: number, each: number, source: string, basis: string): Indicator => ({ key, group, title, weight: points * POINT, rule: { kind: 'deduct', each: each * POINT, most: points * POINT }, source, basis })
const manual = (key: string, group: string, title: string, points: number, basis: string): Indicator => ({ key, group, title, weight: points * POINT, rule: { kind: 'manual' }, source: null, basis })

/** What a year begins with where no earlier one can be copied: a hundred points, the weights the office's own (未经确认). */
export const USUAL_SYSTEM: readonly Indicator[] = [
  share('requests-on-time', '依申请公开', '申请按期答复', 20, 'requests-on-time', '条例第三十三条'),
  deduct('overturned', '依申请公开', '复议、诉讼结果纠正', 10, 5, 'disputes-overturned', '条例第五十一条'),
  share('interpretation', '主动公开', '规范性文件同步解读', 10, 'policies-interpreted', '国办发〔2016〕80号'),
  manual('quality', '主动公开', '公开内容质量', 15, '条例第六条'),
  share('commitments', '决策与承诺', '民生实事按时报送进展', 15, 'commitments-on-time', '条例第四十六条'),
  deduct('tickets', '监督保障', '督办问题按期整改', 20, 4, 'tickets-late', '条例第四十七条'),
  manual('public', '监督保障', '社会评议', 10, '条例第四十六条'),
]
export const USUAL_LINES: GradeLines = { excellent: 90, good: 80, fair: 60 }
