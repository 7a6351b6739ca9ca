import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, mended, silent, told } from './found.ts'

const RIGHT = '政治意识、大局意识、核心意识、看齐意识'

test('missing, extra, swapped and doubled members are told in words', () => {
  const CASES: readonly (readonly [text: string, right: string, why: RegExp])[] = [
    ['增强“四个意识”（政治意识、大局意识、看齐意识）', `增强“四个意识”（${RIGHT}）`, /缺少“核心”/],
    ['增强政治意识、大局意识、看齐意识', `增强${RIGHT}`, /缺少“核心”/],
    ['“四个意识”即政治意识、核心意识、大局意识、看齐意识', `“四个意识”即${RIGHT}`, /顺序不对/],
    ['牢固树立政治意识、大局意识、责任意识、看齐意识', `牢固树立${RIGHT}`, /缺少“核心”.*多出“责任意识”/],
    ['增强政治意识、大局意识、核心意识、看齐意识、担当意识', `增强${RIGHT}`, /多出“担当意识”/],
    ['增强政治意识、大局意识、大局意识、核心意识、看齐意识', `增强${RIGHT}`, /重复“大局”/],
    ['四个自信：道路自信、理论自信、文化自信', '四个自信：道路自信、理论自信、制度自信、文化自信', /缺少“制度”/],
    ['完整准确贯彻创新、协调、绿色、共享的新发展理念', '完整准确贯彻创新、协调、绿色、开放、共享的新发展理念', /缺少“开放”/],
    ['坚持创新、协调、环保、开放、共享的新发展理念', '坚持创新、协调、绿色、开放、共享的新发展理念', /多出“环保”/],
    ['增强政治意识、核心意识、大局意识、看齐意识', `增强${RIGHT}`, /顺序不对/],
    ['坚持创新、绿色、协调、开放、共享的新发展理念', '坚持创新、协调、绿色、开放、共享的新发展理念', /顺序不对/],
    ['贯彻新发展理念（创新、协调、绿色、开放、高效、共享）', '贯彻新发展理念（创新、协调、绿色、开放、共享）', /多出“高效”/],
  ]
  for (const [text, right, why] of CASES) {
    assert.equal(mended(text), right, text)
    assert.match(found(text)[0]?.why ?? '', why)
  }
})

test('right formulations and free lists of words stay silent', () =>
  silent([
    `增强${RIGHT}，坚定道路自信、理论自信、制度自信、文化自信`,
    '增强政治、大局、核心、看齐意识',
    '增强政治意识、大局意识、核心意识和看齐意识',
    '坚持创新、协调、绿色、开放、共享的新发展理念',
    '贯彻新发展理念，推动绿色、创新发展',
    '新发展理念要求以创新、协调、绿色、开放、共享的内在统一来把握发展、衡量发展',
    '落实党的建设、贯彻创新、协调、绿色、开放、共享的新发展理念、服务群众',
    '增强责任意识、大局意识、服务意识',
    '推动创新、绿色、智能发展',
    '坚定文化自信、历史自信',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    '当年提出道路自信、理论自信、制度自信这“三个自信”',
  ]))

test('in a quotation it goes one step down', () => assert.deepEqual(told('文件写道“增强政治意识、大局意识、看齐意识”'), ['hint 政治意识、大局意识、看齐意识']))

test('another word of the kind beside the whole formulation is only asked about where nothing announces it', () => {
  assert.deepEqual(told('增强政治意识、大局意识、核心意识、看齐意识、法治意识').map((one) => one.slice(0, 4)), ['hint'])
  assert.deepEqual(told('四个意识（政治意识、大局意识、核心意识、看齐意识、法治意识）').map((one) => one.slice(0, 4)), ['warn'])
})
