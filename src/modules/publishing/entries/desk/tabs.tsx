import { Tabs } from '#ui/tabs'
import { paths } from '../../paths.ts'

const VIEWS = [['信息条目', paths.entries], ['发布登记簿', paths.publications]] as const

/** The neighbouring views of publishing. */
export const EntriesTabs = ({ at }: { at: string }) => <Tabs label="信息发布的各类视图" items={VIEWS.map(([label, href]) => ({ label, href, current: href === at }))} />
export const CRUMBS = [{ label: '信息发布', href: paths.entries }] as const
