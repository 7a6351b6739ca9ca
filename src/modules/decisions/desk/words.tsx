import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { LISTINGS, type Item } from '../domain/item.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '重大行政决策', href: deskPaths.register }]
const KINDS = { proposed: 'info', listed: 'good', refused: 'neutral', removed: 'warn' } as const
export const ListingBadge = ({ listing }: Pick<Item, 'listing'>) => <Badge kind={KINDS[listing]}>{LISTINGS[listing]}</Badge>
export const DecisionTabs = ({ here, year }: { here: string; year: number }) => <Tabs label="重大行政决策" items={[{ label: '事项', href: deskPaths.register, current: here === deskPaths.register }, { label: `${year}年目录`, href: deskPaths.catalogue(year), current: here === deskPaths.catalogue(year) }, { label: '专家库', href: deskPaths.experts, current: here === deskPaths.experts }]} />
