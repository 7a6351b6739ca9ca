import { startPeer, type PeerDatabase } from './portal-peer.ts'
import type { CityDocument } from './portal-city.ts'

const VERSION = '3.90.2'
export const PAYLOAD_NAME = `Payload ${VERSION}`

/** A page of the CMS's own (through its local API), and the same document over REST; its PostgreSQL is the same server, a database of its own. */
export const startPayload = (database: PeerDatabase, documents: readonly CityDocument[]) => startPeer({
  name: 'payload', port: 17_832, content: { 'documents.json': JSON.stringify(documents) }, prepare: ['payload-seed.mjs'],
  packages: [...['payload', '@payloadcms/next', '@payloadcms/db-postgres'].map((name) => `${name}@${VERSION}`), 'next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1', 'graphql@16.15.0'],
  sources: {
    'payload.config.js': 'payload-config.js', 'payload-seed.mjs': 'payload-seed.js', 'next.config.mjs': 'payload-next-config.js', 'jsconfig.json': 'payload-jsconfig.json', 'document-view.jsx': 'document-view.jsx',
    'app/layout.jsx': 'next-layout.jsx', 'app/info/[year]/[number]/page.jsx': 'payload-page.jsx', 'app/api/[...slug]/route.js': 'payload-rest.js',
  },
}, database)
