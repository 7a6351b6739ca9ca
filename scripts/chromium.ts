import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

const present = (): string | undefined => [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path))

/** Runs apt-get; answers with what went wrong, or nothing. */
function aptGet(...args: readonly string[]): string {
  const done = spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return done.status === 0 ? '' : done.error?.message ?? done.stderr.trim().split('\n').at(-1) ?? 'apt-get'
}

/** Chromium for the browser tests: the machine's own, else Debian's. Answers with its path, or why there is none: those tests are then skipped and say so. */
export function findChromium(say: (line: string) => void): { readonly path: string } | { readonly missing: string } {
  const own = present()
  if (own) return { path: own }
  if (process.getuid?.() !== 0) return { missing: '本机没有 Chromium，普通用户不能安装。请管理员运行 apt-get install chromium，或用 CHROMIUM 指定它的位置' }
  if (!existsSync('/usr/bin/apt-get')) return { missing: '本机没有 Chromium，也没有 apt-get。请自行安装，或用 CHROMIUM 指定它的位置' }
  say('本机没有 Chromium，正在用 apt-get 安装（浏览器测试要用，约需一分钟）')
  const wrong = aptGet('update', '-q') || aptGet('install', '-y', '-q', '--no-install-recommends', 'chromium')
  const path = present()
  return path ? { path } : { missing: `Chromium 没有装成：${wrong}` }
}
