import {
  AlignmentType, convertMillimetersToTwip, Footer, LineRuleType, PageNumber, Paragraph, TextRun,
  type IFontAttributesProperties, type ISectionPropertiesOptions, type IStylesOptions,
} from 'docx'

const font = (name: string, latin = name): IFontAttributesProperties => ({ ascii: latin, hAnsi: latin, eastAsia: name, cs: latin, hint: 'eastAsia' })
/** The fonts that GB/T 9704 names; `fontTable` tells a program without them which to take instead. */
export const FONTS = {
  fang: font('仿宋_GB2312'), hei: font('黑体'), kai: font('楷体_GB2312'), title: font('方正小标宋简体'), song: font('宋体'),
} as const
const INSTEAD: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,STFangsong,FandolFang,Noto Serif CJK SC',
  楷体_GB2312: '楷体,KaiTi,STKaiti,FandolKai,Noto Serif CJK SC',
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体,Noto Serif CJK SC',
  黑体: 'SimHei,STHeiti,FandolHei,Noto Sans CJK SC',
  宋体: 'SimSun,STSong,FandolSong,Noto Serif CJK SC',
}
const fontLine = ([name, others]: [string, string]): string => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>`
/** Replaces the writer's empty list of fonts. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + `${Object.entries(INSTEAD).map(fontLine).join('')}</w:fonts>`,
}

/** Half points: 2号 44, 3号 32, 4号 28. */
const [TITLE, BODY, FOOT] = [44, 32, 28]
/** 28 characters on 156 mm leave 15.79 pt for each, a little less than 3号 is wide: twentieths of a point to take away. */
const TIGHT = -5
/** 28.95 pt in twentieths: 22 lines on 225 mm. */
const line = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const indent = { firstLineChars: 200, firstLine: 640 }
const heading = (face: IFontAttributesProperties, bold = false) =>
  ({ run: { font: face, size: BODY, bold, italics: false, color: '000000' }, paragraph: { spacing: line, indent, keepNext: true } })

export const officialStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONTS.fang, size: BODY, characterSpacing: TIGHT, color: '000000', language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: line },
    },
    title: {
      run: { font: FONTS.title, size: TITLE, characterSpacing: 0, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...line, line: 680, after: 579 } },
    },
    heading1: heading(FONTS.hei),
    heading2: heading(FONTS.kai),
    heading3: heading(FONTS.fang, true),
  },
}

const number = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], side: 'left' | 'right') => new Footer({
  children: [new Paragraph({
    alignment, indent: { [side]: 280 }, children: [new TextRun({ font: FONTS.song, size: FOOT, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })],
})
/** Odd pages have the number on the right, even ones on the left; the document must set `evenAndOddHeaderAndFooters`. */
export const officialFooters = { default: number(AlignmentType.RIGHT, 'right'), even: number(AlignmentType.LEFT, 'left') }

const mm = convertMillimetersToTwip
/** A4 with 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; the number 7 mm below it. */
export const officialPage: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(22) },
  },
}
export const TYPE_AREA_WIDTH = mm(156)
