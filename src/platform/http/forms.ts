import type { FastifyRequest } from 'fastify'
import { Refusal } from '#shared/refusal'
import type { Form, Upload, UploadLimits } from './types.ts'

/** PostgreSQL's text cannot hold U+0000, and nobody types one. */
const typable = (text: string): string => text.replaceAll('\0', '')

const lastOf = (value: unknown): string | undefined => {
  const one = Array.isArray(value) ? value.at(-1) : value
  return typeof one === 'string' ? typable(one) : undefined
}

export const formOf = (body: unknown): Form =>
  body !== null && typeof body === 'object' ? Object.fromEntries(Object.entries(body).map(([name, value]) => [name, lastOf(value)])) : {}

export const allOf = (body: unknown) => (name: string): readonly string[] => {
  const value = body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string').map(typable)
}

const MEGABYTE = 1024 * 1024

/** Reads a multipart form whole, within the server's limits or a route's own. A form that breaks off or cannot be read is refused (422): it is never our fault. */
export async function readMultipart(request: FastifyRequest, limits?: UploadLimits): Promise<{ body: Record<string, string[]>; uploads: Upload[] }> {
  const body: Record<string, string[]> = {}
  const uploads: Upload[] = []
  const own = limits ? { throwFileSizeLimit: false, limits: { files: limits.files, fileSize: limits.megabytes * MEGABYTE } } : {}
  try {
    for await (const part of request.parts(own)) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        const cut = part.file.truncated
        if (part.filename) uploads.push({ field: part.fieldname, name: typable(part.filename), bytes: cut ? new Uint8Array() : bytes, ...(cut ? { cut } : {}) })
      } else {
        body[part.fieldname] = [...(body[part.fieldname] ?? []), String(part.value)]
      }
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_FILES_LIMIT') throw new Refusal(422, [`文件太多：一次最多上传 ${limits?.files ?? 40} 个`])
    if ((error as { statusCode?: number }).statusCode === 413) throw new Refusal(422, ['文件太大：每个文件不超过 30 MB，请压缩或拆分后再上传'])
    throw new Refusal(422, ['上传的内容不完整或格式不对，没有提交。请返回上一页重新选择文件后再试'])
  }
  return { body, uploads }
}
