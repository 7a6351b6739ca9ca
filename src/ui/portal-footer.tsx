import { useAround } from './site-context.tsx'

/** Who runs the site, how to reach the office, and the published roots of the ledger. */
export function PortalFooter() {
  const { site } = useAround()
  return <footer className="footer">
    <div className="portal-width footer-row">
      <div className="footer-words">
        <p className="footer-name">{site.name} · 政府信息公开</p>
        <p><span className="footer-part">主办单位：{site.host}</span><span className="footer-part">承办单位：{site.operator}</span></p>
        <p><span className="footer-part">地址：{site.address}</span><span className="footer-part">电话：{site.phone}</span></p>
        <p>受理时间：{site.hours}</p>
        <p>网站标识码：{site.idCode}</p>
      </div>
      <ul className="footer-links">
        <li><a href="/guide">公开指南与联系方式</a></li>
        <li><a href="/apply">依申请公开</a></li>
        <li><a href="/site-map">网站地图</a></li>
        <li><a href="/feeds">订阅源（RSS）</a></li>
        <li><a href="/open-data">开放数据</a></li>
        <li><a href="/subscribe">订阅通知</a></li>
        <li><a href="/zones">政务公开专区</a></li>
        <li><a href="/ledger-roots">台账根：验证您的回执</a></li>
      </ul>
    </div>
  </footer>
}
