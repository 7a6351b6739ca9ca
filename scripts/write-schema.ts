import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { OWNER } from '#platform/database/embedded'
import { projectRoot } from '#platform/database/project-root'
import { startTestServer, TEMPLATE } from '../test/kit/test-server.ts'
import { dumpSchema } from './dump-schema.ts'

const server = await startTestServer()
try {
  const client = new pg.Client(server.target(OWNER, TEMPLATE))
  await client.connect()
  writeFileSync(join(projectRoot(), 'db', 'schema.sql'), await dumpSchema(client))
  await client.end()
  console.log('已写入 db/schema.sql')
} finally {
  await server.stop()
}
