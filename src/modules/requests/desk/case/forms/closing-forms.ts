import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#shared/refusal'
import type { Upload } from '#platform/http/types'
import { archiveRequest } from '../../../commands/archive-request.ts'
import { proveService, SERVICE, serveDecision } from '../../../commands/serve-decision.ts'
import { withdrawRequest } from '../../../commands/withdraw-request.ts'
import { outcomeLabel } from '../../../domain/outcome.ts'
import type { CaseFile } from '../case-file.ts'
import { dayField, noteField } from './common.ts'
import type { FieldSpec, MoveForm } from './types.ts'

/** How the applicant wants it, where that is a way of service. */
const WISHED: Readonly<Record<string, string>> = { online: 'online', email: 'email', post: 'post', pickup: 'pickup', fax: 'fax' }
const PROOF: FieldSpec = { name: 'proof', label: '送达证明', as: 'file', hint: '邮寄回执、签收单的扫描件；PDF 或图片', about: ['送达证明'] }

async function proofIn(uploads: readonly Upload[]) {
  const upload = uploads.find(({ field }) => field === 'proof')
  if (!upload || upload.bytes.length === 0) return null
  const mediaType = (await fileTypeFromBuffer(upload.bytes))?.mime
  if (!mediaType || !(mediaType === 'application/pdf' || mediaType.startsWith('image/'))) throw new Refusal(422, ['送达证明请用 PDF 或图片（JPG、PNG）'])
  return { name: upload.name, mediaType, bytes: upload.bytes }
}

const letterOf = ({ facts }: CaseFile) => facts.letters.findLast(({ kind }) => kind.startsWith('decision_'))

const serve: MoveForm = {
  fields: (stand) => [
    { name: 'how', label: '送达方式', as: 'radio', value: WISHED[stand.file.facts.head.delivery] ?? (stand.file.facts.head.locator ? 'online' : ''), required: true, about: ['送达方式'],
      options: Object.entries(SERVICE).map(([value, label]) => ({ value, label, ...(value === 'online' ? { hint: '放入申请人的查询页面，系统自动留下送达记录' } : {}) })) },
    dayField('送达日', stand, '答复期限看这一天（条例第三十三条）'), PROOF,
    { name: 'proofWords', label: '送达情况', as: 'line', hint: '如：EMS 单号、签收人；没有扫描件时先写在这里，以后可以补' }, noteField(),
  ],
  tells: (file, _, on) => [
    `${letterOf(file)?.number ?? '答复书'}送达申请人，申请在登记册中办结，计入${on.slice(0, 4)}年度报告`,
    ...(file.facts.decision ? [`计入“${outcomeLabel(file.facts.decision.outcome)}”一行`] : []), '申请人的复议、诉讼期限从送达次日起算',
    ...(file.facts.clock?.due && on > file.facts.clock.due ? [`已超过答复期限 ${file.facts.clock.due}，这件将计为逾期`] : []),
  ],
  grave: true,
  perform: async ({ kit, actor, input, typed, uploads }) => serveDecision(kit, actor, { ...input, how: typed['how'] ?? '', proof: await proofIn(uploads), proofWords: typed['proofWords'] ?? '' }),
}

const prove_service: MoveForm = {
  fields: () => [{ ...PROOF, required: true }, noteField()],
  tells: (file) => [`${letterOf(file)?.number ?? '答复书'}的送达证明放入案卷`],
  perform: async ({ kit, actor, input, uploads }) => {
    const proof = await proofIn(uploads)
    if (!proof) throw new Refusal(422, ['请选择送达证明的文件'])
    await proveService(kit, actor, { ...input, proof })
  },
}

const archive: MoveForm = {
  fields: () => [noteField()],
  tells: (file) => [`${file.facts.papers.length} 份材料和文书编成一份案卷（目录、页码、逐日期限、台账摘录）`, '归档后不能再增加材料；以后可以更正办理结果、补送达证明'],
  grave: true,
  perform: ({ kit, actor, input }) => archiveRequest(kit, actor, input),
}

const withdraw: MoveForm = {
  fields: (stand) => [dayField('撤回日', stand), noteField('申请人怎样撤回', { required: true, hint: '如：网上提交撤回；电话联系本人核实后撤回', about: ['以什么方式撤回'] })],
  tells: (file, _, on) => [`申请办结，计入${on.slice(0, 4)}年度报告“${outcomeLabel(file.facts.rules.withdrawnAs)}”一行`, '不再作出答复；申请人可以另行提出申请'],
  grave: true,
  perform: ({ kit, actor, input }) => withdrawRequest(kit, actor, input),
}

export const CLOSING_FORMS = { serve, prove_service, archive, withdraw } as const
