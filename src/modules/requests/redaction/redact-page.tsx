import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckGroupField, ErrorSummary, Form, LinkButton, SelectField, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { paths } from '../paths.ts'
import type { Looked } from './plan.ts'
import { REDACTION_REASONS } from './reasons.ts'

export type RedactTyped = { readonly ticked: readonly string[]; readonly words: string; readonly regions: string; readonly reason: string; readonly remark: string }
export type RedactPageProps = { readonly id: string; readonly number: string; readonly paper: number; readonly title: string; readonly looked: Looked; readonly typed: RedactTyped; readonly wrong: readonly string[] }

const MOST_PICTURES = 30
export const redactPath = (id: string, paper: number): string => `${paths.request(id)}/redact/${paper}`

const Pages = ({ id, paper, looked }: Pick<RedactPageProps, 'id' | 'paper' | 'looked'>) => <Panel title="逐页查看">
  <p className="quiet">在页面上按住鼠标拖出方框，即加入遮盖区域；不用鼠标的，可在“遮盖区域”中按坐标填写。</p>
  <div className="redact-pages">{looked.pages.slice(0, MOST_PICTURES).map(({ number, width, height }) => <figure key={number} className="redact-page" data-redact-page={number} data-width={width} data-height={height}>
    <img src={`${redactPath(id, paper)}/pages/${number}.png`} alt={`第 ${number} 页`} loading="lazy" width={Math.round(width)} height={Math.round(height)} />
    <figcaption>第 {number} 页（宽 {Math.round(width)} 点，高 {Math.round(height)} 点）</figcaption>
  </figure>)}</div>
  {looked.pages.length > MOST_PICTURES ? <p>只显示前 {MOST_PICTURES} 页；其后各页请按坐标填写。</p> : null}
</Panel>

/** What to paint out of a paper: what was found, what is typed, what is framed. */
export function RedactPage({ id, number, paper, title, looked, typed, wrong }: RedactPageProps) {
  const at = redactPath(id, paper)
  return <DeskPage title="遮盖材料" crumbs={[{ label: '申请办理', href: paths.inbox }, { label: number, href: paths.request(id) }]} lead={title}>
    <Notice kind="info">遮盖后另存为一份新材料，原件留在案卷里。PDF 中有遮盖的页会变成图片，遮盖处之下不再有文字；Word 中的批注、修订、属性和隐藏文字一并去掉。保存前系统会再提取一遍文字核对；中英文、数字混排处的遮盖宽度是估算的，请先“预览”，逐页看清遮盖处没有露出字的一部分。</Notice>
    <Panel title="遮盖什么">
      <Form action={at}>
        <ErrorSummary reasons={wrong} />
        {looked.candidates.length === 0 ? <p>没有按格式找到个人信息；请自行核对全文。</p>
          : <CheckGroupField label="找到的个人信息" name="found" values={typed.ticked} options={looked.candidates.map(({ text, label, places }) => ({ value: text, label: text, hint: `${label}，${places.slice(0, 8).join('、')}` }))} />}
        <TextArea label="其他要遮盖的文字" name="words" value={typed.words} rows={3} hint="一行一处，与原文一字不差；全文中出现的都会遮盖" />
        {looked.kind === 'pdf' ? <TextArea label="遮盖区域" name="regions" value={typed.regions} rows={4} hint="一行一处：页,左,上,宽,高（点，从左上角算起），如 1,60,120,200,20" /> : null}
        <SelectField label="理由" name="reason" value={typed.reason} required blank="请选择" options={Object.entries(REDACTION_REASONS).map(([value, label]) => ({ value, label }))} />
        <TextField label="说明" name="remark" value={typed.remark} maxLength={200} />
        <Actions><Button kind="primary">遮盖并保存</Button><Button formAction={`${at}/preview`}>预览（不保存）</Button><LinkButton href={paths.request(id)} kind="quiet">返回</LinkButton></Actions>
      </Form>
    </Panel>
    {looked.kind === 'pdf' ? <><Pages id={id} paper={paper} looked={looked} /><script async type="module" src="/static/islands/redaction.js" /></> : null}
  </DeskPage>
}
