import { notFound } from 'next/navigation'
import { DocumentView } from '../../../../document-view.jsx'
import { documentAt } from '../../../../documents.js'

export const dynamic = 'force-dynamic'

// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default async function Page({ params }) {
  const { year, number } = await params
  const document = await documentAt(`/info/${year}/${number}`)
  if (!document) notFound()
  return <DocumentView document={document} />
}
