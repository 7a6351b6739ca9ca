/** The numbers of the clock, each with its article. All are working days. */
export const CLOCK_RULES = {
  /** 条例第三十三条第二款: 自收到申请之日起20个工作日内予以答复. */
  reply: 20,
  /** 条例第三十三条第二款: 延长的期限最长不得超过20个工作日. */
  extension: 20,
  /** 条例第三十条: 自收到申请之日起7个工作日内一次性告知补正. */
  correction: 7,
  /** 条例第三十二条: 第三方自收到征求意见书之日起15个工作日内提出意见. */
  thirdParty: 15,
  /** 条例第三十四条: 被征求意见的行政机关自收到征求意见书之日起15个工作日内提出意见; 第三十三条第三款 names no other term for 其他机关. */
  agency: 15,
  /** 国办函〔2020〕109号: 申请人在收到收费通知次日起20个工作日内缴纳. */
  fee: 20,
  /** [unconfirmed] 国办函〔2020〕109号: 处理期限自完成缴费次日起重新计算. Set to false, a payment leaves the clock as it is. */
  paymentRestarts: true,
}
export type ClockRules = typeof CLOCK_RULES
