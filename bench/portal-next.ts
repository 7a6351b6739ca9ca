import { startPeer, type PeerDatabase } from './portal-peer.ts'
import type { CityDocument } from './portal-city.ts'

const VERSION = '16.4.6'
export const NEXT_NAME = `Next.js ${VERSION}`

/** App Router: one page that reads the document from our database at each request, one made when it was built. */
export const startNext = (database: PeerDatabase, document: CityDocument) => startPeer({
  name: 'next', port: 17_831, packages: [`next@${VERSION}`, 'react@19.3.1', 'react-dom@19.3.1', 'pg@8.23.1'], content: { 'document.json': JSON.stringify(document) },
  sources: { 'app/layout.jsx': 'next-layout.jsx', 'app/info/[year]/[number]/page.jsx': 'next-page.jsx', 'app/static/page.jsx': 'next-static-page.jsx', 'document-view.jsx': 'document-view.jsx', 'documents.js': 'next-documents.js' },
}, database)
