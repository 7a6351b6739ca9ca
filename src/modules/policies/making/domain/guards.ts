import { chineseDay } from '#shared/days'
import { reasonsAgainst } from '#shared/procedure'
import { MAKING, type ProjectMove } from './procedure.ts'
import type { ProjectFile } from './project.ts'

const NO_TEXT = '还没有文件文本，请先在“文本和解读”中起草'

function reasonsOfConsultation({ project: { facts }, today }: ProjectFile, move: ProjectMove): string[] {
  if (move === 'end_consultation' && facts.consultation && today <= facts.consultation.until) return [`征求意见到${chineseDay(facts.consultation.until)}才结束，次日起才能登记结果`]
  if (move !== 'submit' || facts.consulted) return []
  // 优化营商环境条例第六十二条: only what must be secret by law goes without.
  if (facts.business && facts.noConsultation === '') return ['文件与市场主体生产经营活动密切相关，应当公开征求意见；依法需要保密的，请在“修改登记”中写明不公开征求意见的理由（优化营商环境条例第六十二条）']
  if (facts.noConsultation === '') return ['还没有公开征求意见；不需要征求的，请在“修改登记”中写明理由（国办发〔2018〕37号）']
  return []
}

/** 政策解读与政策文件同步组织、同步审签、同步部署. */
const reasonsOfInterpretation = ({ project: { facts }, interpretation }: ProjectFile): string[] =>
  facts.noInterpretation !== '' || interpretation?.hasText ? [] : ['解读材料要与文件一同送审：请先在“文本和解读”中起草解读；不需要解读的，请在“修改登记”中写明理由']

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(file: ProjectFile, move: ProjectMove, account: string): string[] {
  const { project, text, targets } = file
  const reasons = reasonsAgainst(MAKING, move, { state: project.state, actor: account, doers: project.doers })
  if (!MAKING.moves[move].from.includes(project.state)) return reasons
  if ((move === 'consult' || move === 'submit') && !text?.hasText) reasons.push(NO_TEXT)
  if (move === 'submit' || move === 'decide') reasons.push(...reasonsOfInterpretation(file))
  reasons.push(...reasonsOfConsultation(file, move))
  if (move === 'register') reasons.push(...targets.filter(({ wrong }) => wrong !== '').map(({ title, wrong }) => `《${title}》${wrong}，请退回修改“对其他文件的影响”`))
  if (move === 'publish' && !text?.isPublic) reasons.push(`文件文本${text ? `现在是“${text.stateLabel}”` : '还没有起草'}，经三审发布后才能登记公布`)
  return reasons
}
