import type { Deed } from '#shared/actor'

/** Every deed that a role can allow, in the office's words. */
export const DEEDS = {
  'agencies.read': '查看单位', 'agencies.change': '设置、变更、停用单位',
  'identity.read': '查看账号', 'identity.manage-account': '新建、停用账号，重置密码', 'identity.grant-role': '授予、收回角色',
  'identity.end-session': '强制下线', 'identity.settings': '解除动态验证码',
  'settings.read': '查看系统设置', 'settings.change': '修改系统设置', 'settings.load-holidays': '载入放假安排',
  'audit.read': '查看审计台账', 'audit.verify': '校验审计台账',
  'requests.read': '查看依申请公开', 'requests.register': '登记申请、确认收到', 'requests.assign': '分派、并案、拆分、转交申请', 'requests.handle': '办理申请',
  'requests.opinion': '提出承办意见', 'requests.legal-review': '合法性审核', 'requests.approve': '签批答复', 'requests.approve-extension': '批准延期',
  'requests.serve': '送达答复', 'requests.archive': '归档', 'requests.unmask': '查看申请人身份', 'requests.correct': '更正申请登记', 'requests.redact': '遮盖材料',
  'requests.templates': '修改文书模板',
  'disputes.read': '查看复议诉讼', 'disputes.register': '登记复议诉讼', 'disputes.record': '记录复议诉讼进展', 'disputes.conclude': '登记复议诉讼结果', 
  'screening.read': '查看内容检查', 'screening.dismiss': '放行提示和请核实的检查结果', 'screening.dismiss-block': '放行必须改正的检查结果', 'screening.lists': '维护检查词表', 'screening.except': '设定检查例外', 'screening.sweep': '组织内容清查', 'screening.drill': '组织审核演练',
  'catalogue.read': '查看公开目录', 'catalogue.change': '维护栏目、专题和标准目录',
  'notices.read': '查看订阅通知', 'notices.retry': '重发没有送达的通知', 'notices.end': '代为退订', 'notices.settings': '修改订阅通知的设置',
  'entries.read': '查看信息条目', 'entries.write': '起草信息', 'entries.bring-in': '批量导入信息', 'entries.review-first': '初审信息', 'entries.review-second': '复审信息', 'entries.review-final': '终审信息',
  'entries.publish': '发布信息', 'entries.publish-urgent': '紧急发布信息', 'entries.withdraw': '撤回信息',
  'policies.read': '查看规范性文件', 'policies.draft': '起草规范性文件、记录办理', 'policies.legal-review': '规范性文件合法性审核', 'policies.decide': '登记集体审议决定', 'policies.register': '规范性文件统一登记编号',
  'policies.publish': '公布规范性文件', 'policies.end': '修改、废止、确认规范性文件', 'policies.clean-up': '组织文件清理', 'policies.assess': '提出文件清理意见', 'policies.adopt': '通过文件清理结果',
  'dialogue.read': '查看政策咨询', 'dialogue.register': '登记、导入政策咨询', 'dialogue.assign': '分派、转出政策咨询', 'dialogue.answer': '答复政策咨询', 'dialogue.review': '审核、公布问答和回应', 'dialogue.asker': '查看提问人联系方式', 'dialogue.write': '编写常见问题和回应关切', 'dialogue.tokens': '管理咨询接口令牌',
  'consultations.read': '查看意见征集', 'consultations.write': '起草征求意见、整理意见', 'consultations.answer': '答复征集到的意见', 'consultations.review': '审核、公布征求意见和反馈', 'consultations.unmask': '查看提意见人身份',
  'decisions.read': '查看重大行政决策', 'decisions.write': '编制决策目录、记录决策办理', 'decisions.legal-review': '重大行政决策合法性审查', 'decisions.decide': '登记集体讨论、党委意见，确定决策目录', 'decisions.publish': '公布决策目录和决策',
  'commitments.read': '查看民生实事和重点任务', 'commitments.write': '编制民生实事和重点任务', 'commitments.report': '填报进展', 'commitments.review': '审核进展、公布民生实事和重点任务',
  'benefits.read': '查看惠民利企', 'benefits.write': '编写惠民利企政策事项', 'benefits.review': '审核、公布惠民利企政策事项', 'benefits.bring-in': '导入企业信息和兑现情况',
  'tickets.read': '查看督办单和责任追究', 'tickets.issue': '开督办单、催办', 'tickets.answer': '报送整改情况', 'tickets.recheck': '复核、升级、撤销督办单', 'tickets.account': '登记责任追究',
  'opinion.read': '查看政务舆情', 'opinion.watch': '管理舆情来源、登记和合并舆情', 'opinion.handle': '核实、回应舆情', 'opinion.approve': '交办舆情、批准和公布回应',
  'media.read': '查看政务新媒体', 'media.write': '填报政务新媒体', 'media.review': '核准政务新媒体的开设、变更、注销', 'inspection.read': '查看站点检查', 'inspection.run': '组织站点检查、认定异议',
  'training.read': '查看业务培训', 'training.write': '组织业务培训', 'training.attend': '参加业务培训', 'assessments.read': '查看考核评估', 'assessments.report': '考核自评、提出异议', 'assessments.judge': '编制考核指标、评分', 'assessments.decide': '认定考核异议、公布考核结果',
  'zones.read': '查看政务公开专区', 'zones.change': '登记、变更、停用政务公开专区', 'zones.inspect': '记录专区检查', 'zones.map': '更换专区地图',
  'annualreport.read': '查看年度报告', 'annualreport.write': '编制年度报告', 'annualreport.submit': '年度报告送审', 'annualreport.review': '审核年度报告',
  'annualreport.publish': '发布年度报告', 'annualreport.remind': '催办年度报告', 'annualreport.open-round': '发起数据填报',
  'annualreport.fill-return': '填报数据', 'annualreport.confirm-return': '确认填报数据', 'annualreport.correct-return': '更正填报数据',
} as const satisfies Record<Deed, string>
export type RoleDeed = keyof typeof DEEDS

