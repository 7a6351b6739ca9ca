/** What each "no" is called, on pages and in data alike. */
const TITLES: Readonly<Record<number, string>> = {
  400: '网址或内容写法不对', 403: '不能进行这项操作', 404: '找不到这个页面', 409: '内容已被他人修改', 410: '内容已不再提供', 413: '提交的内容太大', 415: '不支持这种格式',
  422: '未能完成', 429: '访问过于频繁', 451: '依法不能提供', 500: '系统出了问题', 503: '系统正在维护',
}
export const troubleTitle = (status: number): string => TITLES[status] ?? (status >= 500 ? '系统出了问题' : '未能完成')
