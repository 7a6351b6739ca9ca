import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Endings of what is looked into when a folder is given; a file that is named is looked into whatever its ending. */
const ENDINGS = new Set(['txt', 'csv', 'md', 'html', 'htm', 'xhtml', 'shtml', 'docx', 'xlsx', 'pptx', 'pdf', 'doc', 'xls', 'ppt', 'wps', 'et', 'jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'heic', 'zip'])
const endingOf = (name: string): string => (name.includes('.') ? name.split('.').at(-1)?.toLowerCase() ?? '' : '')
const isForNobody = (path: string): boolean => /(?:^|[\\/])(?:\.|~\$|node_modules[\\/])/.test(path)

/** The files that paths mean; `missing` lead nowhere, `empty` are folders without anything to look into, `skipped` counts files of other kinds. */
export async function screenFiles(paths: readonly string[]): Promise<{ files: string[]; missing: string[]; empty: string[]; skipped: number }> {
  const files: string[] = [], missing: string[] = [], empty: string[] = []
  let skipped = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) { missing.push(path); continue }
    if (!found.isDirectory()) { files.push(path); continue }
    const inside = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const here = inside.map((entry) => join(entry.parentPath, entry.name)).filter((one) => !isForNobody(one.slice(path.length)))
    const wanted = here.filter((one) => ENDINGS.has(endingOf(basename(one)))).sort()
    skipped += here.length - wanted.length
    if (wanted.length === 0) empty.push(path)
    files.push(...wanted)
  }
  return { files: [...new Set(files)], missing, empty, skipped }
}
