import { cpus } from 'node:os'
import { peakMegabytes, tableOf } from './measure.ts'
import { writeToReadmes } from './readme.ts'
import { benchBundle } from './requests-bundle.ts'
import { benchInbox } from './requests-inbox.ts'
import { benchSubmit } from './requests-submit.ts'

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`)
const lines = [...await benchSubmit(), ...await benchInbox(), ...await benchBundle()]
const table = `${tableOf(lines)}\n\nMost memory held by the process that measured: ${peakMegabytes()} MB.`
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('requests', table)
process.exit(0)
