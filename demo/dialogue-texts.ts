/** How far a question of the demo city has come. */
export type DemoEnd = 'arrived' | 'assigned' | 'drafted' | 'answered' | 'reviewed' | 'published' | 'private' | 'merged' | 'petition' | 'request' | 'closed' | 'withdrawn'
export type DemoQuestion = {
  readonly on: string; readonly agency: string; readonly topic: string; readonly source: 'portal' | 'hotline' | 'minhuwowei' | 'window'; readonly end: DemoEnd; readonly title: string; readonly asked: string; readonly answer: string
  /** Working days until it was answered; three where nothing is said. */
  readonly days?: number; readonly helpful?: number; readonly unhelpful?: number; readonly words?: readonly string[]; readonly about?: string
}
const COME = '到所在镇政府、街道办事处便民服务中心'
const row = (on: string, agency: string, topic: string, source: DemoQuestion['source'], end: DemoEnd, title: string, asked: string, answer: string, more: Partial<DemoQuestion> = {}): DemoQuestion => ({ on, agency, topic, source, end, title, asked, answer, ...more })

/** Invented questions of a year, in every state. */
export const DEMO_QUESTIONS: readonly DemoQuestion[] = [
  row('2024-01-15', 'yibao', 'health', 'portal', 'published', '灵活就业人员怎样参加职工医疗保险', '没有工作单位，想参加职工医疗保险，要带什么材料，多久生效？', `可以参加。\n\n请带身份证${COME}医保窗口登记，也可以在政务服务网办理。当月缴费，次月起享受门诊待遇；首次参保的，住院待遇有等待期，以窗口告知的为准。`, { helpful: 23, unhelpful: 2, words: ['等待期几个月没有说清楚'] }),
  row('2024-01-29', 'jiaoyu', 'education', 'hotline', 'published', '外来务工人员的孩子怎样报名上小学', '夫妻两人在本市上班，孩子秋季上小学，户口不在本市，怎样报名？', '可以报名。\n\n父母一方有本市居住证和务工或者经营证明的，五月底前在义务教育报名平台登记，由教育局按居住地统筹安排。具体条件以当年的招生工作意见为准。', { helpful: 41, unhelpful: 3, about: '义务教育招生' }),
  row('2024-02-19', 'zhujian', 'housing', 'portal', 'published', '外来务工人员能不能申请公共租赁住房', '在本市企业上班三年，没有房子，户口在外地，能不能申请公租房？', '可以申请。\n\n在本市稳定就业、缴纳社会保险满规定年限、在本市没有住房的，向居住地街道办事处提出申请，经审核、公示后轮候；也可以申请租赁补贴。', { helpful: 35, unhelpful: 5, words: ['希望写明要缴几年', '电话打不通'], about: '公共租赁住房' }),
  row('2024-03-04', 'minzheng', 'security', 'window', 'published', '家里失火以后可以申请什么救助', '老人家里失火，房子烧坏了，生活一时有困难，可以向谁申请救助？', '可以申请临时救助。\n\n请向户籍地或者居住地的镇政府、街道办事处提出，情况紧急的先行救助、再补手续，也可以请村（社区）代为提出。', { helpful: 18, about: '临时救助' }),
  row('2024-03-18', 'renshe', 'work', 'portal', 'published', '大学毕业两年回乡开店有没有创业补贴', '毕业两年，回老家开了一家网店，听说有创业补贴，怎样申请？', '毕业五年内在本市首次创办企业或者个体工商户，正常经营满规定时间并缴纳社会保险的，可以申请一次性创业补贴。\n\n请在政务服务网申报，人力社保局审核后拨付到申请人的银行账户。', { helpful: 27, unhelpful: 1, about: '大学生创业' }),
  row('2024-04-01', 'jiaotong', 'traffic', 'hotline', 'published', '城乡公交末班车能不能延长', '晚上下班回临禾镇没有公交车了，末班车能不能晚一点？', '已经安排。\n\n自四月二十二日起，城区至临禾镇的末班车由十八时三十分延长到二十时，先试行三个月，再根据客流调整。', { helpful: 52, unhelpful: 8, words: ['周末也要延长'] }),
  row('2024-04-15', 'shichang', 'business', 'portal', 'published', '个体工商户变更经营地址要换执照吗', '小店搬到隔壁街道，营业执照上的地址要不要变更？', '要变更。\n\n请在搬迁后及时办理经营场所变更登记，网上提交新场所的使用证明，不收费，一般一个工作日内换发新执照。', { helpful: 12 }),
  row('2024-05-06', 'zhifa', 'city', 'minhuwowei', 'published', '店门口能不能临时摆摊卖早餐', '自家店门口宽两米，早上想摆个早餐摊，允许吗？', '设有早餐疏导点的路段，可以向街道办事处申请进点经营，早上九时前收摊。\n\n没有疏导点的路段，不能占用人行道和盲道摆摊。', { days: 9, helpful: 6, unhelpful: 7, words: ['回答得太晚', '没有说哪些路段可以'] }),
  row('2024-05-20', 'nongye', 'farming', 'portal', 'published', '承包地种茶有没有补助', '想把十亩承包地改种茶叶，有没有补助？', '在规划的茶园范围内新建标准茶园，面积达到规定规模并通过验收的，可以申请茶产业补助。\n\n改种前请先向村委会确认土地用途，永久基本农田不能改种茶树。', { helpful: 15, unhelpful: 1, about: '茶产业' }),
  row('2024-06-03', 'zigui', 'land', 'portal', 'published', '村里建房要先办什么手续', '老房子要拆了重建，先找谁办手续？', '先向村民小组或者村委会提出宅基地和建房申请，村里公示后报镇政府审批，取得乡村建设规划许可证和宅基地批准书后才能开工。', { helpful: 31, unhelpful: 4, about: '农村宅基地' }),
  row('2024-06-17', 'gongan', 'household', 'portal', 'published', '孩子出生后怎样上户口', '孩子刚出生，父母户口不在一起，户口上在哪里？', '孩子可以随父亲或者母亲登记户口。\n\n请带出生医学证明、户口簿、结婚证到派出所办理，也可以办理“出生一件事”，一次办好户口、医保和预防接种。', { helpful: 20 }),
  row('2024-07-01', 'weijian', 'health', 'hotline', 'published', '家庭医生签约要不要钱', '社区说可以签约家庭医生，要不要收费，有什么服务？', '基本服务包不收费。\n\n签约后由家庭医生团队提供健康档案、慢性病随访、用药指导和转诊服务，带身份证到社区卫生服务中心就能签约。', { helpful: 14, unhelpful: 1, about: '家庭医生签约服务' }),
  row('2024-07-15', 'fagai', 'business', 'portal', 'published', '自己家装充电桩有没有补助', '小区车位上自费装充电桩，有没有补助？', '家庭自用充电桩不在补助范围。\n\n补助的对象是建成并对外开放的公共充电桩，验收后三个月内申请。', { helpful: 4, unhelpful: 9, words: ['希望也能补助'], about: '充电基础设施' }),
  row('2024-08-05', 'shengtai', 'city', 'minhuwowei', 'published', '晚上工地施工吵向谁反映', '隔壁工地半夜还在施工，向谁反映，几点以后不能施工？', '夜间（二十二时至次日六时）禁止产生环境噪声污染的建筑施工作业，因工艺必须连续施工的应当有证明并公告。\n\n请拨打12345，由综合执法和生态环境部门当晚到场处理。', { helpful: 19, unhelpful: 6 }),
  row('2024-09-02', 'linhe', 'farming', 'portal', 'published', '农村生活污水接管要不要交钱', '村里统一做污水管，接到家里要不要自己出钱？', '不用。\n\n从化粪池出口到污水主管的接户管由镇里统一建设，农户只负责房屋内的管道。', { helpful: 11, about: '农村生活污水处理设施' }),
  row('2024-10-14', 'minzheng', 'security', 'portal', 'published', '重度残疾人护理补贴每个月什么时候发', '家里人是一级残疾，护理补贴每个月几号到账？', '残疾人两项补贴按月发放，当月申请、次月起发，一般在每月十五日前到账。没有收到的，请与所在镇街联系核对银行账户。', { helpful: 16, about: '残疾人两项补贴' }),
  row('2024-11-11', 'jingxin', 'business', 'portal', 'published', '企业买新设备技术改造怎样申报', '小型企业想买两台新设备，技术改造补助怎样申报？', '先备案、再投资、后申报。\n\n请在开工前办理技术改造项目备案，项目完工后按当年的申报通知提交发票和审计材料，由经信局组织验收。', { helpful: 9, unhelpful: 1, about: '企业技术改造' }),
  row('2024-12-09', 'wenlv', 'other', 'portal', 'published', '图书馆周末晚上开不开放', '上班族只有周末晚上有空，市图书馆开到几点？', '市图书馆周五、周六开放到二十一时，二十四小时自助书房全天开放，凭身份证或者读者证进入。', { helpful: 13 }),
  row('2024-05-27', 'renshe', 'work', 'portal', 'private', '本人的社保缴费年限有几年', '想知道自己的社保缴了几年，能不能查？', '可以查。请带身份证到人力社保局窗口打印参保证明，也可以在政务服务网自己下载。', {}),
  row('2024-09-23', 'zhujian', 'housing', 'window', 'private', '本人的公租房轮候到第几位了', '去年申请的公租房，现在轮候到第几位？', '您的轮候情况可以在住建局窗口查询，轮候名单每季度在网站公示一次。', { days: 7 }),
  row('2024-08-19', 'yibao', 'health', 'hotline', 'merged', '没有单位怎么交医保', '自由职业，医保怎么交？', '', {}),
  row('2024-10-28', 'gongan', 'household', 'portal', 'merged', '居住证到哪里办', '租房子住，居住证到哪里办，多久能拿到？', '', {}),
  row('2024-04-22', 'zhujian', 'housing', 'portal', 'petition', '对拆迁安置方案不满意', '对前年签的安置协议不满意，要求重新处理。', '您反映的是对已签订协议的不同意见，属于信访事项。请向市信访局提出，地址青汀市临江路1号，电话0000-5550119；也可以依法申请行政复议或者提起诉讼。', {}),
  row('2024-07-29', 'zigui', 'land', 'portal', 'request', '想要某地块的规划设计条件文件', '想要城东某地块出让时的规划设计条件文件复印件。', '您要的是一份具体的政府信息，请在“依申请公开”栏目提出申请，写明地块名称，我们会在二十个工作日内答复。填写有困难的，可以打电话由工作人员代填。', {}),
  row('2024-11-25', 'qingting', 'other', 'portal', 'closed', '低价代开各种证明联系本店', '专业代开各类证明，需要的联系。', '内容是广告，不是政策咨询。', {}),
  row('2024-03-25', 'shichang', 'business', 'portal', 'withdrawn', '年报公示晚了会不会罚款', '个体工商户年报忘了报，会不会罚款？', '年报在每年六月三十日前报送；逾期没有报送的会标记为经营异常状态，补报后可以恢复。', {}),
  row('2024-12-27', 'jiaotong', 'traffic', 'hotline', 'assigned', '新开的小区门口能不能设公交站', '新小区住了八百户，门口没有公交站，能不能设一个？', '', {}),
  row('2025-01-07', 'renshe', 'work', 'portal', 'answered', '退休以后返聘要不要缴社保', '退休后原单位返聘，还要不要缴社会保险？', '已经享受基本养老保险待遇的，返聘时不再缴纳职工养老保险；单位可以为您参加工伤保险。', {}),
  row('2025-01-08', 'jiaoyu', 'education', 'portal', 'reviewed', '小学放学后托管服务怎样收费', '下午放学早，学校托管服务怎样收费，可以不参加吗？', '课后服务由家长自愿参加，按学期收费，收费标准由学校公示；家庭经济困难的学生可以免费。', {}),
  row('2025-01-09', 'qingting', 'city', 'minhuwowei', 'arrived', '小区电动自行车可以在哪里充电', '不让在楼道充电，小区里又没有充电棚，电动自行车在哪里充电？', '', {}),
]

