import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { renderDocument } from '#ui/document'
import { DeskPage } from '#ui/desk-page'
import { Button, Form } from '#ui/form'
import { NarrativeField } from '#ui/narrative-field'
import { figureChoices } from '../../src/modules/annualreport/domain/narrative.ts'
import { styleSheet } from '../ui/sample-server.ts'
import { sampleTables } from './sample-tables.ts'

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({ entryPoints: ['src/ui/islands/narrative-editor.ts'], bundle: true, format: 'esm', target: 'es2020', write: false })
  return outputFiles[0]?.text ?? ''
}

const page = (html: string): string => renderDocument(
  <DeskPage title="编写文字"><Form action="/sent" id="text">
    <NarrativeField name="overview" label="一、总体情况" html={html} choices={figureChoices(sampleTables())} />
    <Button kind="primary">保存</Button>
  </Form></DeskPage>,
  { path: '/', csrf: 'x', actor: null, notice: null, look: 'normal' })

export type EditorServer = { readonly origin: string; /** The forms as they arrived. */ readonly sent: URLSearchParams[]; close(): void }

/** One page with the editor, under the content security policy of the real server. */
export async function serveEditor(html: string): Promise<EditorServer> {
  const script = await bundle()
  const sent: URLSearchParams[] = []
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'")
    if (request.url === '/static/gongkai.css') return response.setHeader('content-type', 'text/css').end(styleSheet())
    if (request.url === '/static/islands/narrative-editor.js') return response.setHeader('content-type', 'text/javascript').end(script)
    if (request.url?.startsWith('/static/')) return response.setHeader('content-type', 'text/javascript').end('')
    if (request.method !== 'POST') return response.setHeader('content-type', 'text/html; charset=utf-8').end(page(html))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      sent.push(new URLSearchParams(Buffer.concat(parts).toString()))
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>ok</title>')
    })
    return response
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, close: () => server.close() }
}
