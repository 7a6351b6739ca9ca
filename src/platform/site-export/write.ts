import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const bytesAt = (path: string): Promise<Buffer | null> => readFile(path).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null; throw error })

/** Writes beside and moves into place, so that whoever reads sees the old or the new, never half. True where something was written. */
export async function putFile(folder: string, place: string, bytes: Uint8Array): Promise<boolean> {
  const target = join(folder, place), before = await bytesAt(target)
  if (before?.equals(bytes)) return false
  await mkdir(dirname(target), { recursive: true })
  const draft = `${target}.part-${process.pid}`
  await writeFile(draft, bytes)
  await rename(draft, target)
  return true
}

/** The same, and on the disk when it returns. */
export async function putFileForSure(folder: string, place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${place}.part-${process.pid}`), file = await open(draft, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally { await file.close() }
  await rename(draft, join(folder, place))
}

/** Every file below a folder, as places in it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return []; throw error })
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted()
}

/** Takes away what is not to be there, and folders that are empty after it. */
export async function removeOthers(folder: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const others = (await filesBelow(folder)).filter((place) => !wanted.has(place))
  for (const place of others) {
    await rm(join(folder, place))
    for (let above = dirname(place); above !== '.'; above = dirname(above)) if (!(await rmdir(join(folder, above)).then(() => true, () => false))) break
  }
  return others
}
