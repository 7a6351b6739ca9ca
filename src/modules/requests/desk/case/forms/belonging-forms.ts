import { mergeRequest } from '../../../commands/merge-request.ts'
import { splitRequest } from '../../../commands/split-request.ts'
import { transferRequest } from '../../../commands/transfer-request.ts'
import { outcomeLabel } from '../../../domain/outcome.ts'
import { mergeCandidates } from '../../../queries/asked-by.ts'
import { noteField } from './common.ts'
import type { MoveForm } from './types.ts'

const partsOf = (text: string | undefined): string[] => (text ?? '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')

const merge: MoveForm = {
  fields: async ({ kit, file }) => {
    const candidates = await mergeCandidates(kit.db, file.row)
    return [
      { name: 'into', label: '并入', as: 'radio', required: true, value: candidates.length === 1 ? candidates[0]?.id : '', options: candidates.map(({ id, number, subject }) => ({ value: id, label: `${number}　${subject}` })),
        hint: candidates.length === 0 ? '同一申请人在本机关没有其他在办的申请，不能并案；不同的申请人应当分别答复' : '只列同一申请人在本机关在办的申请', about: ['并入', '并案'] },
      noteField('并案的理由'),
    ]
  },
  tells: (file) => [`本件办结，计入“${outcomeLabel(file.facts.rules.mergedAs)}”一行，由并入的那一件一并答复`, '本件的进度页面会告诉申请人'],
  grave: true,
  perform: ({ kit, actor, input, typed }) => mergeRequest(kit, actor, { ...input, into: typed['into'] ?? '' }),
}

const split: MoveForm = {
  fields: ({ file }) => [
    { name: 'parts', label: '各项内容', as: 'area', rows: 6, value: file.facts.head.subject, required: true, hint: '每行一项，每项不超过100字。第一行留在本件，其余各成一件，收到日相同', about: ['每项', '两项', '拆成'] }, noteField('拆分的理由'),
  ],
  tells: (_file, typed) => {
    const [first, ...others] = partsOf(typed['parts'])
    return ['一事一申请（国办函〔2020〕109号第四条）：各件分别答复、分别计数', ...(first ? [`本件：${first}`] : []), ...others.map((part) => `新立一件：${part}`)]
  },
  grave: true,
  again: '看看会拆成几件',
  perform: ({ kit, actor, input, typed }) => splitRequest(kit, actor, { ...input, parts: partsOf(typed['parts']) }),
}

const transfer: MoveForm = {
  fields: ({ file }) => [
    { name: 'to', label: '转给', as: 'select', blank: '请选择单位', required: true, about: ['单位'],
      options: file.agencies.filter(({ id, active, kind }) => active && id !== file.row.agency && kind !== 'village').map(({ id, name }) => ({ value: id, label: name })) },
    noteField('转交的理由', { required: true, hint: '为何由该单位制作或保存这项信息；是否已告知申请人', about: ['转交的理由'] }),
  ],
  tells: (file) => [`申请连同收到日 ${file.facts.head.receivedOn}、期限和材料转到该单位，由它分派`, '本单位不再办理；两个单位的台账都有记录', '只用于本市内部：信息属于其他机关的，应当答复“本机关不掌握”并告知该机关（条例第三十六条第（五）项）'],
  grave: true,
  perform: ({ kit, actor, input, typed }) => transferRequest(kit, actor, { ...input, to: typed['to'] ?? '' }),
}

export const BELONGING_FORMS = { merge, split, transfer } as const
