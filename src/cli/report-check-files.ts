import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

const isNoReport = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || /^readme\b/i.test(name)

/** The files that paths mean: a file is itself, a folder is every readable file below it. A path that leads nowhere is returned as missing. */
export async function reportFiles(paths: readonly string[], endings: readonly string[]): Promise<{ files: string[]; missing: string[] }> {
  const files: string[] = []
  const missing: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) missing.push(path)
    else if (!found.isDirectory()) files.push(path)
    else {
      const inside = await readdir(path, { recursive: true, withFileTypes: true })
      files.push(...inside.filter((entry) => entry.isFile() && !isNoReport(basename(entry.name)) && endings.includes(entry.name.split('.').at(-1)?.toLowerCase() ?? ''))
        .map((entry) => join(entry.parentPath, entry.name)).sort())
    }
  }
  return { files: [...new Set(files)], missing }
}
