import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '#shared/refusal'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A PDF as pages to be looked at. Refuses (422) what is locked or broken. */
export async function openPdf(bytes: Uint8Array) {
  try {
    return await getDocument({
      data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, enableXfa: false, useSystemFonts: true,
      standardFontDataUrl: `${join(home, 'standard_fonts')}/`, cMapUrl: `${join(home, 'cmaps')}/`, cMapPacked: true, wasmUrl: `${join(home, 'wasm')}/`,
    }).promise
  } catch {
    throw new Refusal(422, ['这份 PDF 加了密码或者已经损坏，不能打开；请另存为没有密码的 PDF 后再遮盖'])
  }
}
export type OpenedPdf = Awaited<ReturnType<typeof openPdf>>
