import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

test('what one portal process counts under a name, the others count too, once', { timeout: 60_000 }, async () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/http/counting-portals.ts'], { env })
  assert.deepEqual(JSON.parse(stdout), [[4, 0, 3], [4, 0, 1], [4, 0, 0]])
})
