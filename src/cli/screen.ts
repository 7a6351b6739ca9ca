import { readFile, stat } from 'node:fs/promises'

import { allCheckers, siteOf } from '#screening/crawl'
import { dayOf } from '#shared/days'
import { clockFrom } from '#platform/clock'
import { documentLines, type Tools } from './screen-document.ts'
import { screenFiles } from './screen-files.ts'
import { screenOptions, type ScreenOptions } from './screen-options.ts'
import { screenOutput, type Output } from './screen-output.ts'
import { screenSites } from './screen-site.ts'

const LARGEST = 100 * 1024 * 1024

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file)
    return size > LARGEST ? `文件超过 ${LARGEST / 1024 / 1024} MB，请拆分后再检查` : await readFile(file)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? '没有读取这个文件的权限，请检查权限' : '文件打不开，请检查路径'
  }
}

async function screenPaths(paths: readonly string[], tools: Tools, output: Output): Promise<void> {
  const { files, missing, empty, skipped } = await screenFiles(paths)
  for (const file of missing) output.unread({ at: { file }, error: '没有这个文件或者文件夹，请检查路径' })
  for (const file of empty) output.unread({ at: { file }, error: '这个文件夹里没有可以检查的文件' })
  for (const file of files) {
    const bytes = await bytesOf(file)
    if (typeof bytes === 'string') { output.unread({ at: { file }, error: bytes }); continue }
    const { lines, errors } = await documentLines({ file }, file, bytes, tools)
    output.looked()
    output.found(lines)
    for (const error of errors) output.unread({ at: { file }, error })
  }
  if (skipped > 0) console.error(`另有 ${skipped} 个其他类型的文件没有检查`)
}

async function toolsFor({ checkers, addresses }: ScreenOptions): Promise<Tools> {
  const sites = new Set(addresses.map(siteOf))
  const isOwn = (url: string): boolean => { const parsed = URL.parse(url); return parsed !== null && sites.has(siteOf(parsed.href)) }
  return {
    checkers: await allCheckers({ links: { isOwn, exists: () => undefined } }, [...checkers]),
    looksForHidden: checkers.has('hidden'), looksAtLinks: checkers.has('link'),
    around: { day: dayOf(clockFrom(process.env['GONGKAI_NOW'])()) },
  }
}

/** `gongkai screen PATH|URL…`: 0 nothing at or over warn, 1 something, 2 something could not be read (or the command was wrong). */
export async function screenCommand(argv: readonly string[]): Promise<number> {
  const options = screenOptions(argv)
  const output = screenOutput(options)
  const tools = await toolsFor(options)
  await screenPaths(options.files, tools, output)
  if (options.addresses.length > 0) await screenSites(options, tools, output)
  return output.end(options.addresses.length === 0 ? '个文件' : options.files.length === 0 ? '个页面和附件' : '个文件、页面和附件')
}
