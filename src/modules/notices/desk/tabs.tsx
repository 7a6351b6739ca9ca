import { Tabs } from '#ui/notice'
import { paths } from '../paths.ts'

/** The pages of notices at the desk. */
export const NoticeTabs = ({ at, failed }: { at: 'home' | 'failed' | 'settings' | 'templates'; failed?: number }) => <Tabs label="订阅通知" items={[
  { label: '概况', href: paths.home, current: at === 'home' }, { label: '没有送达', href: paths.failed, current: at === 'failed', ...(failed === undefined ? {} : { count: failed }) },
  { label: '通知样式', href: paths.templates, current: at === 'templates' }, { label: '设置', href: paths.settings, current: at === 'settings' },
]} />
