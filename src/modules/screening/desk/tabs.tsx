import { Tabs } from '#ui/notice'
import { paths } from '../paths.ts'

const ITEMS = [{ label: '已公开内容', href: paths.home }, { label: '试一试', href: paths.tryOut }, { label: '词表', href: paths.lists }, { label: '例外', href: paths.exceptions }, { label: '清查', href: '/screening/sweeps' }, { label: '审核演练', href: '/screening/drills' }, { label: '问题通报', href: '/screening/circulars' }] as const

/** The sides of the checking of texts. */
export const ScreeningTabs = ({ here }: { here: string }) => <Tabs label="内容检查" items={ITEMS.map((item) => ({ ...item, current: item.href === here }))} />
