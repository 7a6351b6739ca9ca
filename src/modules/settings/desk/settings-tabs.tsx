import { Tabs } from '#ui/notice'
import { paths } from '../paths.ts'

/** The two halves of the settings. */
export const SettingsTabs = ({ current }: { current: 'settings' | 'holidays' }) => <Tabs label="系统设置" items={[
  { label: '规则', href: paths.settings, current: current === 'settings' },
  { label: '放假安排', href: paths.holidays, current: current === 'holidays' },
]} />
