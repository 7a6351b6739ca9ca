import { DeskPage } from './desk-page.tsx'
import { LinkButton } from './form.tsx'
import { GalleryFields } from './gallery-fields.tsx'
import { GalleryRecords } from './gallery-records.tsx'
import { GalleryStates } from './gallery-states.tsx'
import { Tabs } from './notice.tsx'

/** All components in one living page: to look at, to choose from, and for axe. */
export const Gallery = () => <DeskPage title="界面组件" crumbs={[{ label: '工作台', href: '/' }]} lead="各页面共用的组件，一处修改，处处生效"
  actions={<><LinkButton href="#fields" kind="primary">主要操作</LinkButton><LinkButton href="#records">次要操作</LinkButton></>}>
  <Tabs label="组件分类" items={[
    { label: '表单', href: '/design', current: true },
    { label: '列表与记录', href: '/design#records', count: 268 }, { label: '状态', href: '/design#states', count: 0 },
  ]} />
  <div className="stack">
    <GalleryFields />
    <GalleryRecords />
    <GalleryStates />
  </div>
</DeskPage>
