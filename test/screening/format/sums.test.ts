import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, silent } from './found.ts'

const severities = (text: string): string[] => found(text).filter(({ rule }) => rule === 'sentence-sum').map(({ severity }) => severity)

test('parts that make a whole must come to it', () => {
  assert.deepEqual(severities('全市共有党员100人，其中男60人、女50人。'), ['warn'])
  assert.deepEqual(severities('全市共有党员100人，其中男60人、女30人。'), ['warn'])
  assert.deepEqual(severities('共收到申请120件。其中，网络申请70件（58.3%），信函申请60件。'), ['warn'])
  assert.deepEqual(severities('办结甲类5件、乙类6件、丙类7件，共19件。'), ['warn'])
  assert.deepEqual(severities('共有委员120名，其中一线委员130名。'), ['warn'])
  assert.deepEqual(severities('全市共受理120件，网络70件、信函60件。'), ['warn'])
  assert.deepEqual(severities('男性60人，女性50人，共100人。'), ['warn'])
  assert.deepEqual(severities('共投入3.5亿元，其中中央12000万元、地方24000万元。'), ['warn'])
})
test('the reason tells the sum', () => assert.match(found('办结甲类5件、乙类6件、丙类7件，共19件。')[0]?.why ?? '', /各项相加是18件，与总数19件不符/))

test('parts that may overlap are only asked about', () => assert.deepEqual(severities('全市共有代表100人，其中党员80人、女性60人。'), ['hint']))

test('sums that come out, and numbers that are no parts', () =>
  silent('sentence-sum', [
    '全市共有党员100人，其中男60人、女40人。',
    '共收到申请120件，其中网络申请70件、信函申请40件。',
    '共投入3.5亿元，其中中央1.2亿元、地方2.3亿元。',
    '共投入1.0亿元，其中中央0.33亿元、省0.33亿元、市0.33亿元。',
    '共受理120件，其中办结110件，同比增长5%。',
    '共有120件，其中上年结转130件。'.replace('其中上年', '比上年'),
    '办结甲类5件、乙类6件、丙类7件，共18件。',
    '新建道路5条、桥梁3座，共投入20万元。',
    '全市共有村120个，其中约130人受益。',
    '共有学生1,200人，其中男生700人、女生500人。',
    '新建道路5条，桥梁3座，共8处。',
    '共建成项目120个，总投资30亿元。',
    '2023年收到申请52件，结转3件，共55件。',
    '会议室30人，走廊12人，共50人。',
    '2024年共办理提案50件，2023年共办理60件。',
  ]))

test('the difference that a sentence gives itself', () => {
  assert.match(found('由100件增加到120件，增加了30件。').find(({ rule }) => rule === 'difference')?.why ?? '', /差是20件，不是30/)
  assert.match(found('从30%提高到25%，提高5个百分点。').find(({ rule }) => rule === 'difference')?.why ?? '', /增减方向/)
  silent('difference', ['由100件增加到120件，增加20件。', '从30%提高到35.5%，提高5.5个百分点。', '由10天压缩到5天，压缩5天。', '由3个增加到5个，新增项目2个。'])
})
