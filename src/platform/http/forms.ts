import type { FastifyRequest } from 'fastify'
import { Refusal } from '#shared/refusal'
import type { Form, Upload } from './types.ts'

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

/** Reads a multipart form whole; the server's limits (size, number) have been set on the plugin. */
export async function readMultipart(request: FastifyRequest): Promise<{ body: Record<string, string[]>; uploads: Upload[] }> {
  const body: Record<string, string[]> = {}
  const uploads: Upload[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        if (part.filename) uploads.push({ field: part.fieldname, name: part.filename, bytes })
      } else {
        body[part.fieldname] = [...(body[part.fieldname] ?? []), String(part.value)]
      }
    }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) throw new Refusal(422, ['文件太大：每个文件不超过 30 MB，请压缩或拆分后再上传'])
    throw error
  }
  return { body, uploads }
}
