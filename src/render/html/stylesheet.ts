// A look as the style sheet of a page, for screens and for paper.
import { COLOURS, type LookStyle } from '../style.ts'
import { bookPrintRules, bookRules } from './book-stylesheet.ts'
import { partRules } from './part-stylesheet.ts'
import { points, typeRules } from './type-rules.ts'

const { ink, soft, accent, edge, rule, tint, accentTint, warm, warmEdge, gap, gapTint, white } = COLOURS

/** The whole style sheet of a look: sizes on screens of reports are our own, sizes on paper are the look’s. */
export function stylesheetOf(look: LookStyle, book: boolean): string {
  const screen = `${SCREEN}${COLUMN_WIDTHS}${partRules(look)}`
  const own = book ? bookRules(look) : ''
  return `${screen}${own}@media print{${printRules(look)}${book ? bookPrintRules(look) : ''}}`
}

function printRules(look: LookStyle): string {
  const { width, height, top, right, bottom, left, gutter } = look.page
  return `@page{size:${width}pt ${height}pt;margin:${top}pt ${right}pt ${bottom}pt ${left - gutter}pt}
html{font-size:12pt}body{background:none}img{width:${look.figure.photoWidth}pt}.skip{display:none}.draft{position:static}
main,body>header,footer,.draft{max-width:none;padding:0;margin:0 0 0 ${gutter}pt}
h1,h2,h3,h4,caption,figcaption,.law{break-after:avoid}
tr,dl>div,.quotation,.callout,.cells>div,.signatory,figure{break-inside:avoid}
thead{display:table-header-group}p,li{orphans:2;widows:2}.page-break,.cover{break-after:page}
a{color:${accent}}${typeRules(look, points)}th,td,dt,dd{margin:0}.kind{margin-top:${look.cover.ruleTop - top - look.type.agency.leading - look.type.service.leading}pt}p[data-number]::before{left:-${gutter}pt;font-size:${look.type.number.size}pt;line-height:${look.type.number.leading}pt}`
}

const COLUMN_WIDTHS = Array.from({ length: 20 }, (_, at) => `.w${(at + 1) * 5}{width:${(at + 1) * 5}%}`).join(
  '',
)

