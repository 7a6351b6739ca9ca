import type { EntryKind } from '../../entries/domain/kinds.ts'

type Item = { readonly title: string; readonly text: string; readonly takes?: readonly EntryKind[] }

/** 《政府信息公开条例》第二十条, item by item: a short name for the column and what belongs there. */
export const ARTICLE_20: readonly Item[] = [
  {
    title: '法规、规章和规范性文件',
    text: '行政法规、规章和规范性文件',
    takes: ['policy_document', 'interpretation', 'infographic', 'video', 'notice'],
  },
  { title: '机构职能', text: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名', takes: ['institution', 'personnel', 'notice'] },
  { title: '规划计划', text: '国民经济和社会发展规划、专项规划、区域规划及相关政策' },
  { title: '统计信息', text: '国民经济和社会发展统计信息', takes: ['statistics', 'interpretation', 'infographic', 'notice'] },
  {
    title: '行政许可和管理服务',
    text: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    takes: ['guide', 'notice', 'news', 'policy_document', 'answer', 'infographic', 'video'],
  },
  { title: '行政处罚和行政强制', text: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定' },
  { title: '财政预算、决算', text: '财政预算、决算信息', takes: ['budget', 'notice', 'interpretation', 'infographic'] },
  { title: '行政事业性收费', text: '行政事业性收费项目及其依据、标准' },
  { title: '政府集中采购', text: '政府集中采购项目的目录、标准及实施情况' },
  { title: '重大建设项目', text: '重大建设项目的批准和实施情况' },
  { title: '民生保障', text: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况' },
  { title: '应急管理', text: '突发公共事件的应急预案、预警信息及应对情况' },
  { title: '监督检查', text: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况' },
  { title: '公务员招考', text: '公务员招考的职位、名额、报考条件等事项以及录用结果', takes: ['personnel', 'notice'] },
  { title: '其他法定信息', text: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息' },
]

/** 第二十一条: what cities and counties publish besides, by local circumstances. */
export const ARTICLE_21_COUNTY = ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'] as const
/** 第二十一条: what towns publish besides. */
export const ARTICLE_21_TOWN = [
  '农业农村政策',
  '农田水利工程建设运营',
  '农村土地承包经营权流转',
  '宅基地使用情况审核',
  '土地征收（乡镇）',
  '房屋征收（乡镇）',
  '筹资筹劳',
  '社会救助（乡镇）',
] as const

/** The 26 fields of 国办发〔2019〕54号; the exact names in each ministry's guide are to be checked by the office. */
export const FIELDS = [
  '重大建设项目',
  '公共资源交易',
  '财政预决算',
  '安全生产',
  '税收管理',
  '国土空间规划',
  '农村集体土地征收',
  '国有土地上房屋征收与补偿',
  '保障性住房',
  '农村危房改造',
  '市政服务',
  '城市综合执法',
  '生态环境',
  '义务教育',
  '户籍管理',
  '社会救助',
  '养老服务',
  '公共法律服务',
  '就业',
  '社会保险',
  '乡村振兴',
  '救灾',
  '食品药品监管',
  '公共文化服务',
  '卫生健康',
  '涉农补贴',
] as const

/** 第五十五条: the public enterprises and institutions whose information is close to people's lives. */
export const ENTERPRISE_KINDS = ['教育', '卫生健康', '供水', '供电', '供气', '供热', '环境保护', '公共交通'] as const
