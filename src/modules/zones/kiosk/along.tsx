import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { QrCode } from '#ui/qr-code'
import { useAround } from '#ui/site-context'
import { momentAt } from '../domain/open.ts'
import { kioskPaths } from '../paths.ts'
import { Equipment, Hours, OpenNow, Services } from '../portal/zone-facts.tsx'
import { publicZoneAt } from '../queries/public-zones.ts'
import { ownAddress } from './links.ts'
import { Screen } from './screen.tsx'

/** The code of a page of this site, to be read by one's own phone. */
function TakeAlong({ to, label }: { to: string; label: string }) {
  const { site } = useAround()
  const address = `https://${site.domain}${to}`
  return <div className="kiosk-qr"><QrCode text={address} label={`二维码：${label}，网址 ${address}`} size={320} /><p className="kiosk-address">{address}</p></div>
}

/** What does not belong on a shared screen goes on on one's own phone. */
export async function showPhone(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? ''), asked = query['to'] ?? '', to = ownAddress(asked)
  return { page: <Screen zone={zone} title={to ? '在自己的手机上打开' : '这个网址不在本站'} use="qr" back={kioskPaths.start(zone.id)} self={kioskPaths.phone(zone.id, asked)}>
    {to ? <><p className="kiosk-lead">用手机扫一扫下面的二维码，就在您自己的手机上继续。附件也这样下载；要纸质的，请工作人员打印。</p><TakeAlong to={to} label="在手机上继续" /></>
      : <p className="kiosk-lead">本屏只显示本站的内容。需要的话，请记下网址，在自己的手机上打开：<span className="kiosk-address">{asked.slice(0, 300)}</span></p>}
  </Screen> }
}

/** To ask for what is not public, one gives one's name and number: not on a screen that everybody uses (《个人信息保护法》第六条、第九条). */
export async function showApply(kit: Kit, { params }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? '')
  return { page: <Screen zone={zone} title="申请政府信息公开" use="apply" back={kioskPaths.start(zone.id)} along="/apply">
    <p className="kiosk-lead">申请要填写姓名、证件号和联系方式。为了保护您的个人信息，这块屏幕不收这些内容。</p>
    <div className="kiosk-two">
      <section aria-labelledby="own-phone"><h2 id="own-phone">用自己的手机申请</h2><p>扫码打开申请页面，提交后凭查询码看进度。</p><TakeAlong to="/apply" label="在手机上申请政府信息公开" /></section>
      <section aria-labelledby="here"><h2 id="here">在这里当面申请</h2><ol className="zone-steps"><li>向工作人员取申请表，写明要什么信息、怎样取得。</li><li>出示身份证件。填表有困难的，工作人员可以代填，由您确认签字。</li><li>20 个工作日内答复；需要延长的会告知您，最多再延长 20 个工作日。</li></ol>
        <p>电话 {zone.phone}</p></section>
    </div>
    <section aria-labelledby="before"><h2 id="before">先查一查</h2><p>要的信息可能已经公开：<a className="kiosk-button" href={kioskPaths.search(zone.id)}>先搜索</a></p></section>
  </Screen> }
}

/** The zone itself: when it is open and what can be done. */
export async function showAbout(kit: Kit, { params }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? ''), at = momentAt(kit.now())
  return { page: <Screen zone={zone} title={zone.name} use="zone" back={kioskPaths.start(zone.id)} along={`/zones/${zone.id}`}>
    <OpenNow zone={zone} at={at} />
    <p className="kiosk-lead">{zone.address}　电话 {zone.phone}</p>
    <section aria-labelledby="hours"><h2 id="hours">开放时间</h2><Hours zone={zone} today={at.day} /></section>
    <section aria-labelledby="services"><h2 id="services">能办的事</h2><Services zone={zone} /></section>
    <section aria-labelledby="equipment"><h2 id="equipment">设备</h2><Equipment zone={zone} /></section>
  </Screen> }
}
