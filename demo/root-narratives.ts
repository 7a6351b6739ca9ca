export type Prose = { readonly overview: string; readonly problems: string; readonly other: string }

/** A figure bound to its cell; the report fills in the live value. */
export const chip = (address: string): string => `<data class="figure" value="${address}"></data>`
export const part = (title: string, ...paragraphs: readonly string[]): string => `<h3>${title}</h3>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`
const text = (...paragraphs: readonly string[]): string => paragraphs.map((one) => `<p>${one}</p>`).join('')

/** What the city's own office says of its years: our own words, every figure bound. */
export const ROOT_PROSE: Readonly<Record<number, Prose>> = {
  2022: {
    overview: text('2022年，青汀市坚持把公开贯穿决策、执行、管理、服务和结果的全过程，以“让群众看得到、看得懂、用得上”为目标，推动政府信息公开从“有没有”转向“好不好”。本报告由青汀市人民政府办公室编制。') + [
      part('（一）主动公开', `把常态化疫情防控、助企纾困和稳岗就业作为全年公开的重点，惠企政策汇编成册，随政策一并发布办理条件和联系人。全年制发行政规范性文件${chip('2:normativeDocuments:made')}件，失效、废止${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件，全部在网站集中展示并标注效力状态。`),
      part('（二）依申请公开', `全年新收政府信息公开申请${chip('3:new:total')}件，上年结转${chip('3:carried_in:total')}件，当年办结${chip('3:total:total')}件，没有结转下年度继续办理的申请。申请内容以征地拆迁、规划审批和项目建设为主。对情况复杂的申请，由办公室牵头与承办单位会商后答复。`),
      part('（三）政府信息管理', '完成历史文件的全面清点，逐件核对文号、成文日期和效力。建立公文公开属性源头认定制度，拟稿时未填公开属性的，退回补充。'),
      part('（四）政府信息公开平台建设', '对网站公开专栏重新梳理，按统一目录归并重复栏目。在市政务服务中心设立查阅点，为老年人提供代查和打印服务。'),
      part('（五）监督保障', `全年办理涉及政府信息公开的行政复议${chip('4:reconsideration:total')}件。组织各单位经办人员集中培训，重点讲解答复文书的写法。将公开工作列入年度综合考核，按季度通报检查情况。`),
    ].join(''),
    problems: text('对照群众期待，还有三方面不足：一是政策解读以文字为主，形式不够活泼；二是部分单位答复文书说理较为简单；三是基层公开专栏更新不够均衡。', '下一年拟采取以下措施：一是推广图解、短视频等解读形式，由起草单位的业务骨干出镜讲政策；二是编印答复文书范例，对疑难申请实行集体会商；三是为各乡镇和部门的专栏设定更新周期，逾期自动提醒。'),
    other: text('2022年没有收取信息处理费。除上述情况外，没有其他需要报告的事项。'),
  },
  2023: {
    overview: text('2023年，青汀市以提高政策知晓度和办事便利度为主线，健全公开制度，畅通公开渠道，依法保障公民、法人和其他组织获取政府信息的权利。现将全年工作情况报告如下。') + [
      part('（一）主动公开', `围绕扩大有效投资、科技创新等政策，建立“一事项一专题”的集成发布方式，把政策原文、解读、申报入口放在同一页面。全年制发行政规范性文件${chip('2:normativeDocuments:made')}件，开展行政规范性文件专项清理，失效、废止${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件。财政预决算、重大建设项目和公共资源交易等领域的信息按目录及时发布。`),
      part('（二）依申请公开', `2023年共收到政府信息公开申请${chip('3:new:total')}件，其中自然人${chip('3:new:natural')}件、商业企业${chip('3:new:business')}件。当年办结${chip('3:total:total')}件，其中予以公开${chip('3:granted:total')}件，部分公开${chip('3:partial:total')}件，本机关不掌握相关政府信息${chip('3:unavailable_not_held:total')}件，其余依法作出不予公开、不予处理等答复。没有结转下年度继续办理的申请。对不属于本机关的信息，在答复中写明可能掌握该信息的机关及联系方式。`),
      part('（三）政府信息管理', '实行发布前“内容、保密、个人信息”三项检查，由不同人员先后把关。把行政规范性文件集中入库，文件之间的修改、废止关系可以相互查询，社会公众可按主题和年份检索。'),
      part('（四）政府信息公开平台建设', '完成网站适老化和无障碍改造，主要页面可以用键盘完成全部操作。整合各部门政务新媒体账号，关停长期不更新的账号。十九个乡镇、街道的便民服务中心全部设立政务公开专区。'),
      part('（五）监督保障', `全年发生涉及政府信息公开的行政复议${chip('4:reconsideration:total')}件；未经复议直接起诉的行政诉讼${chip('4:litigationDirect:total')}件，其中结果维持${chip('4:litigationDirect:upheld')}件，尚未审结${chip('4:litigationDirect:pending')}件；复议后起诉的${chip('4:litigationAfter:total')}件。没有结果被纠正的案件。对审理中指出的问题逐案复盘，形成提示发各单位。`),
    ].join(''),
    problems: text('一年来工作取得进展，但仍存在一些问题：一是不掌握信息的答复占比较高，申请人找错机关的情况较多；二是村居一级公开的内容与群众的关切还有距离；三是个别单位对过程性信息的界定把握不准。', '今后将重点做好以下工作：一是在申请入口增加“谁掌握什么信息”的指引，减少申请人往返；二是围绕惠农补贴、集体资产和工程项目，统一村居公示的事项和格式；三是与司法行政部门共同整理案例，细化不予公开情形的审查要点。'),
    other: text('2023年没有收取信息处理费，没有因政府信息公开工作被追究责任的人员。'),
  },
  2024: {
    overview: text('2024年，青汀市聚焦重大决策、重点民生和营商环境，推进公开的标准化和数字化，努力让公开成为办事的起点。') + [
      part('（一）主动公开', `全年制发行政规范性文件${chip('2:normativeDocuments:made')}件，失效、废止${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件。重大行政决策目录、民生实事的进度按月公开。新出台的政策在发布后三个工作日内配发解读。`),
      part('（二）依申请公开', `本年新收政府信息公开申请${chip('3:new:total')}件，办结${chip('3:total:total')}件，结转下年度继续办理${chip('3:carried_out:total')}件。上线申请办理进度查询，申请人凭查询码可以看到办理环节。`),
      part('（三）政府信息管理', '对已公开文件中的个人信息开展排查，发现问题的当日处理。推行公文从起草、审核到发布的全程留痕。'),
      part('（四）政府信息公开平台建设', '统一各单位公开指南、目录和年报的格式，年报表格数据同步提供可下载的开放格式。'),
      part('（五）监督保障', '开展社会评议，邀请企业和居民代表现场体验查阅、申请全流程，对提出的建议逐项回复。'),
    ].join(''),
    problems: text('主要问题：一是部分领域主动公开的颗粒度不够细，同类申请反复出现；二是新任经办人员对答复时限和送达要求不熟悉。', '改进措施：一是对多人申请的同类信息及时转为主动公开；二是建立上岗培训和导师带教制度，到期前由系统提示承办人。'),
    other: text('2024年没有收取信息处理费，没有其他需要报告的事项。'),
  },
}
