/** What a normative document is called: rules regulate a matter, supports promote it, works arrange it. */
const FORMS = {
  rules: ['管理办法', '管理实施细则', '管理暂行规定', '管理若干规定'],
  supports: ['扶持政策', '奖补实施细则', '专项资金管理办法', '促进办法'],
  works: ['实施意见', '实施办法', '工作规程', '若干措施'],
} as const
type Family = keyof typeof FORMS

/** 8+4: the clusters under which the city's policies are filed, and the matters of each. */
const MATTERS: Readonly<Record<string, Readonly<Partial<Record<Family, readonly string[]>>>>> = {
  扩大有效投资: { rules: ['政府投资项目', '政府投资项目代建', '工程变更', '重大项目储备'], works: ['重大项目要素保障', '企业投资项目承诺制'], supports: ['民间投资'] },
  科技创新: { supports: ['科技型中小企业', '企业研发投入', '科技企业孵化器', '技术合同登记'], rules: ['科技计划项目', '科技创新券'], works: ['科技成果转化', '企业研发机构建设'] },
  先进制造业集群培育: { supports: ['企业技术改造', '首台套产品', '智能制造', '绿色制造', '质量品牌建设'], rules: ['小微企业园', '工业厂房租赁'], works: ['工业企业综合评价', '专精特新企业培育'] },
  现代服务业高质量发展: { supports: ['电子商务', '现代物流', '总部经济', '旅游业', '楼宇经济'], rules: ['旅游民宿', '会展活动', '商品交易市场'], works: ['服务业企业上规', '夜间经济'] },
  交通强市建设: { rules: ['农村公路养护', '停车设施', '公共交通', '出租汽车', '共享单车', '公路路产路权'], works: ['城乡公交一体化', '超限运输治理'] },
  扩大内需和对外开放: { supports: ['外贸稳增长', '跨境电子商务', '品牌连锁经营', '汽车消费'], works: ['招商引资项目落地', '农贸市场改造提升'] },
  乡村振兴和城乡一体化: {
    rules: ['农村宅基地', '农村饮用水', '畜禽养殖污染防治', '村级集体资金资产', '设施农业用地', '农村生活污水处理设施'], supports: ['茶产业', '水产养殖', '粮食生产', '乡村旅游', '农业龙头企业'], works: ['农村危房改造', '农村公路建设'],
  },
  保障和改善民生: {
    rules: ['公共租赁住房', '城镇燃气', '生活垃圾分类', '建筑垃圾处置', '户外广告设置', '城市绿化', '电动自行车', '住宅小区物业', '住宅专项维修资金', '养犬', '文物保护', '食品小作坊', '公墓'],
    works: ['临时救助', '最低生活保障', '残疾人两项补贴', '义务教育招生', '被征地农民基本生活保障', '医疗救助', '老旧小区改造', '家庭医生签约服务'], supports: ['普惠托育', '养老机构', '民办教育', '全民健身'],
  },
  财政金融: { rules: ['财政专项资金', '政府采购', '行政事业单位国有资产', '政府性债务', '乡镇财政', '预算绩效'], supports: ['企业上市', '政策性融资担保'], works: ['企业应急转贷'] },
  自然资源: { rules: ['工业用地弹性出让', '临时用地', '河道采砂', '矿产资源开采', '存量建设用地', '不动产登记档案查询'], works: ['征地补偿安置', '地质灾害防治', '农村集体土地房屋征收补偿'] },
  能源: { supports: ['分布式光伏', '充电基础设施', '清洁能源替代'], rules: ['用能预算', '重点用能单位'], works: ['固定资产投资项目节能审查'] },
  人才: { supports: ['高层次人才引进', '大学生创业', '技能人才培养'], rules: ['人才专项用房', '人才分类认定'], works: ['人才安居', '职业技能提升'] },
}

export type DocumentTitle = { readonly subject: string; readonly topic: string }
/** Every matter in each of its forms, first forms first, so that neighbours differ. */
export const DOCUMENT_TITLES: readonly DocumentTitle[] = [0, 1, 2, 3].flatMap((position) => Object.entries(MATTERS).flatMap(([topic, families]) =>
  (Object.entries(families) as [Family, readonly string[]][]).flatMap(([family, matters]) => matters.map((matter) => ({ subject: `${matter}${FORMS[family][position] ?? ''}`, topic })))))

/** What a department lays down by itself; the others write none. */
export const MATTERS_OF: Readonly<Record<string, readonly string[]>> = {
  fagai: ['重大项目储备', '企业投资项目承诺制', '固定资产投资项目节能审查', '用能预算'], jiaoyu: ['义务教育招生', '民办教育'], keji: ['科技计划项目', '科技创新券', '科技型中小企业', '科技企业孵化器'],
  jingxin: ['企业技术改造', '首台套产品', '小微企业园', '专精特新企业培育'], minzheng: ['临时救助', '最低生活保障', '残疾人两项补贴', '养老机构', '公墓'], caizheng: ['财政专项资金', '政府采购', '预算绩效', '行政事业单位国有资产'],
  renshe: ['大学生创业', '技能人才培养', '职业技能提升'], zigui: ['临时用地', '不动产登记档案查询', '矿产资源开采', '地质灾害防治', '工业用地弹性出让'], zhujian: ['公共租赁住房', '住宅小区物业', '住宅专项维修资金', '老旧小区改造', '城镇燃气'],
  jiaotong: ['农村公路养护', '出租汽车', '公共交通', '超限运输治理'], shuili: ['农村饮用水', '河道采砂'], nongye: ['农村宅基地', '畜禽养殖污染防治', '茶产业', '粮食生产', '设施农业用地'], shangwu: ['外贸稳增长', '跨境电子商务', '农贸市场改造提升'],
  wenlv: ['旅游民宿', '文物保护', '全民健身', '旅游业'], weijian: ['普惠托育', '家庭医生签约服务'], yibao: ['医疗救助'], zhifa: ['户外广告设置', '建筑垃圾处置', '生活垃圾分类', '养犬'],
}
