import type { Setting } from './setting.ts'

export const MEDIA = {
  'media.staleDays': { kind: 'whole', group: '政务新媒体', label: '多少天不更新算问题', decides: '政务新媒体连续几天没有更新列入清零名单', source: '国办秘函〔2019〕19号（2 周；有的县规定 10 天）', confirmed: false, fallback: 14, least: 1, most: 90, unit: '天', effect: '保存后马上生效' },
  'media.answerDays': { kind: 'whole', group: '政务新媒体', label: '留言多少天以内答复', decides: '超过这个天数没有答复的留言算问题', source: '未经确认的时限（没有法律法规规定）', confirmed: false, fallback: 15, least: 1, most: 90, unit: '天', effect: '保存后马上生效' },
} as const satisfies Record<string, Setting>
