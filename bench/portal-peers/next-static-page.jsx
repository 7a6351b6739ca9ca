import { readFileSync } from 'node:fs'
import { DocumentView } from '../../document-view.jsx'

export const dynamic = 'force-static'

// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default function Page() {
  return <DocumentView document={JSON.parse(readFileSync('document.json', 'utf8'))} />
}
