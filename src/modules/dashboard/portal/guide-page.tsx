import { PortalPage } from '#ui/portal-page'
import { useAround } from '#ui/site-context'

/** 政府信息公开指南: what 《条例》第十二条 says it must hold. */
export function GuidePage() {
  return <PortalPage title="政府信息公开指南" columnName="政府信息公开指南" columnType="信息公开指南" description="怎样查找、怎样申请、由谁受理">
    <Guide />
  </PortalPage>
}

function Guide() {
  const { site } = useAround()
  return <article className="prose">
    <h2>政府信息的分类和编排</h2>
    <p>本机关的政府信息按《中华人民共和国政府信息公开条例》第二十条、第二十一条所列事项分类，同一类内按生成日期由近及远编排。每条信息标明索引号、名称、内容概述、生成日期和有效性。</p>
    <h2>怎样获取</h2>
    <p>主动公开的信息，可在本网站查阅、下载，也可以到国家档案馆、公共图书馆、政务服务场所的政府信息查阅点当面查阅。没有主动公开的信息，可以依法提出申请。</p>
    <h2>怎样申请</h2>
    <p>申请应当写明申请人的姓名或者名称、身份证明、联系方式；所申请信息的名称、文号或者便于查询的其他特征性描述；要求提供信息的形式以及获取信息的方式、途径（条例第二十九条）。书写确有困难的，可以口头提出，由受理人员代为填写。</p>
    <p>能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复；需要延长的，经批准并告知申请人，延长不超过20个工作日（条例第三十三条）。</p>
    <h2>受理机构</h2>
    <dl className="facts">
      <div><dt>机构名称</dt><dd>{site.operator}</dd></div>
      <div><dt>办公地址</dt><dd>{site.address}</dd></div>
      <div><dt>办公时间</dt><dd>{site.hours}</dd></div>
      <div><dt>联系电话</dt><dd>{site.phone}</dd></div>
    </dl>
    <h2>监督和救济</h2>
    <p>认为行政机关没有依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报；认为侵犯自己合法权益的，可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。</p>
  </article>
}
