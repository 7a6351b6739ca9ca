import { LinkButton } from './form.tsx'
import { Badge, EmptyState, Notice, Panel, Progress, Steps } from './notice.tsx'
import { SearchBox } from './search-box.tsx'

const ACROSS = [
  { title: '汇总', state: 'done', when: '2024-01-05' }, { title: '起草', state: 'done', when: '2024-01-12' },
  { title: '审核', state: 'current', text: '等待另一人审核' }, { title: '发布', state: 'todo' },
] as const
const DOWN = [
  { title: '收到申请', state: 'done', when: '2023-11-28 09:14', text: '网上提交，经办人林某登记' },
  { title: '补正逾期', state: 'bad', when: '2023-12-12', text: '应于10个工作日内补正' }, { title: '答复', state: 'todo' },
] as const

/** What tells how things stand. */
export const GalleryStates = () => <>
  <div className="columns-2" id="states">
    <Panel title="流程"><Steps look="across" items={ACROSS} /><Steps items={DOWN} /></Panel>
    <Panel title="进度">
      <Progress label="已发布年度报告" value={21} max={32} />
      <Progress label="数据填报" value={0} max={0} text="没有要填报的单位" />
      <p><Badge>未开始</Badge> <Badge kind="info">起草中</Badge> <Badge kind="warn">有疑点</Badge>
        {' '}<Badge kind="bad">有差错</Badge> <Badge kind="good">已发布</Badge></p>
      <SearchBox action="/design" label="搜索组件" placeholder="搜索" />
    </Panel>
  </div>
  <Notice>年度报告应当在每年1月31日前公布（条例第四十九条）。</Notice>
  <Notice kind="good" title="已保存">草稿已保存，可以继续修改。</Notice>
  <Notice kind="warn" title="有2处疑点"><ul><li>合计为空，各项不为空</li><li>与上年报告有三成句子相同</li></ul></Notice>
  <Notice kind="bad" title="表三不平衡">第一、二项之和（268）应当等于第三、四项之和（267）。</Notice>
  <EmptyState title="还没有年度报告" text="先从登记册汇总数据，再写文字部分。" action={<LinkButton href="/design" kind="primary">开始编制2024年报告</LinkButton>} />
</>
