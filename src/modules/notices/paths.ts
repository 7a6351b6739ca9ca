const SUBSCRIBE = '/subscribe'
const withChoice = (name: string, value: string): string => `${SUBSCRIBE}?${new URLSearchParams([[name, value]]).toString()}`

/** Addresses on the portal. The functions are what other pages place as '订阅' beside what can be subscribed to. */
export const subscribePaths = {
  form: SUBSCRIBE, request: `${SUBSCRIBE}/request`, confirm: `${SUBSCRIBE}/confirm`, off: `${SUBSCRIBE}/off`,
  toColumn: (id: string): string => withChoice('column', id),
  toTopic: (id: string): string => withChoice('topic', id),
  toAgency: (id: string): string => withChoice('agency', id),
  toKeyword: (words: string): string => withChoice('keyword', words),
  /** One entry, policy or decision. */
  toAddress: (address: string): string => withChoice('address', address),
  confirmLink: (token: string): string => `${SUBSCRIBE}/confirm?t=${token}`,
  offLink: (token: string): string => `${SUBSCRIBE}/off?t=${token}`,
} as const

/** Addresses at the desk. */
export const paths = {
  home: '/notices', failed: '/notices/failed', retry: '/notices/failed/retry', end: '/notices/end', settings: '/notices/settings', test: '/notices/settings/test', templates: '/notices/templates',
} as const
