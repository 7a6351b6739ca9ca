import { UsageError } from '../../../../src/cli/args.ts'
import { screenCommand } from '../../../../src/cli/screen.ts'

/** The command in a process of its own, so that it can be killed and its memory measured. */
try {
  process.exitCode = await screenCommand(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
if (process.env['GONGKAI_TELL_MEMORY']) process.stderr.write(`memory ${process.resourceUsage().maxRSS}\n`)