/** What a clerk does with a request, and what its second person does. */
const HANDLES = ['requests.register', 'requests.assign', 'requests.handle', 'requests.serve', 'requests.archive', 'requests.redact', 'requests.unmask', 'disputes.register', 'disputes.record'] as const
const DECIDES = ['requests.opinion', 'requests.approve', 'requests.approve-extension', 'requests.correct', 'requests.unmask', 'disputes.register', 'disputes.record', 'disputes.conclude'] as const

/** 政策咨询: what a clerk does, and what its second person does. */
const CONSULTS = ['dialogue.register', 'dialogue.assign', 'dialogue.answer', 'dialogue.asker', 'dialogue.write'] as const
const CONFIRMS = ['dialogue.assign', 'dialogue.review', 'dialogue.asker'] as const

/** 决策与承诺: what a clerk prepares and reports, and what its second person lets go. */
const PREPARES = ['consultations.write', 'consultations.answer', 'decisions.write', 'commitments.write', 'commitments.report', 'benefits.write', 'benefits.bring-in'] as const
const LETS_GO = ['consultations.review', 'consultations.unmask', 'decisions.decide', 'decisions.publish', 'commitments.review', 'benefits.review'] as const

/** 监督保障: what a clerk of any agency owes, and what the office does. */
const FOLLOWS = ['tickets.answer', 'opinion.handle', 'media.write', 'training.attend', 'assessments.report'] as const
const WATCHES = ['tickets.issue', 'tickets.recheck', 'opinion.watch', 'inspection.run', 'assessments.judge'] as const

/** What a clerk publishes and keeps true. */
const PUBLISHES = ['screening.dismiss', 'entries.write', 'entries.publish', 'policies.draft', 'policies.publish', 'policies.assess', 'zones.change'] as const

const READS = ['agencies.read', 'catalogue.read', 'entries.read', 'screening.read', 'requests.read', 'disputes.read', 'policies.read', 'annualreport.read', 'dialogue.read', 'zones.read', 'consultations.read', 'decisions.read', 'commitments.read', 'benefits.read', 'tickets.read', 'opinion.read', 'media.read', 'inspection.read', 'training.read', 'assessments.read'] as const
const REVIEWS = ['agencies.read', 'catalogue.read', 'entries.read', 'policies.read', 'screening.read', 'screening.dismiss'] as const

/** What a role allows. `reach` says where: at the agency it is held for, or there and at all agencies below. */
export type Role = {
  readonly label: string
  readonly does: string
  readonly kind: 'administrator' | 'business'
  readonly reach: 'own' | 'below'
  readonly deeds: readonly RoleDeed[]
}

