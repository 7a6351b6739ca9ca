const COLUMNS = [['/', '首页'], ['/guide', '政府信息公开指南'], ['/rules', '政府信息公开制度'], ['/info', '法定主动公开内容'], ['/reports', '政府信息公开年报'], ['/apply', '依申请公开']]

export const metadata = { title: '青汀市人民政府' }

/** What stands around every page, as on ours: name, search, the main columns, who runs the site. */
// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default function Layout({ children }) {
  return <html lang="zh-CN"><body>
    <header><a href="/">青汀市人民政府 政府信息公开</a><form action="/search"><input name="q" aria-label="搜索政府信息" /><button type="submit">搜索</button></form>
      <nav><ul>{COLUMNS.map(([at, name]) => <li key={at}><a href={at}>{name}</a></li>)}</ul></nav></header>
    <main>{children}</main>
    <footer><p>主办单位：青汀市人民政府　网站标识码：3399990001</p></footer>
  </body></html>
}
