import { feeByItems, feeByPages } from '#requests/rules'
import { UsageError, readArgs } from './args.ts'

function countFrom(typed: string, option: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new UsageError(`${option} 后面要写整数，例如：${option} 31`)
  return Number(typed)
}

/** `gongkai fee --items N | --pages N [--json]`: the fee of 国办函〔2020〕109号 and how it comes about; 0 told, 2 wrongly asked. */
export async function feeCommand(argv: readonly string[], out: (text: string) => void = (text) => console.log(text)): Promise<number> {
  const { values: { items, pages, json } } = readArgs(argv, { items: { type: 'string' }, pages: { type: 'string' }, json: { type: 'boolean' } })
  if (items !== undefined && pages !== undefined) throw new UsageError('--items 和 --pages 只能写一个：按件或者按量计费，不能同时（国办函〔2020〕109号第三条）')
  if (items === undefined && pages === undefined) throw new UsageError('请写明件数 --items 或者页数 --pages')
  const { yuan, steps } = items !== undefined ? feeByItems(countFrom(items, '--items')) : feeByPages(countFrom(pages ?? '', '--pages'))
  out(json ? JSON.stringify({ yuan, steps }) : [`信息处理费 ${yuan} 元`, ...steps.map(({ words }) => `  ${words}`)].join('\n'))
  return 0
}
