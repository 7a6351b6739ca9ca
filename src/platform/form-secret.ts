import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret behind form tokens: given by GONGKAI_FORM_SECRET on several machines, else made once and kept beside the data. */
export function formSecret(home: string): string {
  const given = process.env['GONGKAI_FORM_SECRET']
  if (given) return given
  const path = join(home, 'form-secret')
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}
