import type { Outcome } from '../../outcome.ts'
import { NOTIFIED, RECEIVED, REVIEWED } from './opening.ts'

const decide = (...finding: string[]): readonly string[] => [RECEIVED, REVIEWED, ...finding, '{{remedy}}']
const tell = (...finding: string[]): readonly string[] => [RECEIVED, NOTIFIED, ...finding, '{{remedy}}']

/** The texts of the 21 decisions, as the program brings them: what was found, the article, the reason, what can be done against it. */
export const DECISION_PARAGRAPHS: Readonly<Record<Outcome, readonly string[]>> = {
  granted: decide(
    '{{^alreadyPublic}}你（单位）申请的信息可以公开。根据《条例》第三十六条第（二）项的规定，现予以公开：{{supplied}}。{{/alreadyPublic}}',
    '{{#alreadyPublic}}你（单位）申请的信息（{{supplied}}）本机关已经主动公开，公开在{{alreadyPublic}}。根据《条例》第三十六条第（一）项的规定，现告知获取该信息的方式、途径。{{/alreadyPublic}}',
    '{{^alreadyPublic}}提供方式：{{way}}。{{/alreadyPublic}}{{#alreadyPublic}}获取方式、途径：{{way}}。{{/alreadyPublic}}'),
  partial: decide(
    '你（单位）申请的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。根据《条例》第三十七条的规定，本机关向你（单位）提供可以公开的内容：{{supplied}}。',
    '提供方式：{{way}}。',
    '不予公开的部分为：{{withheld}}。根据{{withheldArticle}}的规定，该部分不予公开。理由：{{reason}}。',
    '{{#separation}}区分处理情况：{{separation}}。{{/separation}}'),
  denied_state_secret: decide('你（单位）申请的信息依法确定为国家秘密。根据《条例》第十四条、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_law: decide('你（单位）申请的信息属于{{law}}规定禁止公开的信息。根据《条例》第十四条、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_safety: decide('你（单位）申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。根据《条例》第十四条、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_third_party: decide('你（单位）申请的信息涉及第三方的商业秘密、个人隐私等合法权益。本机关依照《条例》第三十二条的规定征求了第三方意见。根据《条例》第十五条、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_internal: decide('你（单位）申请的信息属于行政机关的内部事务信息（{{matter}}）。根据《条例》第十六条第一款、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_process: decide('你（单位）申请的信息属于行政机关在履行行政管理职能过程中形成的过程性信息（{{matter}}）。根据《条例》第十六条第二款、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_enforcement_file: decide('你（单位）申请的信息属于行政执法案卷信息。根据《条例》第十六条第二款、第三十六条第（三）项的规定，不予公开。理由：{{reason}}。'),
  denied_inquiry: decide('你（单位）申请的信息属于应当依照{{law}}的规定查询的信息，有关法律、行政法规对信息的获取有特别规定。根据《条例》第三十六条第（七）项的规定，请依照该规定办理：{{channel}}。'),
  unavailable_not_held: decide(
    '{{#searchWords}}经检索，本机关没有你（单位）申请的信息。检索情况：{{searchWords}}。根据《条例》第三十六条第（四）项的规定，现告知该政府信息不存在。{{/searchWords}}',
    '{{#notOurs}}你（单位）申请的信息不属于本机关负责公开，理由：{{notOurs}}。根据《条例》第三十六条第（五）项的规定，现予以告知。{{/notOurs}}',
    '{{#rightAgency}}根据《条例》第三十六条第（五）项的规定，建议向负责公开该信息的{{rightAgency}}提出申请，联系方式：{{rightContact}}。{{/rightAgency}}'),
  unavailable_needs_creation: decide('你（单位）申请的信息没有现成的政府信息，需要本机关加工、分析或者另行制作。根据《条例》第三十八条的规定，本机关无法提供。具体情况：{{reason}}。'),
  unavailable_unclear: decide('本机关告知你（单位）补正下列事项：{{correctionItems}}。经补正，申请内容仍不明确，本机关无法据此确定所指向的政府信息。根据《条例》第二十九条、第三十条的规定，本机关无法提供。具体情况：{{reason}}。'),
  rejected_petition: tell('你（单位）以政府信息公开申请的形式进行信访、投诉、举报等活动。根据《条例》第三十九条第一款的规定，不作为政府信息公开申请处理，请通过相应渠道提出：{{channel}}。'),
  rejected_duplicate: tell('本机关已于{{earlierDay}}对你（单位）就相同内容提出的申请作出答复（{{earlierNumber}}）。本次申请与该申请内容相同。根据《条例》第三十六条第（六）项的规定，不予重复处理。'),
  rejected_publication: tell('你（单位）的申请为要求本机关提供政府公报、报刊、书籍等公开出版物。根据《条例》第三十九条第二款的规定，本机关不予提供，可以通过下列途径获取：{{where}}。'),
  rejected_excessive: tell('你（单位）申请公开政府信息的数量、频次明显超过合理范围，本机关已要求说明理由，所说明的理由不合理。根据《条例》第三十五条的规定，不予处理。具体情况：{{reason}}。'),
  // 第二十七条 is our reading [derived]: the row of table 三 (国办公开办函〔2021〕30号) names no article.
  rejected_reconfirm: tell('你（单位）要求本机关对已经获取的政府信息进行确认或者重新出具，不属于《条例》第二十七条规定的申请获取政府信息，本机关不予处理。具体情况：{{reason}}。'),
  other_no_correction: tell('本机关于{{correctionAskedOn}}告知你（单位）在{{correctionUntil}}前（含当日）补正下列事项：{{correctionItems}}。你（单位）无正当理由逾期没有补正。根据《条例》第三十条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。'),
  other_fee_unpaid: tell('你（单位）于{{feeNoticedOn}}收到收费通知，应当在{{feeUntil}}前（含当日）缴纳信息处理费{{feeAmount}}元，逾期没有缴纳。根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为放弃申请，本机关不再处理该政府信息公开申请。'),
  other_other: tell('{{reason}}。'),
}
