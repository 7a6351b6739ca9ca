/** Kinds of paper in a case file, as they are called. */
const KIND_LABELS: Readonly<Record<string, string>> = {
  attachment: '申请人附件', reply_correction: '补正材料', reply_withdraw: '撤回', reply_fee_paid: '缴费凭证', reply_message: '留言', material: '拟公开的材料', redacted: '已遮盖的材料',
  letter: '文书', proof: '送达证明', bundle: '案卷', bundle_zip: '案卷（含原件）',
}
export const paperKind = (kind: string): string => KIND_LABELS[kind] ?? '材料'

/** Papers that name the applicant: everything that is not the office's own material. */
const WITHOUT_IDENTITY = ['material', 'redacted']
export const holdsIdentity = (kind: string): boolean => !WITHOUT_IDENTITY.includes(kind)

const REDACTABLE = ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
/** Can parts of it be painted out before it is given? */
export const canRedact = (kind: string, mediaType: string): boolean => REDACTABLE.includes(mediaType) && !['letter', 'bundle', 'proof'].includes(kind)

const STEP = 1024
export const sizeWords = (bytes: number): string => (bytes < STEP ? `${bytes} 字节` : bytes < STEP * STEP ? `${Math.ceil(bytes / STEP)} KB` : `${(bytes / STEP / STEP).toFixed(1)} MB`)
