/** One fault and the right class for it; `words` is what a finding must touch. */
export type Planted = { readonly class: string; readonly paragraph: string; readonly words: string; readonly column?: string; readonly title?: string }

/** A right identity number (GB 11643) for a made-up person: the checksum is counted, the area is the test's own. */
function identityNumber(serial: number): string {
  const body = `11010119${String(60 + (serial % 40))}0${(serial % 9) + 1}1${serial % 10}${String(100 + (serial % 900))}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

const FAULTS: readonly ((serial: number) => Planted)[] = [
  (serial) => ({ class: 'personal', paragraph: `申请人李某，身份证号码${identityNumber(serial)}，已提交全部材料。`, words: identityNumber(serial) }),
  (serial) => ({ class: 'personal', paragraph: `联系人王某，手机号码1383${String(1000000 + serial * 7919).slice(-7)}，家住本县。`, words: `1383${String(1000000 + serial * 7919).slice(-7)}` }),
  () => ({ class: 'secret', paragraph: '机密★3年', words: '机密★3年' }),
  () => ({ class: 'wording', paragraph: '会议由中华人民共和囯农业主管部门主办。', words: '中华人民共和囯' }),
  () => ({ class: 'typo', paragraph: '各单位要认真布署防汛工作，确保安全渡汛。', words: '渡汛' }),
  (serial) => ({ class: 'format', paragraph: `报名时间截至20${String(10 + (serial % 15))}年2月30日。`, words: '年2月30日' }),
  (serial) => ({ class: 'format', paragraph: `全县共有党员${serial + 100}人，其中男${serial + 70}人、女50人。`, words: `${serial + 100}人，其中男` }),
  () => ({ class: 'sensitive', paragraph: '本店出售枪支弹药，货到付款。', words: '枪支' }),
  () => ({ class: 'misfiled', column: '公共文化服务', title: '2024年部门预算公开', paragraph: '2024年部门预算收支总表和财政拨款收支预算情况说明：本年一般公共预算财政拨款收入1200万元，三公经费预算10万元，其中公务接待费预算2万元，公务用车运行维护费预算8万元，机关运行经费预算安排与上年持平，政府采购预算另行公布。', words: '预算' }),
]
export const faultFor = (number: number): Planted | null => (number % 5 === 2 ? FAULTS[Math.floor(number / 5) % FAULTS.length]?.(number) ?? null : null)

const PLAIN = [
  '县政府召开常务会议，研究部署近期重点工作。', '会议强调，要坚持以人民为中心，扎实做好各项民生工作。', '县农业农村局组织技术人员下乡，为农户讲解田间管理要点。',
  '图书馆周末延长开放时间，方便群众借阅。', '县城主干道路面修补工程已经完工，恢复通行。', '各乡镇要加强巡查，及时排查隐患。', '社区卫生服务中心为老年人免费体检。', '县水务局对供水管网进行了检修。',
]
/** Three right sentences for a page, always the same for the same number. */
export const plainParagraphs = (number: number): string[] => [0, 3, 5].map((step) => `${PLAIN[(number + step) % PLAIN.length] ?? ''}本条编号为${number + 1}。`)