export type DemoPiece = { readonly agency: string; readonly title: string; readonly content: Readonly<Record<string, string>>; readonly about: string; readonly on: string }
const frequent = (on: string, agency: string, topic: string, about: string, title: string, answer: string): DemoPiece => ({ on, agency, title, about, content: { topic, answer } })
export const DEMO_FREQUENT: readonly DemoPiece[] = [
  frequent('2024-02-05', 'yibao', 'health', '医疗救助', '没有工作单位怎样参加医疗保险', `可以参加职工医疗保险，也可以参加城乡居民医疗保险，两种选一种。\n\n带身份证${COME}登记，或者在政务服务网办理。当月缴费，次月起享受待遇。`),
  frequent('2024-02-26', 'gongan', 'household', '人才安居', '居住证怎样办理', '在本市居住半年以上，有合法稳定就业、住所或者连续就读的，可以申领居住证。\n\n带身份证和居住证明到派出所办理，十五日内发证，首次申领不收费。'),
  frequent('2024-03-11', 'zhujian', 'housing', '公共租赁住房', '公共租赁住房的申请条件是什么', '住房困难的低收入家庭、新就业职工和在本市稳定就业的外来务工人员可以申请。\n\n向居住地街道办事处提出，审核、公示后轮候。'),
  frequent('2024-04-08', 'minzheng', 'security', '最低生活保障', '最低生活保障怎样申请', '家庭人均收入低于本市最低生活保障标准、财产符合规定的家庭可以申请。\n\n带户口簿和身份证向户籍地镇政府、街道办事处提出，村（社区）可以代办。'),
  frequent('2024-06-24', 'renshe', 'work', '大学生创业', '大学生创业有哪些扶持', '毕业五年内在本市创业的，可以申请一次性创业补贴、场租补贴和贷款贴息。\n\n在政务服务网申报，人力社保局审核。'),
  frequent('2024-09-09', 'zigui', 'land', '农村宅基地', '农村建房要经过哪些手续', '申请、村公示、镇审批、放样开工、竣工验收、办理不动产登记六步。\n\n取得乡村建设规划许可证和宅基地批准书后才能开工。'),
]
const concern = (on: string, agency: string, source: string, about: string, sourceWords: string, title: string, words: string, response: string): DemoPiece => ({ on, agency, title, about, content: { source, sourceWords, concern: words, response, respondedOn: on } })
export const DEMO_CONCERNS: readonly DemoPiece[] = [
  concern('2024-04-12', 'jiaotong', 'hotline', '城乡公交一体化', '12345 热线2024年3月集中反映36件', '城乡公交末班车时间调整的说明', '不少在城区上班的群众反映，下班后没有回镇里的公交车。', '自四月二十二日起，城区至六个镇的末班车延长到二十时，先试行三个月。\n\n试行期间每周统计客流，七月底公布评估结果，再决定是否长期执行。'),
  concern('2024-07-08', 'jiaoyu', 'opinion', '义务教育招生', '网络论坛2024年6月下旬的集中讨论', '关于今年秋季小学学位的回应', '部分家长担心新建小区的孩子没有学位。', '今年新增小学学位一千二百个，新建的江滨小学九月开学。\n\n符合条件的适龄儿童都有学位，各校学位的使用情况每周在教育局网站公布。'),
  concern('2024-10-21', 'shuili', 'media', '农村饮用水', '某晚报2024年10月15日的报道', '南岭镇部分村庄供水不稳的处理情况', '报道反映南岭镇三个村在用水高峰时水压不足。', '报道情况属实。水利局十月十六日到场，查明是老旧管网漏损和水泵故障。\n\n水泵已经更换，三个村十月十八日恢复正常供水；四点六公里老管网列入改造计划，明年三月完工。'),
  concern('2024-12-16', 'zhifa', 'visit', '电动自行车', '街道走访和民呼我为平台', '老旧小区电动自行车充电难的办理情况', '老旧小区没有充电棚，群众拉线充电，有火灾隐患。', '今年建成集中充电棚六十处，另有四十处正在建设，明年三月底前投用。\n\n充电棚的位置和收费标准在各社区公告栏公布。'),
]
