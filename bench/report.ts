import { cpus } from 'node:os'
import { peakMegabytes, printLines } from './measure.ts'
import { benchCompile } from './report-compile.ts'
import { benchRead } from './report-read.ts'
import { benchRender } from './report-render.ts'

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`)
const lines = [...await benchCompile(), ...await benchRead(), ...await benchRender()]
printLines('The annual report', lines)
console.log(`\nMost memory held by this process: ${peakMegabytes()} MB`)
process.exit(0)
