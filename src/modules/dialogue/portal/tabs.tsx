import { Tabs } from '#ui/notice'
import { portalPaths } from '../paths.ts'

const ITEMS = [{ label: '问答', href: portalPaths.questions }, { label: '常见问题', href: portalPaths.frequent }, { label: '回应关切', href: portalPaths.concerns }, { label: '我要咨询', href: portalPaths.ask }, { label: '查询进度', href: portalPaths.progress }] as const

/** The pages of 政策咨询 beside each other. */
export const DialogueTabs = ({ here }: { here: string }) => <Tabs label="政策咨询" items={ITEMS.map((item) => ({ ...item, current: item.href === here }))} />
