/** A decision letter of ordinary length, different for every number. */
export const letterData = (number: number) => ({
  agency: '青汀市人民政府办公室', number: `青公开答〔2024〕${number + 1}号`, title: '政府信息公开申请答复书', addressee: '陈某', signedBy: '青汀市人民政府办公室', signedOn: '2024年3月8日', date: [2024, 3, 8],
  blocks: [
    '本机关于2024年2月19日收到您提交的政府信息公开申请，申请获取临禾镇上禾村征收土地的批准文件和补偿方案。',
    `经审查，您申请公开的信息（受理编号第${number + 1}号）由本机关制作并保存，属于可以公开的政府信息。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，现予以公开，复印件随本答复书一并寄送。`,
    '如对本答复不服，可以自收到本答复书之日起六十日内依法申请行政复议，或者自收到本答复书之日起六个月内依法提起行政诉讼。',
  ].map((text) => ({ kind: 'p', line: [{ kind: 'text', text }] })),
})
