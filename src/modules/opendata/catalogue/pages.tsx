import { LinkButton } from '#ui/button'
import { Facts } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import { dayOf } from '#shared/days'
import { TYPE_LABELS } from '../domain/fields.ts'
import { paths } from '../paths.ts'
import { inFull } from '../site.ts'
import { FORMAT_KEYS, FORMATS, type Dataset, type Format, type Size } from './datasets.ts'

type Sized = { readonly dataset: Dataset; readonly size: Size }
const COLUMN = { columnName: '开放数据', columnType: '数据发布' } as const
const counted = ({ n }: Size): string => `${n.toLocaleString('zh-CN')} 条`
const updated = ({ latest }: Size): string => (latest ? dayOf(latest) : '还没有数据')

const Downloads = ({ id, title }: Pick<Dataset, 'id' | 'title'>) => <ul className="data-files" aria-label={`下载${title}`}>
  {FORMAT_KEYS.map((format) => <li key={format}><a className="button button-secondary" href={paths.file(id, format)} download>{FORMATS[format].label}<span className="hidden-text">，{title}</span></a></li>)}
</ul>

/** What a dataset is for search engines that collect data. */
const datasetThing = ({ dataset: { id, title, about, keywords }, size }: Sized) => ({
  '@type': 'Dataset', name: title, description: `${about}由政务公开办公室随信息发布同时更新。可以免费下载，使用时请注明来源。`, url: inFull(paths.dataset(id)), keywords, license: inFull(paths.licence), isAccessibleForFree: true, ...(size.latest ? { dateModified: dayOf(size.latest) } : {}),
  distribution: FORMAT_KEYS.map((format: Format) => ({ '@type': 'DataDownload', encodingFormat: FORMATS[format].mediaType, contentUrl: inFull(paths.file(id, format)) })),
})

/** All datasets, what each holds, how fresh it is. */
export const OpenDataPage = ({ datasets }: { datasets: readonly Sized[] }) => <PortalPage title="开放数据" {...COLUMN} description="公开的信息以数据文件提供，随发布同时更新，免费下载使用。">
  <ul className="data-sets">{datasets.map(({ dataset, size }) => <li key={dataset.id}>
    <h2><a href={paths.dataset(dataset.id)}>{dataset.title}</a></h2>
    <p>{dataset.about}</p>
    <p className="data-facts"><span>{counted(size)}</span><span>{dataset.fields.length} 个字段</span><span>更新日期：{updated(size)}</span></p>
    <Downloads {...dataset} />
  </li>)}</ul>
  <section className="portal-section" aria-labelledby="machines"><h2 id="machines">供程序使用</h2>
    <ul className="data-ways">
      <li><a href={paths.api}>数据接口</a>：按条件查询，逐页取得</li>
      <li><a href={paths.catalogue}>数据目录（DCAT）</a>：供其他数据平台收录</li>
      <li><a href={paths.feeds}>订阅源（RSS）</a>：新公开的信息</li>
      <li><a href={paths.licence}>使用说明和许可</a></li>
    </ul>
  </section>
</PortalPage>

/** One dataset with its dictionary of fields. */
export const DatasetPage = ({ dataset, size }: Sized) => <PortalPage title={dataset.title} {...COLUMN} description={dataset.about} crumbs={[{ label: '开放数据', href: paths.openData }]} things={[datasetThing({ dataset, size })]}>
  <Facts columns={2} items={[{ label: '记录', value: counted(size) }, { label: '更新日期', value: updated(size) }, { label: '更新频率', value: '随发布同时更新' }, { label: '许可', value: <a href={paths.licence}>使用说明和许可</a> }]} />
  <section className="portal-section" aria-labelledby="files"><h2 id="files">下载</h2><Downloads {...dataset} /><p className="quiet">CSV 可以直接用电子表格打开。以“=”“+”等开头的文字前加了单引号，防止被当作公式运行。</p></section>
  <section className="portal-section" aria-labelledby="fields"><h2 id="fields">字段说明</h2>
    <DataTable caption={`${dataset.title}的字段`} captionHidden cards rows={dataset.fields} rowKey={({ name }) => name} columns={[
      { key: 'label', label: '名称（CSV）', heads: true, cell: ({ label }) => label }, { key: 'name', label: '代码（JSON）', cell: ({ name }) => <code>{name}</code> },
      { key: 'type', label: '类型', cell: ({ type, may }) => `${TYPE_LABELS[type]}${may ? '，可以没有' : ''}` }, { key: 'about', label: '说明', cell: ({ about }) => about ?? '—' },
    ]} />
  </section>
</PortalPage>

/** Under which terms the data may be used. */
export const LicencePage = () => <PortalPage title="开放数据使用说明" {...COLUMN} crumbs={[{ label: '开放数据', href: paths.openData }]} description="下载或者通过接口取得数据，即适用以下说明。">
  <article className="prose">
    <h2>可以做什么</h2><p>任何人可以免费下载、复制、加工、分析和传播这些数据，用于商业或者非商业用途，不用申请，不用注册。</p>
    <h2>需要遵守什么</h2><p>使用时请注明来源和取得日期；加工后的数据请说明作过改动，不得以本机关的名义发布。数据中的信息被撤回或者更正的，请同步处理。</p>
    <h2>数据的性质</h2><p>数据取自本网站已经公开的信息，与网页同时更新。文件的正式文本和效力以网页上公布的为准。不含个人信息和不予公开的信息；发现不应当公开的内容，请马上告诉我们。</p>
    <div className="actions"><LinkButton href={paths.openData}>看全部数据</LinkButton></div>
  </article>
</PortalPage>
