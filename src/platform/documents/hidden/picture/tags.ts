import type { HiddenKind } from '../thing.ts'

/** The fields of a photograph's data (Exif 3.0, TIFF 6.0) that say who, with what and what else; measures of the exposure and the way up are part of the picture and stay. */
export const TAGS: ReadonlyMap<number, readonly [HiddenKind, string]> = new Map<number, readonly [HiddenKind, string]>([
  [0x010e, ['metadata', '说明']], [0x0131, ['software', '软件']], [0x013b, ['author', '作者']], [0x8298, ['author', '版权']], [0x013c, ['author', '电脑名']],
  [0x9c9b, ['metadata', '标题']], [0x9c9c, ['metadata', '备注']], [0x9c9d, ['author', '作者']], [0x9c9e, ['metadata', '关键词']], [0x9c9f, ['metadata', '主题']],
  [0x927c, ['device', '厂商数据']], [0x9286, ['metadata', '备注']], [0xa430, ['device', '机主']], [0xa431, ['device', '机身序列号']], [0xa435, ['device', '镜头序列号']], [0xa420, ['device', '图片编号']],
  [0xc62f, ['device', '机身序列号']], [0xc65d, ['device', '原始数据编号']], [0xc68b, ['metadata', '原文件名']], [0x02bc, ['metadata', 'XMP']], [0x83bb, ['metadata', 'IPTC']], [0x8649, ['metadata', 'Photoshop 数据']],
  [0x010d, ['metadata', '文件名']], [0x011d, ['metadata', '页名']], [0xa437, ['author', '摄影者']], [0xa438, ['author', '编辑者']],
])
export const POINTERS = { exif: 0x8769, gps: 0x8825, interoperability: 0xa005, children: 0x014a } as const
export const TAG_SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
export const THUMBNAIL = { at: 0x0201, size: 0x0202 } as const
