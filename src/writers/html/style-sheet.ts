import type { Styles, Theme } from '../../theme/index.ts';
import { styleRules } from './style-rules.ts';

/** What every page has before the theme speaks: plain elements without the browser's own spaces and weights. */
const base = `
*,::before,::after{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light}
body{font-family:kit,FALLBACK,Arial,Helvetica,sans-serif;background:#fff;overflow-wrap:break-word;padding:2rem 1.25rem 4rem}
body>*{max-width:WIDTH;margin-inline:auto}
FRAME>header{margin-block-end:1.5rem}
FRAME>footer{margin-block-start:2.5rem}
h1,h2,h3,h4,th,dt,caption{font-weight:inherit;font-size:inherit}
h1,h2,h3,h4,p{text-wrap:pretty}
ul,ol{padding:0}
small{font-size:inherit;display:inline-block}
a{text-underline-offset:.15em}
hr{border:0}
img{display:block;height:auto;max-width:100%}
table{border-collapse:collapse;width:100%}
th,td,caption{text-align:inherit;vertical-align:top}
:is(th,td).kit-long{overflow-wrap:anywhere;min-width:8rem}
dl>div{display:grid;grid-template-columns:var(--terms)}
dd{min-width:0}
.kit-page-break{display:none}
.kit-columns{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
CONTENT>:first-child,:is(aside,li,td,th,dd)>:first-child{margin-block-start:0}
:is(aside,td,th,dd,header,footer,.kit-columns>div)>:last-child{margin-block-end:0}
`;

/** Fields: a frame with a small label at its top, and room to write beneath. */
const fields = `
.kit-field{border:.75pt solid var(--frame);padding:max(var(--padding),1.5pt);min-width:0}
.kit-field>label,.kit-field>legend{display:block}
.kit-field :is(input,textarea){font:inherit;color:inherit;background:none;border:0;border-radius:0}
.kit-field>:is(input,textarea){display:block;width:100%;padding:0}
.kit-field>input{min-height:var(--height)}
.kit-field :is(input,textarea):focus-visible{outline:2.5px solid var(--focus);outline-offset:3px}
.kit-field textarea{line-height:var(--line);resize:vertical;field-sizing:content;min-height:calc(var(--line)*var(--lines));background:linear-gradient(to top,transparent .75pt,var(--frame) .75pt 1.5pt,transparent 1.5pt) 0 0/100% var(--line) local;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.kit-notes{border:0;padding-inline:0}
.kit-choice,.kit-tick{border:0;padding:0}
.kit-choice>legend{padding:0;margin-block-end:.35rem}
.kit-options label,.kit-tick label{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.6rem;align-items:start;padding-block:.2rem}
.kit-field :is([type=radio],[type=checkbox]){appearance:none;width:5mm;height:5mm;flex:none;border:1pt solid var(--ink);background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.kit-field :is([type=radio],[type=checkbox]):checked{background:var(--ink);box-shadow:inset 0 0 0 .8mm #fff}
.kit-boxes>div{display:grid;grid-auto-flow:column;grid-auto-columns:auto;gap:var(--gap)}
.kit-boxes label{display:grid;grid-template-columns:minmax(0,1fr) auto;align-content:start;row-gap:.15rem;border:1pt solid var(--frame);padding:var(--padding);min-height:var(--height)}
.kit-boxes label>*{order:1}
.kit-boxes label>strong{order:0;font-size:1.15rem;line-height:5mm}
.kit-boxes label>span{order:2;grid-column:1/-1;line-height:1.25;overflow-wrap:anywhere;hyphens:auto}
.kit-boxes label:has(:checked){outline:1.5pt solid var(--ink);outline-offset:-1pt}
`;

const screen = `
@media screen{
.kit-table{overflow-x:auto}
.kit-field:hover>:is(input,textarea){background-color:#f7f9fb}
.kit-options label,.kit-tick label,.kit-boxes label{cursor:pointer}
}
@media screen and (max-width:38rem){
.kit-columns{grid-auto-flow:row;row-gap:1rem}
.kit-boxes>div{grid-auto-flow:row;grid-template-columns:repeat(auto-fill,minmax(6.5rem,1fr))}
dl>div{grid-template-columns:minmax(0,1fr)}
}
`;

/** Paper: the theme's sizes and margins; what belongs together stays on one page where it fits one. */
const print = `
@media print{
html{font-size:SIZE}
body{padding:0 1pt}
body>*{max-width:none}
FRAME>header{margin-block-end:1rem}
h1,h2,h3,h4,caption,legend{break-after:avoid}
p,li,dd{orphans:2;widows:2}
.kit-keep,li,tr,dl>div,figure,.kit-field{break-inside:avoid}
thead{display:table-header-group}
.kit-page-break+*,:has(>.kit-page-break:last-child)+*{break-before:page}
:is(aside,th,td){print-color-adjust:exact;-webkit-print-color-adjust:exact}
.kit-field textarea{resize:none}
[type=date]:invalid::-webkit-datetime-edit{color:transparent}
::-webkit-calendar-picker-indicator,::-webkit-inner-spin-button{display:none}
}
`;

/** Where the header, the content and the footer of a document stand: in the page itself, or in a part of a bundle. */
const frames = {
  document: { frame: 'body', content: 'main' },
  bundle: { frame: 'article', content: 'article>div' },
} as const;

/** Which pages a style sheet is for: those of one document each, or of many. */
export type Holding = keyof typeof frames;

/** The style sheet of all pages of one document class. Fonts come apart, as not every document uses all of them. */
export function styleSheet(theme: Theme, styles: Styles, holding: Holding = 'document'): string {
  const { frame, content } = frames[holding];
  const { width, height, margins } = theme.page;
  const { size } = styles.body;
  const columnWidth = Number(((width - margins.left - margins.right) / size).toFixed(2));
  const sides = [margins.top, margins.right, margins.bottom, margins.left].map((side) => `${side}pt`);
  const page = `@page{size:${width}pt ${height}pt;margin:${sides.join(' ')}}`;
  const fallback = JSON.stringify(theme.fonts.office.replace(/[<>\\"]/gu, ''));
  return [
    base
      .replace('FALLBACK', () => fallback)
      .replace('WIDTH', `${columnWidth}rem`)
      .replaceAll('FRAME', frame)
      .replace('CONTENT', content),
    fields,
    styleRules(theme, styles, frame),
    screen,
    page,
    print.replace('SIZE', `${size}pt`).replace('FRAME', frame),
  ].join('\n');
}

/**
 * Numbers at the foot of printed pages, for documents whose own footer counts them. Browsers that do not know page
 * margin boxes (CSS Paged Media 3) leave them out.
 */
export const pageNumberRule =
  '@page{@bottom-right{content:counter(page)" / "counter(pages);font:9pt kit,Arial,sans-serif;color:#333}}\n';
