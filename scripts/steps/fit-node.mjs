import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { Stop } from './say.mjs'

/** The oldest Node that everything here runs on (`engines` in package.json). */
const OLDEST = [22, 12]

export function isFit(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/** The Node to run on: this one when it is new enough, else the one that came with the packages; null when there is neither. */
export function fitNodePath() {
  if (isFit(process.versions.node)) return process.execPath
  const carried = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(carried) ? carried : null
}

export function fitNode() {
  const path = fitNodePath()
  if (path) return path
  throw new Stop(`本机的 Node 是 ${process.versions.node}，本平台需要 ${OLDEST.join('.')} 或更新的版本，而本机（${process.platform}-${process.arch}）没有随附的 Node。请从 nodejs.org 安装 Node 24 后重试`)
}
