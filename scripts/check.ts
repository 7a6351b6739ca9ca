import { runChecks } from './checks.ts'

process.exitCode = runChecks(console.log).length > 0 ? 1 : 0
