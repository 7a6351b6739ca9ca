import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

/** A module may call modules on lower floors only. Moving one up or down is a design decision: write an ADR. */
const FLOORS: readonly (readonly string[])[] = [
  ['agencies', 'identity', 'audit', 'notifications', 'search', 'settings'],
  ['screening'],
  ['publishing'],
  // What decisions, policies and commitments all ask the public with.
  ['consultations'],
  ['requests', 'disputes', 'policies', 'decisions', 'commitments', 'dialogue', 'notices', 'opinion', 'media', 'training'],
  ['benefits', 'zones', 'inspection', 'supervision', 'annualreport', 'dashboard'],
  // Lists what all the others have made public.
  ['opendata'],
]
const floorOf = new Map(FLOORS.flatMap((names, floor) => names.map((name) => [name, floor] as const)))

type Link = { readonly file: string; readonly says: string; readonly lands: string }
const all = globSync('src/**/*.{ts,tsx}')
const files = all.filter((file) => !/\.test\.tsx?$/.test(file))
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const links: Link[] = files.flatMap((file) =>
  [...(source.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, says = '']) =>
    ({ file, says, lands: says.startsWith('.') ? join(dirname(file), says) : says })))
/** A table of the project's data, read when the program is built: as pure as a constant. */
const isTable = (lands: string) => /^data\/.+\.json$/.test(lands)
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const none = (bad: readonly Link[]) => assert.deepEqual(bad.map(({ file, says }) => `${file} -> ${says}`), [])

test('there is something to check', () => {
  assert.ok(links.length > 200, `${links.length} links`)
  assert.ok(new Set(files.map(moduleOf)).size > 5)
})

test('every module has its floor', () => {
  assert.deepEqual([...new Set(files.map(moduleOf))].filter((name) => name !== undefined && !floorOf.has(name)), [])
})

test('domain files know only shared and the module’s own domain', () =>
  none(links.filter(({ file, says, lands }) => file.includes('/domain/') && !isTable(lands) && !says.startsWith('#shared/') && !new RegExp(`^src/modules/${moduleOf(file)}/(?:.*/)?domain/`).test(lands))))

test('no relative path leaves its module, nor reaches into one', () =>
  none(links.filter(({ file, says, lands }) => says.startsWith('.') && !isTable(lands) && moduleOf(lands) !== moduleOf(file) && file !== 'src/app.ts')))

test('shared knows nothing, platform and ui know shared only', () => {
  // Libraries that are pure functions themselves.
  const pure = ['diff']
  none(links.filter(({ file, says, lands }) => file.startsWith('src/shared/') && !says.startsWith('#shared/') && !lands.startsWith('src/shared/') && !pure.includes(says)))
  none(links.filter(({ file, says }) => /^src\/(platform|ui)\//.test(file) && says.startsWith('#') && !says.startsWith('#shared/')
    && !says.startsWith(file.startsWith('src/ui/') ? '#ui/' : '#platform/')))
})

test('modules call downstairs only, and through the door', () =>
  none(links.filter(({ file, says }) => {
    const from = floorOf.get(moduleOf(file) ?? ''), to = floorOf.get(says.slice(1))
    return says.startsWith('#') && from !== undefined && to !== undefined && to >= from
  })))

test('commands and queries know no page; pages know no store', () => {
  none(links.filter(({ file, lands }) => /\/(commands|queries|domain)\//.test(file) && /\/(desk|portal|api)\//.test(lands)))
})

test('a module names only its own schema in SQL', () => {
  const schemas = new Set([...floorOf.keys(), 'site', 'inbox'])
  const own = (name: string | undefined) => (name === 'publishing' ? ['publishing', 'site', 'inbox'] : [name])
  const bad = files.filter((file) => moduleOf(file)).flatMap((file) =>
    [...(source.get(file) ?? '').matchAll(/(?:From|Into|Table|[jJ]oin|using)\(\s*'([a-z_]+)\.|\b(?:from|into|update|join)\s+([a-z_]+)\.[a-z_]+/g)]
      .map(([, first, second]) => first ?? second).filter((schema) => schema !== undefined && schemas.has(schema) && !own(moduleOf(file)).includes(schema))
      .map((schema) => `${file} names ${schema}`))
  assert.deepEqual(bad, [])
})

test('only the gate writes to the public side; the search’s own index is written within it', () => {
  const writers = files.filter((file) => /(?:insertInto|updateTable|deleteFrom)\(\s*'site\.|(?:insert into|update|delete from) site\./.test(source.get(file) ?? ''))
  assert.ok(writers.length > 0)
  assert.deepEqual(writers.filter((file) => !file.startsWith('src/modules/publishing/commands/') && !file.startsWith('src/platform/search/write/')), [])
})

test('trusted HTML is set in one reviewed component', () =>
  assert.deepEqual(files.filter((file) => (source.get(file) ?? '').includes('dangerouslySetInnerHTML') && file !== 'src/ui/trusted-html.tsx'), []))

test('no file by hand is over 250 lines', () =>
  assert.deepEqual([...files, ...globSync('{demo,bench,scripts,test}/**/*.{ts,tsx,mjs}')].filter((file) => readFileSync(file, 'utf8').split('\n').length > 251), []))
