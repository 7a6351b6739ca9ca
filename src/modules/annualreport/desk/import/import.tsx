import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { deskPaths } from '../../paths.ts'
import { ImportPage } from './import-page.tsx'
import { keepUpload } from './kept-uploads.ts'
import { READABLE } from './readable.ts'

export const showImport = async (): Promise<Answer> => ({ page: <ImportPage wrong={[]} /> })

/** Takes the files in and goes on to what was read from them. */
export async function postImport(kit: Kit, { actor, uploads }: AskedBy): Promise<Answer> {
  const files = uploads.filter(({ field, bytes }) => field === 'files' && bytes.length > 0)
  const unreadable = files.filter(({ name }) => !READABLE.some((ending) => name.toLowerCase().endsWith(ending)))
  const wrong =
    files.length === 0
      ? ['请选择要导入的报告文件']
      : unreadable.map(({ name }) => `“${name}”不是能读的格式，请换成 ${READABLE.join('、')} 之一`)
  if (wrong.length > 0) return { page: <ImportPage wrong={wrong} />, status: 422 }
  const keys: string[] = []
  for (const file of files) keys.push(await keepUpload(kit, actor, file))
  return { goTo: deskPaths.importReview([...new Set(keys)]) }
}
