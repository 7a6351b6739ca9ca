import { usePage } from './page-context.tsx'
import { useAround } from './site-context.tsx'

/** No quotation marks, no signs that HTML escapes: the page's policy knows these styles by their hash. */
const STYLE = 'body{margin:0;font-family:sans-serif;line-height:1.8;color:#17242c;background:#fff}'
  + 'main{max-width:36rem;margin:12vh auto 0;padding:0 1.25rem}h1{font-size:1.75rem;margin:0 0 .5rem}p{margin:.5rem 0}'
  + '.site{color:#134b61;font-weight:bold;border-top:4px solid #c23a22;padding:1rem 1.25rem}a{color:#12587a;display:inline-block;min-height:2.75rem;line-height:2.75rem}'
  + '@media(prefers-color-scheme:dark){body{color:#fff;background:#111}.site,a{color:#ffe94a}}'

/** The site cannot answer now. Stands alone: no style sheet, no picture, no script, nothing of the database; can be kept as a file beside the front server. */
export function UnavailablePage({ reasons }: { reasons: readonly string[] }) {
  const { site } = useAround()
  const { path } = usePage()
  return <html lang="zh-CN">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="SiteName" content={site.name} /><meta name="SiteDomain" content={site.domain} /><meta name="SiteIDCode" content={site.idCode} />
      <title>{`系统正在维护 - ${site.name}`}</title>
      <style>{STYLE}</style>
    </head>
    <body>
      <div className="site">{site.name} · 政府信息公开</div>
      <main>
        <h1>系统正在维护</h1>
        {reasons.map((reason) => <p key={reason}>{reason}。</p>)}
        <p>急需查阅信息的，请拨打 {site.phone}，或者到{site.operator}（{site.address}）当面查阅。受理时间：{site.hours}。</p>
        <p><a href={path}>重新打开本页</a></p>
      </main>
    </body>
  </html>
}
