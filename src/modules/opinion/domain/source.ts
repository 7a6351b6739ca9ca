/** How posts come in. Polled ones are asked from time to time; the others bring them. */
export const SOURCE_KINDS = {
  feed: { label: 'RSS 或 Atom', polled: true }, sitemap: { label: '网站地图', polled: true }, list: { label: '列表页', polled: true }, mail: { label: '邮箱', polled: true },
  file: { label: '文件导入（12345、民呼我为等）', polled: false }, webhook: { label: '接口推送', polled: false }, manual: { label: '人工登记', polled: false },
} as const
export type SourceKind = keyof typeof SOURCE_KINDS
export const isSourceKind = (text: string): text is SourceKind => Object.hasOwn(SOURCE_KINDS, text)
/** How far a source was read. */
export type Cursor = { readonly etag?: string; readonly modified?: string; /** Addresses of a list or site map that were already read, the latest. */ readonly seen?: readonly string[]; /** Of a mail box: the last number read and the box's own validity. */ readonly uid?: number; readonly box?: number }
export type SourceRules = { readonly link?: string; readonly host?: string; readonly port?: number; readonly user?: string }
export type Source = { readonly id: string; readonly kind: SourceKind; readonly title: string; readonly address: string; readonly rules: SourceRules; readonly active: boolean; readonly everyMinutes: number; readonly cursor: Cursor; readonly failures: number; readonly lastError: string; readonly lastAt: Date | null; readonly nextAt: Date; readonly version: number }
export type SourceInput = { readonly kind: string; readonly title: string; readonly address: string; readonly link: string; readonly everyMinutes: string; readonly active: boolean }
const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
/** What is wrong with a source as it was typed. */
export function faultsOfSource({ kind, title, address, link, everyMinutes }: SourceInput): { field: string; reason: string }[] {
  const every = Number(everyMinutes)
  return [
    ...(isSourceKind(kind) ? [] : [{ field: 'kind', reason: '请选择“怎样取得”' }]), ...(title === '' ? [{ field: 'title', reason: '请填写“名称”' }] : []),
    ...(isSourceKind(kind) && SOURCE_KINDS[kind].polled && kind !== 'mail' && !isWeb(address) ? [{ field: 'address', reason: '“网址”请以 http:// 或 https:// 开头' }] : []),
    ...(kind === 'list' && link === '' ? [{ field: 'link', reason: '请填写“哪些链接是条目”，例如 /art/' }] : []),
    ...(Number.isInteger(every) && every >= 1 && every <= 1440 ? [] : [{ field: 'everyMinutes', reason: '“间隔分钟”请填写 1 到 1440 的整数' }]),
  ]
}
/** When a source is asked again: its own interval, longer and longer while it fails, at most a day. */
export const nextMinutes = (everyMinutes: number, failures: number): number => Math.min(1440, everyMinutes * 2 ** Math.min(failures, 8))
