import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import fc from 'fast-check'
import { plainTextOf, blocksOf } from '#platform/rich-text/blocks'
import { ALLOWED_TAGS, cleanRichText } from '#platform/rich-text/clean'

const HOSTILE = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<img src="attachment:a.png" alt="a" onload="x">', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<a href="javascript:alert(1)">x</a>', '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>', '<a href="data:text/html,<script>x</script>">x</a>', '<a href="vbscript:x">x</a>', '<a href="//evil.example/x">x</a>', '<iframe src="https://evil.example"></iframe>', '<object data="x"></object>', '<embed src="x">', '<form action="/x"><input name="_csrf"></form>',
  '<style>@import url(//evil)</style>', '<p style="background:url(javascript:x)">x</p>', '<link rel="stylesheet" href="//evil">', '<meta http-equiv="refresh" content="0;url=//evil">', '<base href="//evil/">', '<math><mi xlink:href="javascript:x">x</mi></math>', '<p onclick=x>x</p>',
  '<img src="https://evil.example/pixel.gif" alt="x">', '<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="x">', '<table background="javascript:x"><tr><td>x</td></tr></table>', '<td><script>x</script></td>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><script>x</script></template>',
  '<xml><p>x</p></xml>', '<!--[if gte mso 9]><script>x</script><![endif]-->', '<p id="content">x</p>', '<p class="desk-body evil">x</p>', '<a href="https://a.example" target="_blank" onmouseover="x">x</a>', '<video src=x autoplay>', '<textarea><script>x</script></textarea>', '<p>\u202e\u0000x</p>', '<<script>script>x</script>',
  '<a href=" javascript:x">x</a>', '<details open ontoggle=x>x</details>', '<input autofocus onfocus=x>', '<marquee onstart=x>x</marquee>', '<o:p onclick=x>x</o:p>',
]

test('42 hostile texts: nothing that runs, loads from elsewhere, styles or names itself is left', () => {
  assert.ok(HOSTILE.length >= 36)
  for (const html of [...HOSTILE, HOSTILE.join('')]) {
    const page = load(cleanRichText(html), null, false)
    page('*').each((_, node) => {
      if (!('tagName' in node)) return
      assert.ok(ALLOWED_TAGS.includes(node.tagName), `${node.tagName} from ${html}`)
      for (const [name, value] of Object.entries(node.attribs)) {
        assert.ok(['href', 'src', 'alt', 'class', 'colspan', 'rowspan', 'scope'].includes(name), `${name} from ${html}`)
        if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|attachment:)/)
        if (name === 'src') assert.match(value, /^(?:attachment:|\/(?!\/))/)
        if (name === 'class') assert.match(value, /^(?:right|centre|no-indent)$/)
      }
    })
  }
})

const PASTED: readonly (readonly [string, string, string])[] = [
  ['Word 段落', '<html><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoNormal style=\'text-indent:24.0pt\'><span style=\'font-family:仿宋\'>　　为规范管理，制定本办法。<o:p></o:p></span></p><!--EndFragment--></body></html>', '<p>为规范管理，制定本办法。</p>'],
  ['Word 编号列表', '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>身份证明</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.<span>&nbsp;</span></span>申请表</p>', '<ol><li>身份证明</li><li>申请表</li></ol>'],
  ['Word 圆点列表', '<p class=MsoListParagraph style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">·</span>甲</p>', '<ul><li>甲</li></ul>'],
  ['WPS 落款', '<p align="right" style="margin:0"><span>青汀市人民政府</span></p>', '<p class="right">青汀市人民政府</p>'],
  ['WPS 居中标题', '<p style="text-align:center;"><b>实施方案</b></p>', '<p class="centre"><strong>实施方案</strong></p>'],
  ['Word 表格', '<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>项目</b></p></td><td><p><b>金额</b></p></td></tr><tr><td><p>道路</p></td><td><p>12</p></td></tr></table>', '<table><tbody><tr><th><p><strong>项目</strong></p></th><th><p><strong>金额</strong></p></th></tr><tr><td><p>道路</p></td><td><p>12</p></td></tr></tbody></table>'],
  ['合并单元格', '<table><tr><th colspan="2" style="x">合计</th></tr></table>', '<table><tbody><tr><th colspan="2">合计</th></tr></tbody></table>'],
  ['网页 div', '<div class="TRS_Editor"><div>第一段</div><div>第二段</div></div>', '<p>第一段</p><p>第二段</p>'],
  ['空段落', '<p>&nbsp;</p><p>　</p><p>有字</p><p><br></p>', '<p>有字</p>'],
  ['智能标记', '<p><st1:chsdate w:st="on" Year="2024">2024年3月5日</st1:chsdate>起施行</p>', '<p>2024年3月5日起施行</p>'],
  ['条件注释', '<!--[if supportFields]><span>field</span><![endif]--><p>文</p><![if !supportEmptyParas]>&nbsp;<![endif]>', '<p>文</p>'],
  ['标题级别', '<h1>总则</h1><h5>细目</h5>', '<h2>总则</h2><h4>细目</h4>'],
]
test('what Word, WPS and web pages put on the clipboard comes out as plain structure', () => {
  for (const [what, html, expected] of PASTED) assert.equal(cleanRichText(html).replace(/<\/?tbody>/g, ''), expected.replace(/<\/?tbody>/g, ''), what)
})

test('cleaning what is clean changes nothing', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<h1>', '</h1>', '<b>', '</b>', '<ul><li>', '</li></ul>', '<table><tr><td>', '</td></tr></table>', '&nbsp;', '　', '甲乙', ' x < y & z ', '<br>', '<a href="/x">', '</a>', '<img src="attachment:a.png">', '<o:p>', '<div align=right>', '</div>', '<!-- c -->', '\u0000', '<script>', '</script>', '<p class="right">')
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
    const once = cleanRichText(pieces.join(''))
    assert.equal(cleanRichText(once), once)
  }), { numRuns: 500 })
})

test('the words of a text, a block a line, a row of a table with its cells', () => {
  const html = '<h2>一、总则</h2><p>为<strong>规范</strong>管理。</p><ul><li>甲</li><li>乙</li></ul><table><tr><th>项目</th><th>金额</th></tr><tr><td><p>道路</p></td><td>12</td></tr></table>'
  assert.equal(plainTextOf(html), '一、总则\n为规范管理。\n甲\n乙\n项目 | 金额\n道路 | 12')
  assert.deepEqual(blocksOf(html).map(({ kind }) => kind), ['h2', 'p', 'li', 'li', 'row', 'row'])
})
