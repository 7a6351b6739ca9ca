import { StartError } from '#platform/database/start-error'
import { Refusal } from '#shared/refusal'
import { UsageError } from './args.ts'
import { COMMANDS, type Command } from './commands.ts'

const usage = ({ name, usage: options }: Command): string => `gongkai ${name.join(' ')} ${options}`.trimEnd()

function list(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.join(' ').length))
  const lines = COMMANDS.map((command) => `  ${command.name.join(' ').padEnd(width)}  ${command.summary}`)
  return ['用法：gongkai 命令 [选项]', '', ...lines, '', '每个命令的用法：gongkai 命令 --help'].join('\n')
}

const help = (command: Command): string => [command.summary, '', `用法：${usage(command)}`, ...command.help.map((line) => `  ${line}`)].join('\n')

/** A reader of our output that has seen enough (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0) })

async function start(argv: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.every((word, index) => argv[index] === word))
  if (!command) {
    if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help') {
      console.log(list())
      return 0
    }
    console.error(`没有“${argv.filter((word) => !word.startsWith('-')).slice(0, 2).join(' ') || argv[0]}”这个命令\n\n${list()}`)
    return 2
  }
  const rest = argv.slice(command.name.length)
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(help(command))
    return 0
  }
  try {
    return await (await command.load())(rest)
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n用法：${usage(command)}`)
    else if (error instanceof StartError || error instanceof Refusal) console.error(error.message)
    else throw error
    return 2
  }
}

process.exitCode = await start(process.argv.slice(2))
