import type { Kit } from '#platform/act'
import type { Answer } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { DeskPage } from '#ui/desk-page'
import { Panel } from '#ui/notice'
import { asText } from '../domain/dress.ts'
import type { Item } from '../domain/item.ts'
import { confirmLetter, digestLetter, type Letter, type Links, noticeLetter, progressLetter } from '../domain/letter-words.ts'
import { paths } from '../paths.ts'
import { noticeSettings, portalOrigin } from '../settings.ts'
import { NoticeTabs } from './tabs.tsx'

/** What the messages say, on made-up matter, exactly as they are sent. */
export async function showTemplates(kit: Kit): Promise<Answer> {
  const { senderName } = await noticeSettings(kit.db, kit.home)
  const origin = portalOrigin()
  const links: Links = { origin, confirm: `${origin}/subscribe/confirm?t=…`, off: `${origin}/subscribe/off?t=…`, progress: `${origin}/progress` }
  const item: Item = { address: '/info/2025/12', title: '关于春灌用水安排的通告', act: 'publish', agencyName: '青汀市水利局', column: '规范性文件', on: dayOf(kit.now()) }
  const samples: readonly { readonly title: string; readonly letter: Letter; readonly off: string | null }[] = [
    { title: '确认信', off: null, letter: confirmLetter([{ kind: 'column', value: '', label: '规范性文件' }, { kind: 'keyword', value: '', label: '公积金 贷款' }], 'at_once', links) },
    { title: '随时通知', off: links.off, letter: noticeLetter(item, links) },
    { title: '每日汇总', off: links.off, letter: digestLetter([item, { ...item, address: '/info/2025/13', title: '2025年农村公路养护计划', column: '重大建设项目' }], 'daily', links) },
    { title: '撤回', off: links.off, letter: noticeLetter({ ...item, act: 'withdraw' }, links) },
    { title: '申请进展', off: links.off, letter: progressLetter(links) },
  ]
  return { page: <DeskPage title="通知样式" crumbs={[{ label: '订阅通知', href: paths.home }]}>
    <NoticeTabs at="templates" />
    <div className="stack">{samples.map(({ title, letter, off }) => <Panel key={title} title={title}>
      <p><b>主题：</b>{letter.subject}</p>
      <pre className="notice-sample">{asText(letter, senderName, off)}</pre>
      <p className="quiet"><b>短信、微信：</b>{letter.short.text} {letter.short.href}</p>
    </Panel>)}</div>
  </DeskPage> }
}
