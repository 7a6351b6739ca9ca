import type { ReactElement } from 'react'
import type { Actor } from '#shared/actor'
import { DESK_MENU } from '../../src/ui/desk-menu.ts'
import { ConfirmPage } from '#ui/confirm-page'
import { DeskPage } from '#ui/desk-page'
import { renderDocument } from '#ui/document'
import { Gallery } from '#ui/gallery'
import { GalleryFields } from '#ui/gallery-fields'
import { GalleryRecords } from '#ui/gallery-records'
import type { PageState } from '#ui/page-context'
import { PortalEmpty } from '#ui/portal-empty'
import { PortalHome } from '#ui/portal-home'
import { SignInPage } from '#ui/sign-in-page'
import { SoonPage } from '#ui/soon-page'
import { TroubleDesk, TroublePortal } from '#ui/trouble-page'

/** Somebody who may read everything that the menu names. */
export const reader: Actor = {
  account: 'lin', name: '林某', agency: 'qingting',
  grants: new Map(DESK_MENU.flatMap(({ items }) => items).flatMap(({ deed }) => (deed ? [[deed, 'all'] as const] : []))),
}
export const state = (over: Partial<PageState> = {}): PageState => ({ path: '/', csrf: 'token-of-this-visit', actor: null, notice: null, look: 'normal', ...over })

const REPORTS = ['青汀市人民政府', '青汀市教育局', '青汀市交通运输局', '青汀市自然资源和规划局', '临江街道办事处', '石桥镇人民政府'].map((agency, index) => ({
  title: `${agency}2023年政府信息公开工作年度报告`, href: `/reports/2023/${index}`, agency, year: 2023, publishedOn: `2024-0${index === 0 ? 3 : 1}-2${index}`,
}))
const YEARS = [2023, 2022, 2021].map((year) => ({ year, href: `/reports/${year}`, count: 31 }))

const PAGES: Readonly<Record<string, { page: ReactElement; state: Partial<PageState> }>> = {
  home: { page: <PortalHome reports={REPORTS} reportYears={YEARS} />, state: {} },
  'home-bare': { page: <PortalHome reports={[]} />, state: {} },
  column: { page: <PortalEmpty title="法定主动公开内容" will={['按条例第二十条、第二十一条分类查阅', '按单位、年份查阅']} />, state: { path: '/disclosure' } },
  'trouble-portal': { page: <TroublePortal status={404} reasons={['没有这个页面：地址可能写错了，或页面已移走']} />, state: { path: '/x' } },
  gallery: { page: <Gallery />, state: { path: '/design', actor: reader, notice: '已保存' } },
  list: { page: <DeskPage title="申请登记册" crumbs={[{ label: '依申请公开' }]}><GalleryRecords /></DeskPage>, state: { path: '/requests', actor: reader } },
  form: { page: <DeskPage title="登记申请" crumbs={[{ label: '申请登记册', href: '/requests' }]}><GalleryFields /></DeskPage>, state: { path: '/requests/new', actor: reader } },
  soon: { page: <SoonPage label="民生实事" does={['公布民生实事和重点任务清单']} />, state: { path: '/soon/commitments', actor: reader } },
  confirm: { page: <ConfirmPage title="发布年度报告" consequences={['报告将在政府信息公开平台公布，任何人都能看到']} action="/x" confirm="确认发布" back="/y" />, state: { actor: reader } },
  'trouble-desk': { page: <TroubleDesk status={403} reasons={['您的角色没有这项权限；如工作需要，请联系安全管理员授权']} />, state: { path: '/x', actor: reader } },
  'sign-in': { page: <SignInPage typed={{ login: 'lin' }} wrong={['账号或密码不正确，还可以再试4次']} />, state: { path: '/sign-in' } },
  'sign-in-code': { page: <SignInPage step="code" hidden={{ ticket: 'x' }} />, state: { path: '/sign-in' } },
}

export const SAMPLE_NAMES: readonly string[] = Object.keys(PAGES)

/** One of the sample pages as the HTML that would be sent. */
export function samplePage(name: string, over: Partial<PageState> = {}): string {
  const sample = PAGES[name]
  if (!sample) throw new Error(`no sample page ${name}`)
  return renderDocument(sample.page, state({ ...sample.state, ...over }), { agencyName: '青汀市人民政府办公室' })
}
