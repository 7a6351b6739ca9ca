import type { Setting } from './setting.ts'

export const OPINION = {
  'opinion.insideAddresses': {
    kind: 'words', group: '政务舆情', label: '可以读取的内网地址', decides: '舆情来源在政务内网的（如 12345 热线平台），写明它的 IP 地址；没有写明的内网地址一律不读', source: '单位自定', confirmed: true, fallback: '', longest: 500, effect: '保存后马上生效', danger: '写错会让系统去读不该读的内部系统，请与网络管理员核对。',
  },
} as const satisfies Record<string, Setting>
