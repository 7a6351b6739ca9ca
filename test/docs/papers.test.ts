import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { drawnReadmes } from '../../scripts/diagrams.ts'

test('the diagrams in the READMEs are drawn from the procedures (node --import tsx scripts/diagrams.ts write)', () => {
  const drawn = drawnReadmes()
  assert.ok(drawn.size > 0)
  for (const [file, text] of drawn) assert.equal(readFileSync(file, 'utf8'), text, file)
})

const papers = globSync('{*.md,docs/**/*.md,src/**/*.md}')

test('every module has its page, and every link in a page leads to a file', () => {
  const modules = globSync('src/modules/*').filter((folder) => !folder.endsWith('.md'))
  assert.ok(modules.length > 8)
  assert.deepEqual(modules.filter((folder) => !existsSync(join(folder, 'README.md'))), [])
  const links = papers.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = '']) => ({ file, to })))
  assert.ok(links.length > 10)
  assert.deepEqual(links.filter(({ file, to }) => !existsSync(join(dirname(file), to))).map(({ file, to }) => `${file} -> ${to}`), [])
})

test('every npm script that a page names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = papers.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name))
  assert.ok(named.length > 0)
  assert.deepEqual(named.filter((name) => !(name in scripts)), [])
})
