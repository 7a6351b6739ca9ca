import config from '@payload-config'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { DocumentView } from '../../../../document-view.jsx'

export const dynamic = 'force-dynamic'

// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default async function Page({ params }) {
  const { year, number } = await params
  const payload = await getPayload({ config })
  const { docs: [document] } = await payload.find({ collection: 'documents', where: { address: { equals: `/info/${year}/${number}` } }, limit: 1, depth: 0, pagination: false })
  if (!document) notFound()
  return <DocumentView document={document} />
}
