import type { AgencyKind } from '#agencies'

/** A text that an agency of the demo city may publish. {单位}、{简称}、{年}、{月}、{日} are filled in. `always`: every agency has it. */
export type EntryText = {
  readonly title: string; readonly kind: string; readonly column: string; readonly body: readonly string[]; readonly fields?: Readonly<Record<string, string>>; readonly by?: AgencyKind | 'all'; readonly always?: true
}

export const ENTRY_TEXTS: readonly EntryText[] = [
  {
    title: '{单位}机构职能', kind: 'institution', column: 'statutory-20-2', always: true, body: ['{单位}依法履行职责，接受社会监督。来访请持有效证件，先在一楼服务台登记。'],
    fields: { duties: '贯彻执行上级政策，拟订本领域工作计划并组织实施。\n负责本领域的管理、服务和监督检查。\n承办市政府交办的其他事项。', head: '陈某', address: '青汀市临江路1号', hours: '周一至周五 8:30—12:00，14:00—17:30（法定节假日除外）', phone: '0000-5550100' },
  },
  { title: '{单位}{年}年度部门预算', kind: 'budget', column: 'statutory-20-7', always: true, body: ['现将{单位}{年}年度部门预算公开如下。预算按规定的程序编制和批复，收支项目和口径见说明。', '一般公共预算支出主要用于保障机构运转和开展业务。“三公”经费按从严从紧的要求安排。'], fields: { year: '{年}', part: '部门预算' } },
  { title: '{单位}{年}年政府信息公开工作要点', kind: 'notice', column: 'rules', body: ['一、及时公开应当主动公开的信息，形成之日起二十个工作日内上网。', '二、规范办理公开申请，按期答复，说明理由和救济途径。', '三、对文件的有效性实行动态管理，修改、废止的及时标注。'] },
  { title: '{简称}召开{月}月份工作例会', kind: 'news', column: 'statutory-20-15', body: ['{月}月{日}日，{单位}召开工作例会，总结上月工作，安排本月任务。', '会议要求，各科室对照年初确定的任务逐项落实，遇到困难及时反映，涉及群众利益的事项要公开透明、听取意见。'] },
  { title: '关于征集{年}年度群众关心事项的通告', kind: 'notice', column: 'statutory-20-11', body: ['为了解群众的期盼，{单位}现面向社会征集需要解决的具体事项。', '请在{月}月底前通过来信、来访或者网上留言提出。提出意见时请写明事项、地点和联系方式，我们会逐件研究并公布办理情况。'] },
  { title: '{单位}“双随机、一公开”抽查情况', kind: 'notice', column: 'statutory-20-13', by: 'department', body: ['{单位}近日随机抽取检查对象和检查人员，开展了监督检查。', '从检查情况看，总体守法意识较好。对发现的问题已责令限期改正，并将适时组织复查。'] },
  {
    title: '{简称}服务事项办事指南', kind: 'guide', column: 'statutory-20-5', by: 'department', body: [],
    fields: { basis: '本领域的法律、法规和规章', conditions: '申请人在本市行政区域内居住或者经营，材料真实有效', materials: '申请表一份\n身份证明或者营业执照（可出示电子证照）', process: '提出申请；受理审查；作出决定；送达结果', place: '青汀市政务服务中心二楼', hours: '周一至周五 8:30—12:00，14:00—17:30', term: '自受理之日起10个工作日', fee: '不收费', phone: '0000-5550101' },
  },
  { title: '{年}年青汀市国民经济和社会发展统计公报解读', kind: 'statistics', column: 'statutory-20-4', by: 'government', body: ['全市经济运行总体平稳，居民收入继续增长，民生支出得到保障。', '公报的指标含义、调查方法和计算口径见附注；与往年不可比的指标已作说明。'], fields: { period: '{年}年' } },
  { title: '市政府第{月}次常务会议', kind: 'meeting', column: 'statutory-20-15', by: 'government', body: ['会议听取了重点工程进展、教育资源布局和防汛准备情况的汇报，研究了有关政策文件。'], fields: { heldOn: '2024-06-18', session: '第{月}次' } },
  { title: '关于防范强降雨的预警信息', kind: 'notice', column: 'statutory-20-12', by: 'government', body: ['预计未来二十四小时本市有强降雨，请注意防范山洪和城市内涝。', '请群众减少外出，远离河道、陡坡和低洼地带，遇到险情立即拨打求助电话。'] },
  { title: '{单位}宅基地使用情况审核结果公示', kind: 'notice', column: 'statutory-21-town-4', by: 'town', body: ['经农户申请、村级讨论和{单位}审核，现将本批宅基地使用情况审核结果公示七日。', '有异议的，请在公示期内向{单位}书面提出，写明理由和联系方式。'] },
  { title: '{单位}农田水利设施维修养护安排', kind: 'notice', column: 'statutory-21-town-2', by: 'town', body: ['为保障春耕用水，{单位}安排对渠道、泵站和小型水库进行维修养护。', '施工期间实行分片供水，具体时间由各村另行通知。'] },
  { title: '{单位}社会救助对象名单公示说明', kind: 'notice', column: 'statutory-21-town-8', by: 'town', body: ['社会救助对象按规定在村（社区）公示栏公示，网上只公布救助标准、人数和资金总额，不公布个人信息。', '救助标准、申请条件和办理流程可到便民服务中心咨询。'] },
  { title: '{单位}重点工程建设进度', kind: 'news', column: 'statutory-20-10', by: 'department', body: ['承担的工程按计划推进，已完成阶段性目标。', '工程的批准文件、招标投标、施工和竣工信息在重大建设项目栏目公开。'] },
  { title: '关于{简称}窗口服务时间调整的通知', kind: 'notice', column: 'statutory-20-5', body: ['为方便群众办事，自{月}月{日}日起，服务窗口午间安排人员值班，周六上午可以预约办理。', '确需上门服务的老年人、残疾人，可电话预约。'] },
]
