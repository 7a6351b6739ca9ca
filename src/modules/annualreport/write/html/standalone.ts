import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { assetPath } from '#platform/documents/assets'
import type { ReportDocument } from '../../domain/tables.ts'
import { ReportArticle } from './report-article.tsx'

const PAGE = `body { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem; background: #fff; }`
/** The site's own style, as much of it as a report needs. */
const STYLES = ['ui/styles/10-tokens.css', 'ui/styles/20-reset.css', 'ui/styles/50-table.css', 'modules/annualreport/write/report.css']
let styles: string | null = null
const stylesOnce = (): string => (styles ??= [...STYLES.map((file) => readFileSync(assetPath(file), 'utf8')), PAGE].join('\n'))

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)

/** The report as one file that needs no other: it can be mailed, kept, or put on any web server. */
export function reportHtml(document: ReportDocument): string {
  const body = renderToStaticMarkup(createElement(ReportArticle, { document, level: 1 }))
  return `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n`
    + `<meta name="viewport" content="width=device-width, initial-scale=1">\n`
    + `<title>${escaped(document.title)}</title>\n<style>\n${stylesOnce()}\n</style>\n</head>\n<body class="portal">\n<main>${body}</main>\n</body>\n</html>\n`
}
