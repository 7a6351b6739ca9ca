/** One document: where it stands, its facts, its words. */
export function DocumentView({ document }) {
  const facts = [['索引号', document.indexNumber], ['发布机构', document.agencyName], ['信息种类', document.kind], ['发布日期', document.publishedOn], ['公开方式', '主动公开']]
  return <>
    <nav><ol><li><a href="/">首页</a></li><li><a href="/info">法定主动公开内容</a></li><li><a href="/info/columns/statutory-20-12">{document.columnName}</a></li><li>{document.title}</li></ol></nav>
    <h1>{document.title}</h1>
    <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the same checked HTML as on ours */}
    <article dangerouslySetInnerHTML={{ __html: document.body }} />
  </>
}
