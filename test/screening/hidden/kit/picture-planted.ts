import { deflateSync } from 'node:zlib'
import { ascii, bytes, exifSegment, heic, iptcSegment, join, PLACE, PLACE_WORDS, plainJpeg, plainPng, plainWebp, pngChunk, short, tiff, webpWith, withChunks, withSegments, xmp, xmpSegment } from './pictures.ts'
import { planted, secret, type Planted } from './planted.ts'

const [author, serial, comment, xmpName, caption, text, after, webpName, tiffName, owner] = Array.from({ length: 10 }, secret) as [string, string, string, string, string, string, string, string, string, string]
const THUMBNAIL = new Uint8Array([0xff, 0xd8, 0xff, 0xdb, 1, 2, 3, 4, 0xff, 0xd9])

export const picturePlanted: readonly Planted[] = [
  planted('位置.jpg', async () => withSegments(await plainJpeg(), exifSegment(tiff([short(0x112, 6)], { gps: PLACE }))), [['gps', PLACE_WORDS]]),
  planted('作者和机身.jpg', async () => withSegments(await plainJpeg(), exifSegment(tiff([ascii(0x13b, author)], { exif: [ascii(0xa430, owner), ascii(0xa431, serial)] }))), [['author', author], ['device', serial], ['device', owner]]),
  planted('缩略图.jpg', async () => withSegments(await plainJpeg(), exifSegment(tiff([ascii(0x10e, comment)], { thumbnail: THUMBNAIL }))), [['thumbnail', '10 字节'], ['metadata', comment]]),
  planted('厂商数据.jpg', async () => withSegments(await plainJpeg(), exifSegment(tiff([], { exif: [bytes(0x927c, join('Apple iOS', new Uint8Array(40)))] }))), [['device', '49 字节']]),
  planted('改名为文本.txt', async () => withSegments(await plainJpeg(), xmpSegment(`<dc:creator><rdf:Seq><rdf:li>${xmpName}</rdf:li></rdf:Seq></dc:creator>`)), [['author', xmpName]]),
  planted('属性里的位置.jpg', async () => withSegments(await plainJpeg(), xmpSegment('<x exif:GPSLatitude="30,15.05N" exif:GPSLongitude="120,9.2E" aux:SerialNumber="SN0042"/>')), [['gps', '30,15.05N'], ['device', 'SN0042']]),
  planted('新闻说明.jpg', async () => withSegments(await plainJpeg(), iptcSegment(120, caption)), [['metadata', caption]]),
  planted('注释.jpg', async () => withSegments(await plainJpeg(), [0xfe, join(text)]), [['metadata', text]]),
  planted('图后有物.jpg', async () => join(await plainJpeg(), after), [['trailing-data', after]]),
  planted('文字块.png', async () => withChunks(await plainPng(), pngChunk('tEXt', join('Author\u0000', 'Jiang Mou')), pngChunk('zTXt', join('Comment\u0000\u0000', deflateSync(Buffer.from('draft by Shen Mou')))), pngChunk('iTXt', join('Title\u0000\u0000\u0000\u0000\u0000', '未公开方案韩某')), pngChunk('eXIf', tiff([], { gps: PLACE }))), [['author', 'Jiang Mou'], ['metadata', 'Shen Mou'], ['metadata', '未公开方案韩某'], ['gps', PLACE_WORDS]]),
  planted('图后有物.png', async () => join(await plainPng(), '杨某的压缩包'), [['trailing-data', '杨某的压缩包']]),
  planted('网图.webp', async () => webpWith(await plainWebp(), ['EXIF', tiff([ascii(0x13b, webpName)], { gps: PLACE })], ['XMP ', join(xmp('<dc:description>朱某说明</dc:description>'))]), [['gps', PLACE_WORDS], ['author', webpName], ['metadata', '朱某说明']]),
  planted('扫描.tif', async () => tiff([ascii(0x13b, tiffName), ascii(0x10e, '秦某扫描')], { gps: PLACE, strip: true }), [['author', tiffName], ['metadata', '秦某扫描'], ['gps', PLACE_WORDS]]),
  planted('手机.heic', async () => heic(tiff([ascii(0x13b, '尤某')], { gps: PLACE, exif: [ascii(0xa431, 'XH-77')] })), [['gps', PLACE_WORDS], ['author', '尤某'], ['device', 'XH-77']]),
]
