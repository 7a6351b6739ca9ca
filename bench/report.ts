import { cpus } from 'node:os'
import { peakMegabytes, tableOf } from './measure.ts'
import { writeToReadmes } from './readme.ts'
import { benchCompile } from './report-compile.ts'
import { benchRead } from './report-read.ts'
import { benchRender } from './report-render.ts'

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`)
const lines = [...await benchCompile(), ...await benchRead(), ...await benchRender()]
const table = `${tableOf(lines)}\n\nMost memory held by the process that measured: ${peakMegabytes()} MB.`
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('report', table)
process.exit(0)
