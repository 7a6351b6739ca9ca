import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** What was typed is wrong: its sentence is shown, with the command's usage, and the exit code is 2. */
export class UsageError extends Error {}

const SENTENCES: Record<string, (detail: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) => `没有 ${option} 这个选项`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) => `选项 ${option} 的写法不对：需要值的要写值，不需要的不要写`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `多了一个参数：${word}`,
}

/** Reads options and the words beside them; what is wrong becomes a sentence in Chinese. */
export function readArgs<const T extends ParseArgsOptionsConfig>(argv: readonly string[], options: T, { words = false } = {}) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: words, strict: true })
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    const sentence = SENTENCES[code]
    if (!sentence) throw error
    throw new UsageError(sentence(message.match(/'([^']+)'/)?.[1] ?? ''))
  }
}

/** The options by which a command finds its data; `withDatabase` takes them. */
export const HOME_OPTIONS = { home: { type: 'string' }, demo: { type: 'boolean' } } as const
