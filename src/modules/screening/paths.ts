const ALL = '/screening'
export const paths = {
  home: ALL, lists: `${ALL}/lists`, freshList: `${ALL}/lists/new`, list: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}`, listEntries: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/entries`, listImport: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/import`,
  listFile: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/list.csv`, exceptions: `${ALL}/exceptions`, tryOut: `${ALL}/try`,
} as const