export const ROLES = {
  system_admin: {
    label: '系统管理员', does: '管理单位和账号，不能授权，不能看台账', kind: 'administrator', reach: 'below',
    deeds: ['agencies.read', 'agencies.change', 'identity.read', 'identity.manage-account', 'settings.read', 'settings.load-holidays'],
  },
  security_admin: {
    label: '安全管理员', does: '授予和收回角色、强制下线，不能建账号', kind: 'administrator', reach: 'below',
    deeds: ['identity.read', 'identity.grant-role', 'identity.end-session', 'identity.settings'],
  },
  audit_admin: {
    label: '审计管理员', does: '查看和校验审计台账，不能改动任何内容', kind: 'administrator', reach: 'below',
    deeds: ['audit.read', 'audit.verify', 'identity.read'],
  },
  office_head: {
    label: '公开办负责人', does: '审核、发布和督促本级及下级单位', kind: 'business', reach: 'below',
    deeds: [
      ...READS, ...WATCHES, 'tickets.account', 'opinion.approve', 'media.review', 'training.attend', 'assessments.decide', 'zones.inspect', 'zones.change', ...DECIDES, ...CONFIRMS, ...LETS_GO, 'dialogue.tokens', 'notices.read', 'notices.retry', 'notices.end', 'notices.settings', 'catalogue.change', 'screening.dismiss', 'screening.dismiss-block', 'screening.lists', 'screening.except', 'screening.sweep', 'screening.drill', 'entries.withdraw', 'policies.decide', 'policies.end', 'policies.clean-up', 'policies.adopt', 'requests.assign', 'requests.templates', 'settings.read', 'settings.change', 'annualreport.review', 'annualreport.publish', 'annualreport.remind', 'annualreport.open-round',
      'annualreport.confirm-return', 'annualreport.correct-return',
    ],
  },
  office_clerk: {
    label: '公开办经办人', does: '办理本级及下级单位的公开事务', kind: 'business', reach: 'below',
    deeds: [
      ...READS, ...WATCHES, ...FOLLOWS, 'training.write', 'zones.inspect', 'zones.map', ...HANDLES, ...CONSULTS, ...PREPARES, ...PUBLISHES, 'notices.read', 'notices.retry', 'notices.end', 'catalogue.change', 'screening.lists', 'screening.sweep', 'entries.bring-in', 'policies.register', 'policies.clean-up', 'requests.templates', 'settings.read', 'annualreport.write', 'annualreport.submit', 'annualreport.remind', 'annualreport.open-round',
      'annualreport.fill-return',
    ],
  },
  agency_clerk: {
    label: '单位经办人', does: '办理本单位的公开事务', kind: 'business', reach: 'own',
    deeds: [...READS, ...FOLLOWS, ...HANDLES, ...CONSULTS, ...PREPARES, ...PUBLISHES, 'annualreport.write', 'annualreport.submit', 'annualreport.fill-return', 'annualreport.correct-return'],
  },
  agency_reviewer: {
    label: '单位审核人', does: '审核、发布本单位的内容', kind: 'business', reach: 'own',
    deeds: [...READS, 'training.attend', ...DECIDES, ...CONFIRMS, ...LETS_GO, 'policies.decide', 'annualreport.review', 'annualreport.publish', 'annualreport.confirm-return'],
  },
  first_reviewer: { label: '信息初审员', does: '对本单位拟公开的信息作初审', kind: 'business', reach: 'own', deeds: [...REVIEWS, 'entries.review-first'] },
  second_reviewer: { label: '信息复审员', does: '对本单位拟公开的信息作复审', kind: 'business', reach: 'own', deeds: [...REVIEWS, 'entries.review-second'] },
  final_reviewer: {
    label: '信息终审员', does: '对本单位拟公开的信息作终审，决定紧急发布和撤回', kind: 'business', reach: 'own',
    deeds: [...REVIEWS, 'screening.dismiss-block', 'entries.review-final', 'entries.publish', 'entries.publish-urgent', 'entries.withdraw'],
  },
  legal_reviewer: {
    label: '合法性审核员', does: '对本级及下级单位的答复、规范性文件和重大行政决策作合法性审核（司法行政机关或法律顾问）', kind: 'business', reach: 'below',
    deeds: ['agencies.read', 'requests.read', 'disputes.read', 'policies.read', 'requests.legal-review', 'policies.legal-review', 'decisions.read', 'decisions.legal-review'],
  },
  inspector: { label: '监督检查员', does: '只看不改', kind: 'business', reach: 'below', deeds: READS },
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof ROLES
export const isRole = (text: string): text is RoleName => Object.hasOwn(ROLES, text)
export const roleOf = (name: RoleName): Role => ROLES[name]
export const ADMINISTRATORS: readonly RoleName[] = (Object.keys(ROLES) as RoleName[]).filter((name) => ROLES[name].kind === 'administrator')
