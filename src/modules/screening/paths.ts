import type { ListKind } from './domain/lists.ts'

const ALL = '/screening'
/** What a new line of a list makes wrong in texts that are published already: the sweep's own words. */
const sweepLine = (kind: ListKind, term: string, right: string | undefined): string => (kind === 'pairs' && right ? `${term} => ${right}` : term)
export const paths = {
  home: ALL, lists: `${ALL}/lists`, freshList: `${ALL}/lists/new`, list: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}`, listEntries: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/entries`, listImport: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/import`,
  listFile: (id: string): string => `${ALL}/lists/${encodeURIComponent(id)}/list.csv`, exceptions: `${ALL}/exceptions`, tryOut: `${ALL}/try`,
  sweepFor: ({ kind, title }: { kind: ListKind; title: string }, { term, detail }: { term: string; detail: Readonly<Record<string, string>> }): string => `${ALL}/sweeps?${new URLSearchParams({ title: `${title}：${term}`, lines: sweepLine(kind, term, detail['right']) })}`,
} as const
