import type { AgencyKind } from '#agencies'

export const ROOT = 'qingting'
export type DemoAgency = { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: AgencyKind; readonly parent: string | null; readonly signsAs: string; readonly reports: boolean }

const DEPARTMENTS: readonly (readonly [string, string, string])[] = [
  ['fagai', '发展和改革局', '市发改局'], ['jiaoyu', '教育局', '市教育局'], ['keji', '科学技术局', '市科技局'], ['jingxin', '经济和信息化局', '市经信局'], ['gongan', '公安局', '市公安局'],
  ['minzheng', '民政局', '市民政局'], ['sifa', '司法局', '市司法局'], ['caizheng', '财政局', '市财政局'], ['renshe', '人力资源和社会保障局', '市人力社保局'], ['zigui', '自然资源和规划局', '市自然资源规划局'],
  ['zhujian', '住房和城乡建设局', '市住建局'], ['jiaotong', '交通运输局', '市交通局'], ['shuili', '水利局', '市水利局'], ['nongye', '农业农村局', '市农业农村局'], ['shangwu', '商务局', '市商务局'],
  ['wenlv', '文化和广电旅游体育局', '市文广旅体局'], ['weijian', '卫生健康局', '市卫健局'], ['tuiyi', '退役军人事务局', '市退役军人局'], ['yingji', '应急管理局', '市应急局'], ['shenjiju', '审计局', '市审计局'],
  ['shichang', '市场监督管理局', '市市场监管局'], ['tongji', '统计局', '市统计局'], ['yibao', '医疗保障局', '市医保局'], ['zhifa', '综合行政执法局', '市综合执法局'], ['shengtai', '生态环境分局', '生态环境分局'],
  ['zhengwu', '政务服务管理办公室', '市政务办'],
]
const TOWNS: readonly (readonly [string, string])[] = [
  ['linhe', '临禾镇'], ['beian', '北岸镇'], ['shiqiao', '石桥头镇'], ['yunmen', '云门镇'], ['xikou', '溪口湾镇'], ['dongpu', '东浦镇'], ['nanling', '南岭镇'], ['chaping', '茶坪乡'], ['gutian', '古畈镇'], ['hedu', '荷渡镇'],
  ['baisha', '白沙滩镇'], ['tangxia', '塘下湾镇'], ['huangling', '黄岭头乡'], ['lushan', '芦山前乡'],
]
const SUBDISTRICTS: readonly (readonly [string, string])[] = [['chengdong', '城东街道'], ['chengxi', '城西街道'], ['jiangbin', '江滨街道'], ['xinqu', '新区街道'], ['beizhan', '北站街道']]
const VILLAGES: readonly (readonly [string, string, string])[] = [
  ['linhe-shang', '上禾村', 'linhe'], ['linhe-xia', '下禾村', 'linhe'], ['beian-yi', '一渡村', 'beian'], ['beian-er', '二渡村', 'beian'], ['shiqiao-zhong', '中桥村', 'shiqiao'], ['yunmen-shan', '山门村', 'yunmen'],
  ['xikou-wan', '湾头村', 'xikou'], ['dongpu-xin', '新浦村', 'dongpu'], ['nanling-jiao', '岭脚村', 'nanling'], ['chaping-yuan', '茶园村', 'chaping'], ['baisha-tan', '沙头村', 'baisha'], ['tangxia-wan', '塘尾村', 'tangxia'],
  ['chengdong-he', '和平社区', 'chengdong'], ['jiangbin-yan', '沿江社区', 'jiangbin'],
]
const ENTERPRISES: readonly (readonly [string, string, string])[] = [
  ['shuiwu', '青汀市水务有限公司', '市水务公司'], ['gongjiao', '青汀市公共交通有限公司', '市公交公司'], ['ranqi', '青汀市燃气有限公司', '市燃气公司'], ['diyi-yiyuan', '青汀市第一人民医院', '市一院'], ['qingting-zhongxue', '青汀中学', '青汀中学'],
  ['gongjijin', '青汀市住房公积金管理部', '市公积金'], ['huanwei', '青汀市环境卫生服务中心', '市环卫中心'], ['tushuguan', '青汀市图书馆', '市图书馆'],
]

const reporting = (id: string, name: string, shortName: string, kind: AgencyKind): DemoAgency => ({ id, name, shortName, kind, parent: ROOT, signsAs: name, reports: true })

/** The fictitious city: its government, 26 departments, 14 towns, 5 sub-districts, villages and public enterprises. 46 of them publish a report. */
export const AGENCIES: readonly DemoAgency[] = [
  { id: ROOT, name: '青汀市人民政府', shortName: '市政府', kind: 'government', parent: null, signsAs: '青汀市人民政府办公室', reports: true },
  ...DEPARTMENTS.map(([id, name, shortName]) => reporting(id, `青汀市${name}`, shortName, 'department')),
  ...TOWNS.map(([id, name]) => reporting(id, `青汀市${name}人民政府`, name, 'town')),
  ...SUBDISTRICTS.map(([id, name]) => reporting(id, `青汀市人民政府${name}办事处`, name, 'subdistrict')),
  ...VILLAGES.map(([id, name, parent]): DemoAgency => ({ id, name, shortName: name, kind: 'village', parent, signsAs: name, reports: false })),
  ...ENTERPRISES.map(([id, name, shortName]): DemoAgency => ({ id, name, shortName, kind: 'enterprise', parent: ROOT, signsAs: name, reports: false })),
]
export const REPORTING = AGENCIES.filter(({ reports }) => reports)
