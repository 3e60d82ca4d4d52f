import { describe, expect, test } from 'vitest';
import { cleanHtml, picturesIn, wordsOf } from './clean-html.ts';

const picture = '/api/knowledge/pictures/0198c0de-0000-7000-8000-000000000001';

describe('scripts never survive (I1, V1)', () => {
  test.each([
    '<script>alert(1)</script>',
    '<ScRiPt src="//evil.example/x.js"></sCrIpT>',
    '<script\n>alert(1)</script\n>',
    '<<script>script>alert(1)<</script>/script>',
    '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)">',
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
    `<img src="${picture}" onload="alert(1)">`,
    `<img src="${picture}?x=<script>">`,
    '<img src="https://evil.example/track.png">',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" jav&#x09;ascript:alert(1)">x</a>',
    '<a href="java\u0000script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="//evil.example">x</a>',
    '<a href="https://ok.example" onclick="alert(1)" style="position:fixed">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<form action="https://evil.example"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<style>@import "https://evil.example/x.css"; p{background:url(javascript:alert(1))}</style>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<p onmouseover="alert(1)" id="root" class="ant-modal" contenteditable>x</p>',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea><img src=x onerror=alert(1)></textarea>',
    '<video><source onerror="alert(1)"></video><audio src=x onerror=alert(1)>',
    '<details open ontoggle=alert(1)>x</details>',
    '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
    '<xss style="behavior:url(x.htc)" tabindex=1 onfocus=alert(1)></xss>',
    '<table background="javascript:alert(1)"><tr><td colspan="9999999" onclick=x>a</td></tr></table>',
  ])('%s', (hostile) => {
    const clean = cleanHtml(`<p>前</p>${hostile}<p>后</p>`);
    const allowedTags =
      'p|br|h2|h3|h4|strong|em|u|s|sub|sup|code|pre|ul|ol|li|blockquote|hr|a|img|table|thead|tbody|tr|th|td';
    for (const [tag] of clean.matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(
        new RegExp(
          `^</?(?:${allowedTags})(?:\\s(?:href|target|rel|src|alt|width|colspan|rowspan|start)="[^"]*")*\\s?/?>$`,
        ),
      );
    }
    for (const [, url = ''] of clean.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(url).toMatch(/^(?:https?:\/\/(?!evil)|mailto:|tel:|\/(?!\/))/);
    }
    expect(clean.replace(/&lt;|&gt;/g, '')).not.toMatch(/<script|onerror=|javascript:/i);
    // Sanitised once more, nothing changes: nothing was put together by taking something out.
    expect(cleanHtml(clean)).toBe(clean);
  });
});

describe('what people paste becomes clean (I1)', () => {
  test('a document of Word keeps its words, headings and table, and nothing else', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Doc</title>
      <style>p.MsoNormal{margin:0cm;font-family:"宋体"}</style><xml><w:WordDocument>x</w:WordDocument></xml></head>
      <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
      <h1 style='mso-pagination:none'><span lang=EN-US>5G</span><span style='font-family:宋体'>套餐</span></h1>
      <p class=MsoNormal align=center style='text-indent:21.0pt'><b><span style='color:red'>月费</span></b>199元<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]>
      <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:15pt'>
      <td width=100 colspan=2 valign=top style='border:solid'><p class=MsoNormal>档位</p></td></tr></table>
      <!--EndFragment--></body></html>`;
    const clean = cleanHtml(word).replace(/>\s+</g, '><').replace(/\s+/g, ' ');
    expect(clean).toBe(
      '<h2>5G套餐</h2><p><strong>月费</strong>199元</p> 1. <table><tr><td colspan="2"><p>档位</p></td></tr></table>',
    );
  });

  test('a page of WPS loses its fonts and colours', () => {
    const wps = `<p style="mso-char-indent-count:2.0000;"><font face="仿宋"><span style="font-size:16pt">一、携号转网</span></font></p>`;
    expect(cleanHtml(wps)).toBe('<p>一、携号转网</p>');
  });

  test('pictures stay only where they are our own', () => {
    const html = `<p><img src="${picture}" alt="光猫" width="320"><img src="https://x.example/a.png"></p>`;
    expect(cleanHtml(html)).toBe(`<p><img src="${picture}" alt="光猫" width="320" /></p>`);
    expect(picturesIn(cleanHtml(html))).toEqual(['0198c0de-0000-7000-8000-000000000001']);
  });

  test('a thousand tags within one another cost nothing', () => {
    const began = performance.now();
    const clean = cleanHtml(`${'<div><b>'.repeat(20_000)}深${'</b></div>'.repeat(20_000)}`);
    expect(clean).toContain('深');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('the words of a table come row by row', () => {
    const html =
      '<h2>资费</h2><table><tr><th>档位</th><th>月费</th></tr><tr><td>A &amp; B</td><td>199</td></tr></table>';
    expect(wordsOf(cleanHtml(html))).toBe('资费\n档位 | 月费\nA & B | 199');
  });
});
