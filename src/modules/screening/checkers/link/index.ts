import type { Checker, Found } from '../../domain/checker.ts'
import { addressesIn, type WrittenAddress } from './addresses-in-text.ts'
import { hostTable } from './host-table.ts'
import type { KnownLinks } from './link-list.ts'
import { atLeastOneSign } from './place.ts'
import { isPrivateHost } from './private-host.ts'
import { formFault, type FormFault } from './written-form.ts'

export type { HijackedList, KnownLinks, TargetList } from './link-list.ts'
export { shippedLinkLists } from './load.ts'
export { checkLinks, type CheckedLink, type LinkState } from './live/check-links.ts'
export { missingAnchors } from './anchors.ts'

const SOURCE = '《政府网站发展指引》（国办发〔2017〕47号）'
type Fault = FormFault & { readonly source?: string }

function judge(known: KnownLinks): (href: string, isLink: boolean, missing: readonly string[]) => Fault | null {
  const hijacked = hostTable(known.hijacked.map((host) => [host, true] as const))
  const listed = hostTable((known.targets ?? []).flatMap(({ groups, source }) => groups.flatMap(({ hosts, ...group }) => hosts.map((host) => [host, { ...group, source }] as const))))
  return (href, isLink, missing) => {
    const wrong = formFault(href)
    if (wrong) return wrong
    const parsed = URL.parse(href.trim())
    if (isLink && (parsed === null || known.isOwn(href))) {
      const path = parsed === null ? href.trim() : parsed.pathname + parsed.search
      return path.startsWith('#') || known.exists(path.replace(/#.*$/s, '')) !== false && !missing.includes(href) ? null : { rule: 'missing-file', severity: 'warn', why: '链接的页面或者附件不在本网站上，点了打不开；请核对地址，或者重新上传附件' }
    }
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null
    if (hijacked(parsed.hostname)) return { rule: 'hijacked-target', severity: 'block', why: `“${parsed.hostname}”在已被他人占用或者指向违法内容的域名名单里；请立即去掉这个链接` }
    if (isPrivateHost(parsed.hostname) && !known.isOwn(href)) return { rule: 'private-address', severity: 'warn', why: `“${parsed.hostname}”是内部网络的地址，公众打不开，也会暴露内部系统；请换成公开的网址，或者去掉链接` }
    return listed(parsed.hostname) ?? null
  }
}

/** 链接, as far as the text alone tells: wrong forms, addresses inside the house, targets on the office's lists, files that are missing. */
export function linkChecker(known: KnownLinks): Checker {
  const faultOf = judge(known)
  return {
    name: 'link',
    check: (given, { missing = [] }) => addressesIn(given).flatMap((address): Found[] => {
      const fault = faultOf(address.href, address.isLink, missing), place = atLeastOneSign(given, address.start, address.end)
      if (!fault || !place) return []
      const { rule, severity, why, source = SOURCE } = fault
      return [{ class: 'link', rule, severity, ...place, why, proposal: proposalOf(address, fault), source }]
    }),
  }
}

/** Only an address that is itself the text can be put right in the text. */
const proposalOf = ({ isLink }: WrittenAddress, { right }: FormFault): string | null => (isLink ? null : right ?? null)
