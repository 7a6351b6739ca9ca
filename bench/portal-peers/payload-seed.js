import { readFileSync } from 'node:fs'
import { getPayload } from 'payload'
import config from './payload.config.js'

const payload = await getPayload({ config })
const { docs } = await payload.find({ collection: 'documents', limit: 1 })
if (docs.length === 0) for (const data of JSON.parse(readFileSync('documents.json', 'utf8'))) await payload.create({ collection: 'documents', data })
console.log('seeded')
process.exit(0)
