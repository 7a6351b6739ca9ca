import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kit } from '#platform/act'
import { projectRoot } from '#platform/database/project-root'
import { decorateCitations, stateOn } from '#policies'
import { publicEntryOf, snapshotFile } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { publicZoneAt } from '../queries/public-zones.ts'
import { entryLine, entryPage, frontPages, policyLine, policyPage, type IndexLine, type Known } from './pages.tsx'
import { entryPlace, filePlace, partOf, partPlace, policyPlace } from './places.ts'
import { scopeOf, type Scope } from './scope.ts'

export type Assets = { readonly css: string; readonly script: string }
/** The styles and the small search script, as they were built. */
export async function builtAssets(): Promise<Assets> {
  const at = join(projectRoot(), 'dist', 'public')
  try { return { css: await readFile(join(at, 'gongkai.css'), 'utf8'), script: await readFile(join(at, 'islands', 'zone-library.js'), 'utf8') } } catch {
    throw new Refusal(409, ['还没有生成样式和脚本，请先运行 npm run build'])
  }
}

/** One part of the index; a script and not JSON, because pages opened from a disk may not fetch. */
const partText = (lines: readonly IndexLine[]): string => `zoneLibrary.push(${JSON.stringify(lines).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029').replaceAll('<', '\\u003c')})\n`

function putIndex({ entries, policies }: Scope, texts: ReadonlySet<string>, put: (path: string, text: string) => void): string[] {
  // A policy's text stands under the policy: found once.
  const lines = [...entries.filter(({ snapshot }) => !texts.has(snapshot.address)).map(entryLine), ...policies.map((policy): IndexLine => {
    const text = entries.find(({ snapshot }) => snapshot.address === policy.textAddress), line = policyLine(policy)
    return text ? [line[0], line[1], line[2], line[3], line[4], `${line[5]}\n${entryLine(text)[5]}`] : line
  })]
  const parts = Map.groupBy(lines, ([place]) => partOf(place))
  for (const [part, some] of parts) put(partPlace(part), partText(some.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))))
  return [...parts.keys()].toSorted()
}

/** Every file of a zone's library, by its place. The same public side gives the same bytes. */
export async function buildLibrary(kit: Kit, zoneId: string, assets: Assets, domain: string): Promise<Map<string, Uint8Array>> {
  const zone = await publicZoneAt(kit.db, zoneId), scope = await scopeOf(kit, zone), today = dayOf(kit.now())
  const known: Known = { entries: new Set(scope.entries.map(({ snapshot }) => snapshot.address)), policies: new Set(scope.policies.map(({ id }) => id)), domain }
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string): void => { files.set(path, new TextEncoder().encode(text)) }
  const html = new Map<string, string>()
  for (const entry of scope.entries) {
    const { snapshot } = entry, place = entryPlace(snapshot.address), { content, indexNo } = publicEntryOf(snapshot)
    const text = await decorateCitations(kit.db, content.body, today)
    html.set(snapshot.address, text)
    put(`${place}.html`, entryPage(zone, known, entry, text))
    put(`${place}.json`, canonicalJson({ address: snapshot.address, title: snapshot.title, agency: snapshot.agencyName, publishedOn: snapshot.publishedOn, version: snapshot.version, hash: snapshot.hash, indexNo, kind: content.kind, fields: content.fields, body: content.body, source: content.source, files: entry.files.map(({ name, label, size, hash }) => ({ name, label, size, hash, place: filePlace(snapshot.address, name) })) }))
    for (const { name } of entry.files) {
      const file = await snapshotFile(kit.db, snapshot.address, name)
      if (file) files.set(filePlace(snapshot.address, name), file.bytes)
    }
  }
  for (const policy of scope.policies) {
    const entry = scope.entries.find(({ snapshot }) => snapshot.address === policy.textAddress), state = stateOn(policy.history, today)
    put(`${policyPlace(policy.id)}.html`, policyPage(scope, known, policy, state, entry ? { entry, html: html.get(entry.snapshot.address) ?? '' } : null))
    put(`${policyPlace(policy.id)}.json`, canonicalJson({ ...policy, state }))
  }
  const parts = putIndex(scope, new Set(scope.policies.flatMap(({ textAddress }) => (textAddress === null ? [] : [textAddress]))), put)
  for (const [path, text] of frontPages(scope, parts)) put(path, text)
  put('assets/library.css', assets.css)
  put('assets/library.js', assets.script)
  return files
}