const SCREEN = `*{box-sizing:border-box}
html{font-size:118.75%;scroll-padding-top:4rem}
body{margin:0;background:${white};color:${ink};font:1rem/1.5 Arial,Arimo,sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
main,body>header,footer{max-width:calc(34em + 4.5rem);margin:0 auto;padding:1rem 1.25rem 1rem 3.25rem}
body>header p,footer p{margin:0;font-size:.85rem;color:${soft}}
footer{border-top:1px solid ${rule};margin-top:3rem}
.skip{position:absolute;left:-999rem;background:${white};padding:.75rem}.skip:focus{left:0;top:0;z-index:2}
a{color:${accent}}a:focus-visible,main:focus-visible{outline:3px solid ${accent};outline-offset:2px}
:target{outline:3px solid ${accent};outline-offset:4px}
.draft{position:sticky;top:0;z-index:1;margin:0;padding:.6rem 1.25rem;background:${gapTint};border-bottom:3px dashed ${gap};color:${gap};font-weight:bold;text-align:center}
p{margin:0 0 1em}h1{font-size:2.25rem;line-height:1.2;margin:.2em 0}
h2{font-size:1.6rem;line-height:1.25;margin:2.5em 0 .4em;border-top:3px solid ${accent};padding-top:.6em}
h3,.heading3{font-size:1.25rem;line-height:1.3;margin:1.6em 0 .5em}h4,.heading4{font-size:1.05rem;line-height:1.3;margin:1.2em 0 .3em}.heading3,.heading4{border:0;padding:0}
.number,.mark{color:${accent}}.mark{font-size:.85em;text-decoration:none;white-space:nowrap}.mark:hover{text-decoration:underline}
.agency{font-weight:bold;margin:2rem 0 0}.service,.kind{color:${soft}}.kind{margin:4rem 0 0;padding-top:1rem;border-top:3px solid ${accent};font-size:1.2rem}
.marking{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid ${rule}}
.law{color:${soft};font-size:.85rem}
p[data-number]{position:relative}p[data-number]::before{content:attr(data-number);position:absolute;left:-2.6rem;color:${soft};font-size:.8rem;line-height:1.85}
nav{margin:3rem 0}nav .title{font-size:1.6rem;line-height:1.25;margin:0 0 .6em}nav a{text-decoration:none}nav a:hover,nav a:focus-visible{text-decoration:underline}.title,.label,caption,figcaption{font-weight:bold}nav ol{list-style:none;padding:0}nav li{margin:.35em 0}
li{margin:.35em 0}dd ul,dd ol,td ul,td ol{margin:0 0 .4em;padding-left:1.1em}
table{border-collapse:collapse;width:100%;margin:0 0 1.6em;font-size:1rem;line-height:1.35}caption{text-align:left;padding-bottom:.5em}
th,td{text-align:left;vertical-align:top;padding:.5em .6em;border-bottom:1px solid ${rule}}thead th{background:${tint};border-bottom:2px solid ${edge}}
td p,th p,dd p,.callout p,.quotation p,.cells p,.signatory p{margin:0 0 .4em}
.summary{margin:0 0 1.6em;border-top:1px solid ${rule};line-height:1.35}.summary>div{display:flex;gap:1em;padding:.5em 0;border-bottom:1px solid ${rule}}
dt{font-weight:bold}.summary dt{flex:0 0 32%}dd{margin:0}.summary dd{flex:1;min-width:0}
figure{margin:0 0 1.8em}figcaption{margin-bottom:.5em}svg,img{max-width:100%;height:auto;display:block}img{width:17rem}
.quotation{background:${warm};border-left:5px solid ${warmEdge};padding:1em 1.2em .8em}.quotation blockquote{margin:0;font-size:1.15rem}.quotation figcaption{font-weight:normal;color:${soft};margin:0}
.callout{padding:1em 1.2em .7em;margin:0 0 1.6em}.message{background:${accentTint};border-left:5px solid ${accent}}
.not-found-out{border:2px dashed ${edge}}.missing{border:3px dashed ${gap};background:${gapTint}}.missing .title{color:${gap}}
.gap{background:${gapTint};color:${gap};font-weight:bold;text-decoration:underline dashed}
.card{border:1px solid ${edge};margin:0 0 1.6em}.card .head{background:${tint};border-bottom:1px solid ${edge};padding:.7em 1em}.card .head>*{margin:0}
.cells{display:grid;grid-template-columns:1fr 1fr;line-height:1.4}.cells>div{padding:.7em 1em;border-top:1px solid ${rule};margin-top:-1px}.cells>div:nth-child(even){border-left:1px solid ${rule}}.cells .label{margin:0}
.signatory{margin:0 0 1.6em}.signatory p{margin:0}.signatory dl{display:flex;gap:1.5rem;margin:0}.signatory dl>div{flex:0 1 9rem}.signatory dl>div:first-child{flex-basis:16rem}
.signatory dd{min-height:3rem;display:flex;align-items:flex-end;border-bottom:1px solid ${edge}}.signatory dt{font-weight:normal;font-size:.85rem;color:${soft}}
@media screen and (max-width:640px){main,body>header,footer{padding-left:1.25rem}
p[data-number]::before{position:static;display:block;line-height:1.4}
table,tbody,tr,th,td,caption{display:block}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tbody tr{border-top:2px solid ${edge};margin-bottom:1em}tbody th{background:${tint}}tbody td::before{content:attr(data-label);display:block;font-weight:bold;font-size:.85rem;color:${soft}}
.summary>div{display:block}.cells{grid-template-columns:1fr}.cells>div:nth-child(even){border-left:0}}
`
