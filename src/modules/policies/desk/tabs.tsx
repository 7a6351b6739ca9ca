import { Tabs } from '#ui/notice'
import { makingPaths } from '../making/paths.ts'
import { paths } from '../paths.ts'

const ITEMS = [{ label: '登记册', href: paths.policies }, { label: '制定', href: makingPaths.all }, { label: '某日效力', href: paths.asOf }, { label: '清理', href: '/clean-ups' }] as const

/** The sides of one register. */
export const PolicyTabs = ({ here }: { here: string }) => <Tabs label="规范性文件" items={ITEMS.map((item) => ({ ...item, current: item.href === here }))} />
