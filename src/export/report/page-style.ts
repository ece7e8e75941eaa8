import { visible } from '../../base/visible.js';

/** On the screen in the reader's scheme, on paper in black on white, A4 and Letter alike. */
const pageStyle = `
:root{color-scheme:light;--text:#1a2027;--dim:#56616c;--rule:#dde1e5;--raised:#f6f7f8;--caution:#8f5a00}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1048px;padding:24px;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:var(--text);background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1{font-size:26px;line-height:1.25;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:19px;margin:36px 0 8px;padding-bottom:4px;border-bottom:1px solid var(--rule)}
h3{font-size:16px;margin:24px 0 4px}
p,ul{margin:6px 0}
ul{padding-left:20px}
code{font-size:.9em;background:var(--raised);padding:1px 4px;border-radius:3px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;list-style:none}
a{color:#0b62c4}
figure{margin:16px 0}
figure svg{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:6px}
.charts svg{border:0}
figcaption{color:var(--dim);font-size:13px;margin-top:4px}
.notice{border-left:4px solid var(--caution);background:var(--raised);padding:8px 12px;margin:12px 0;font-weight:600}
.table{overflow-x:auto}
table{border-collapse:collapse;margin:8px 0;font-size:13.5px;width:100%}
th,td{border-bottom:1px solid var(--rule);padding:4px 12px 4px 0;text-align:left;vertical-align:top}
th{font-weight:600;color:var(--dim)}
.readout{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;margin:8px 0;font-size:13.5px}
.readout input{flex:1 1 260px;min-width:0;accent-color:#0b62c4}
.readout output{flex:1 1 100%;min-height:1.5em}
footer{margin-top:40px;padding-top:8px;border-top:1px solid var(--rule);color:var(--dim);font-size:13px}
[hidden]{display:none}
@page{margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#56616c}}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
h1{font-size:18pt}h2{font-size:13pt;margin-top:18pt}h3{font-size:11.5pt}
h2,h3{break-after:avoid}
figure,tr,li{break-inside:avoid}
table{font-size:9pt}
thead{display:table-header-group}
.table{overflow:visible}
.readout,nav{display:none}
a{color:inherit;text-decoration:none}
h1,h2,h3,thead{break-after:avoid}
figcaption{break-before:avoid}
.short{font-size:8pt;line-height:1.3}
.short h1{font-size:15pt}.short h2{font-size:10.5pt;margin:7pt 0 3pt;padding-bottom:1pt}
.short table{font-size:7.5pt;margin:3px 0}.short th,.short td{padding:2px 8px 2px 0}
.short figure{margin:4px 0}.short figcaption{font-size:7.5pt}
.short .map svg{width:54%}.short .charts svg{width:64%}
.short p,.short ul{margin:3px 0}
}`;

/** Characters of a title at the foot of each sheet. */
const FOOT = 90;

/** A text as a CSS string, in which nothing ends the string, the style or the element around it. */
const cssString = (text: string): string =>
  `"${[...text].map((one) => (/[\p{L}\p{N} ,.()-]/u.test(one) ? one : `\\${one.codePointAt(0)!.toString(16)} `)).join('')}"`;

/** The style of a report, with its title at the foot of each sheet. Browsers have no running titles of their own. */
export function styleOf(title: string): string {
  const short = [...visible(title)];
  const foot = short.length > FOOT ? `${short.slice(0, FOOT - 1).join('')}…` : short.join('');
  return `${pageStyle}
@page{@bottom-left{content:${cssString(foot)};font:9pt system-ui,sans-serif;color:#56616c}}`;
}
