/** Why something is painted out, with the article: each box of the register has one. */
export const REDACTION_REASONS = {
  privacy: '个人隐私（条例第十五条）', trade_secret: '商业秘密（条例第十五条）', state_secret: '国家秘密（条例第十四条）', forbidden: '法律、行政法规禁止公开（条例第十四条）', safety: '危及“三安全一稳定”（条例第十四条）',
  internal: '内部事务信息（条例第十六条）', process: '过程性信息（条例第十六条）', enforcement: '行政执法案卷（条例第十六条）', other: '其他（须写明）',
} as const
export type RedactionReason = keyof typeof REDACTION_REASONS
export const isRedactionReason = (text: string | undefined): text is RedactionReason => text !== undefined && Object.hasOwn(REDACTION_REASONS, text)
