import { Actions, Button, Form, SelectField, TextField } from '#ui/form'
import { PortalPage } from '#ui/portal-page'
import { paths } from '../paths.ts'
import { ENDPOINTS, type Endpoint } from './endpoints.ts'
import type { Parameter } from './asked.ts'

/** What came of trying an endpoint. */
export type Tried = { readonly id: string; readonly typed: Readonly<Record<string, string | undefined>>; readonly address: string; readonly status: number; readonly answer: string; readonly cut: boolean }

const field = (one: Parameter, typed: string | undefined) => one.oneOf
  ? <SelectField key={one.name} label={`${one.name}：${one.label}`} name={one.name} value={typed ?? ''} blank="不限" options={one.oneOf.map((value) => ({ value, label: value }))} />
  : <TextField key={one.name} label={`${one.name}：${one.label}`} name={one.name} value={typed ?? (one.in === 'path' ? one.example : one.usual === undefined ? '' : String(one.usual))} hint={one.example === '' || one.usual !== undefined ? undefined : `如 ${one.example}`} width="medium" />

const Answer = ({ tried: { address, status, answer, cut } }: { tried: Tried }) => <div className="api-answer">
  <p>请求：<a href={address}><code>{`GET ${address}`}</code></a>　状态：<b>{status}</b></p>
  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to focus the frame to scroll it (WCAG 2.1.1) */}
  <section className="api-scroll" tabIndex={0} aria-label="回答"><pre><code>{answer}</code></pre></section>
  {cut ? <p className="quiet">只显示了开头，全部内容请打开上面的网址。</p> : null}
</div>

const One = ({ one, tried }: { one: Endpoint; tried: Tried | undefined }) => <section className="portal-section api-one" id={one.id} aria-labelledby={`${one.id}-head`}>
  <div className="portal-section-head"><h2 id={`${one.id}-head`}>{one.title}</h2><code>{`GET ${one.path}`}</code></div>
  <p>{one.about}</p>
  <Form action={`${paths.api}#${one.id}`} method="get" id={one.id === 'entry' ? 'try-entry' : `try-${one.id}`} hidden={{ try: one.id }}>
    <div className="api-fields">{one.parameters.map((parameter) => field(parameter, tried?.typed[parameter.name]))}</div>
    <Actions><Button kind="primary">试一下<span className="hidden-text">：{one.title}</span></Button></Actions>
  </Form>
  {tried ? <Answer tried={tried} /> : null}
</section>

/** The interface in words, and forms that ask it. */
export const ApiPage = ({ tried }: { tried: Tried | undefined }) => <PortalPage title="数据接口" columnName="数据接口" columnType="数据发布" crumbs={[{ label: '开放数据', href: paths.openData }]} noIndex={tried !== undefined} description="用程序读取公开的信息，不用注册。每个接口都可以在本页试用。">
  <ul className="data-ways">
    <li><a href={paths.openApi}>接口描述文件（OpenAPI 3.1）</a></li><li><a href={paths.openData}>下载完整的数据文件</a></li><li><a href={paths.licence}>使用说明和许可</a></li>
  </ul>
  <p>回答是 JSON；出错时是 problem+json，原因写在 reasons 中。请求太频繁时回答 429，请按 Retry-After 等待。每页最多 100 条，要全部数据请下载数据文件。</p>
  {ENDPOINTS.map((one) => <One key={one.id} one={one} tried={tried?.id === one.id ? tried : undefined} />)}
</PortalPage>
