import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { applyBundle } from '#zones'
import { Refusal } from '#shared/refusal'
import { readArgs, UsageError } from './args.ts'

/** `gongkai zone apply`: 0 applied or already there, 1 refused with the reason, 2 cannot run. Needs no database and no network. */
export async function zoneApply(argv: readonly string[]): Promise<number> {
  const { values: { json, key }, positionals: [bundle, to, more] } = readArgs(argv, { json: { type: 'boolean' }, key: { type: 'string' } }, { words: true })
  if (!bundle || !to || more !== undefined) throw new UsageError('请写明资料包和安装到哪里，例如：gongkai zone apply linhe-1 /srv/zone --key zones.ed25519.pub')
  try {
    const text = key === undefined ? undefined : await readFile(key, 'utf8').catch(() => { throw new Refusal(422, [`读不到公钥文件 ${key}`]) })
    const { manifest, fresh, kept, removed, again } = await applyBundle({ bundle: resolve(bundle), to: resolve(to), key: text })
    const open = join(to, 'current', 'library', 'index.html')
    console.log(json ? JSON.stringify({ zone: manifest.zone, number: manifest.number, fresh, kept, removed, again, open }) : again ? `第 ${manifest.number} 号已经装好，不用再装` : `${manifest.name}资料库已更新到第 ${manifest.number} 号：新的和改过的 ${fresh} 个，没变的 ${kept} 个，去掉 ${removed} 个\n用浏览器打开 ${open}`)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.reasons.join('\n'))
    return 1
  }
}
