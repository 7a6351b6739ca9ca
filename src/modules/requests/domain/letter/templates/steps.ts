import type { LetterKind } from '../kinds.ts'
import { CONTACT, RECEIVED } from './opening.ts'

type StepKind = Exclude<LetterKind, `decision_${string}`>

/** The texts of the letters on the way, as the program brings them; the office makes its own of them. */
export const STEP_PARAGRAPHS: Readonly<Record<StepKind, readonly string[]>> = {
  registration: ['申请编号：{{requestNumber}}', '所需信息：{{subject}}', '{{#description}}内容描述：{{description}}{{/description}}', '{{#documentNumber}}文号：{{documentNumber}}{{/documentNumber}}', '提供形式：{{wantedForm}}', '获取方式：{{delivery}}', '提交方式：{{channel_words}}', '收到日：{{receivedOn}}'],
  receipt: [
    RECEIVED, '根据《中华人民共和国政府信息公开条例》第三十一条的规定，本机关以{{receivedOn}}为收到申请之日。依照该条例第三十三条的规定，能够当场答复的，本机关将当场答复；不能当场答复的，将自收到申请之日起20个工作日内答复。需要延长期限的，将依法告知你（单位）；征求第三方和其他机关意见所需时间不计算在上述期限内。',
    '请妥善保管查询码，凭查询码和证件号码后四位可以随时查询办理进度。', CONTACT],
  correction_notice: [
    RECEIVED, '经审查，该申请的内容不够明确。根据《中华人民共和国政府信息公开条例》第三十条的规定，请你（单位）在{{until}}前（含当日）补正下列事项：', '{{items}}',
    '本机关自收到补正的申请之日起计算答复期限。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。', CONTACT],
  reasons_notice: [
    RECEIVED, '你（单位）申请公开政府信息的数量、频次明显超过合理范围。根据《中华人民共和国政府信息公开条例》第三十五条的规定，请说明理由{{#until}}，并在{{until}}前（含当日）提交{{/until}}：', '{{items}}',
    '本机关认为申请理由不合理的，将告知不予处理；申请理由合理，但无法在规定期限内答复的，将确定延迟答复的合理期限并告知你（单位）。', CONTACT],
  extension_notice: [
    RECEIVED, '因{{reason}}，不能在规定期限内答复。根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长{{days}}个工作日，延长后的期限至{{newDue}}止。', CONTACT],
  third_party_query: [
    '本机关收到政府信息公开申请（编号{{requestNumber}}），所申请的信息涉及你（单位）：{{about}}。', '本机关认为公开该信息可能损害你（单位）的合法权益。根据《中华人民共和国政府信息公开条例》第三十二条的规定，现书面征求意见，请自收到本征求意见书之日起15个工作日内，书面告知是否同意公开；不同意公开的，请说明理由。',
    '逾期未提出意见的，由本机关依照该条例的规定决定是否公开。你（单位）不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知你（单位）。', CONTACT],
  third_party_confirmation: [
    '本函随征求意见书一并送达（申请编号{{requestNumber}}），请填写后送交本机关。地址：{{address}}；电话：{{phone}}。', '征求意见的信息：{{about}}。',
    '对公开该信息的意见（请选择一项）：', '□ 同意公开', '□ 同意公开其中一部分，不同意公开的部分为：＿＿＿＿＿＿＿＿＿＿＿＿', '□ 不同意公开',
    '不同意公开的理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿', '被征求意见人（签名或者盖章）：＿＿＿＿＿＿＿＿＿＿', '日期：＿＿＿＿年＿＿月＿＿日'],
  consultation_notice: [RECEIVED, '所申请的信息涉及{{whom}}的合法权益（{{about}}），本机关正在书面征求其意见。根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。', CONTACT],
  disclosure_notice_to_third_party: [
    '本机关此前就政府信息公开申请（编号{{requestNumber}}）征求你（单位）意见，你（单位）不同意公开：{{about}}。', '经审查，本机关认为不公开该信息可能对公共利益造成重大影响，理由如下：{{reason}}。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条的规定，决定予以公开，现书面告知。', '{{remedy}}', CONTACT],
  joint_maker_query: [
    '本机关收到政府信息公开申请（编号{{requestNumber}}），所申请的信息由本机关牵头与你单位共同制作：{{about}}。', '根据《中华人民共和国政府信息公开条例》第三十四条的规定，现征求你单位意见，请自收到本征求意见书之日起15个工作日内（{{until}}前，含当日）提出意见；逾期未提出意见的，视为同意公开。', CONTACT],
  assistance_query: ['本机关正在办理政府信息公开申请（编号{{requestNumber}}），所申请的信息为：{{subject}}。', '为依法答复，需要你单位协助：{{about}}。请于{{until}}前（含当日）书面回复。', CONTACT],
  fee_notice: [
    RECEIVED, '根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，该申请应当收取信息处理费。计收方式：{{standard}}；计算：{{calculation}}；合计{{amount}}元。', '缴纳方式：{{how}}。请自收到本通知次日起20个工作日内（{{until}}前，含当日）缴纳；逾期未缴纳的，视为放弃申请，本机关不再处理该申请。',
    '收费通知是办理过程中的事项，对收费决定不能单独提起行政诉讼（法释〔2025〕8号），缴费期限内也不能单独申请行政复议；对最终的答复不服的，可以依法一并提出。', CONTACT],
  review_sheet: ['申请编号：{{requestNumber}}', '所申请的信息：{{subject}}', '收到日：{{receivedOn}}', '要求的形式：{{wantedForm}}', '要求的获取方式：{{delivery}}', '{{opinions}}'],
  transfer_to_publication: ['下列信息在办理政府信息公开申请（编号{{requestNumber}}）中产生，根据《中华人民共和国政府信息公开条例》第四十四条的规定，建议纳入主动公开范围：', '{{supplied}}'],
}
