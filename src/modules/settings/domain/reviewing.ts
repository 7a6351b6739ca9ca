import type { Setting } from './setting.ts'

const HOW = { three: '初审、复审、终审', two: '初审、终审', one: '终审' } as const
const RULES = '本机关信息发布审核规定（条例第十七条要求公开前审查，层级由本机关定）'
const reviewsOf = (risk: string) => ({
  kind: 'choice', group: '信息发布', label: `${risk}风险信息的审核层级`, decides: `${risk}风险的信息发布前须经哪几审`, source: RULES, confirmed: true, fallback: 'three', options: HOW, effect: '保存后新送审的信息',
  danger: '减少审核层级后，新送审的信息会少经一人把关',
}) as const

/** How what is published is reviewed: the office's own rules within 条例第十七条. */
export const REVIEWING = {
  'publishing.reviewsLow': reviewsOf('一般'), 'publishing.reviewsOrdinary': reviewsOf('较高'), 'publishing.reviewsHigh': reviewsOf('高'),
  'publishing.afterReviewDays': {
    kind: 'whole', group: '信息发布', label: '紧急发布后补审的期限', decides: '紧急发布的信息要在几个工作日内补齐初审、复审',
    source: '本机关信息发布审核规定', confirmed: true, fallback: 2, least: 1, most: 10, unit: '个工作日', effect: '保存后新的紧急发布',
  },
  'publishing.indexPattern': {
    kind: 'words', group: '编号', label: '索引号的格式', decides: '新发布的信息怎样编索引号',
    source: '本机关规定（条例第十二条要求目录有索引）', confirmed: true, fallback: '{区划}-{单位}/{年}-{流水}', longest: 60, holds: ['{区划}', '{单位}', '{年}', '{流水}', '{类}'], mustHold: ['{单位}', '{年}', '{流水}'], effect: '保存后新发布的信息；已编的号不变',
  },
  'publishing.regionCode': {
    kind: 'words', group: '编号', label: '行政区划代码', decides: '索引号里的区划代码', source: '民政部行政区划代码', confirmed: true, fallback: '000000', longest: 12, effect: '保存后新发布的信息；已编的号不变',
  },
} as const satisfies Record<string, Setting>
