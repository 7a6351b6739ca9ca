import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { HijackedList, KnownLinks, TargetList } from './link-list.ts'

const read = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot(), 'data/screening/link', name), 'utf8')) as T
let loaded: Pick<KnownLinks, 'hijacked' | 'targets'> | undefined

/** The lists that come with the program, read once. */
export function shippedLinkLists(): Pick<KnownLinks, 'hijacked' | 'targets'> {
  if (loaded) return loaded
  const { hosts, words } = read<HijackedList>('hijacked.json')
  loaded = { hijacked: [...hosts, ...words.map((word) => `/${word}/`)], targets: [read<TargetList>('targets.json')] }
  return loaded
}
