import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'

const text = (name) => ({ name, type: 'text' })

// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default buildConfig({
  secret: 'only for measuring', telemetry: false,
  collections: [{ slug: 'documents', access: { read: () => true }, fields: [{ ...text('address'), index: true }, text('title'), text('agencyName'), text('columnName'), text('publishedOn'), text('indexNumber'), text('kind'), { name: 'body', type: 'textarea' }] }],
  db: postgresAdapter({ pool: { host: process.env.PEER_SOCKET, user: process.env.PEER_USER, database: process.env.PEER_DATABASE, max: 10 } }),
})
