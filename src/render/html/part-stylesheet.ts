// What letters, profiles and books are made of to style rules; reports may hold the same parts.
import { COLOURS, type ColourName, type LookStyle } from '../style.ts'
import { relativeTo, tidy, typeRules } from './type-rules.ts'

/** Rules for mastheads, letterheads, columns, spreads, panels and lines to write on, in the colours of a look. */
export function partRules(look: LookStyle): string {
  return `${typed(look)}${mastheadRules(look)}${LETTERHEAD}${columnRules(look)}${spreadRules(look)}${panelRules(look)}${writingRules(look)}`
}

/** Reports have sizes for screens of their own; where sections have no rule the look’s own sizes serve. */
function typed(look: LookStyle): string {
  if (look.section.ruleWidth > 0) return ''
  const types = typeRules(look, relativeTo(look.type.words.size), true)
  const wide = look.masthead.ground === undefined ? 36 : 46
  const captions = look.captions === 'below' ? 'figcaption{margin-top:.45rem}' : ''
  return `${types}h2{border:0;padding:0}strong,.summary dt{font-weight:bold}${captions}main,footer{max-width:${wide}em;padding-left:1.25rem}ul,ol{margin:0 0 .8em;padding-left:1.3em}`
}

function mastheadRules({ masthead: { ground } }: LookStyle): string {
  const plain = `.masthead{margin:1rem 0 1.6rem}.masthead .kind{margin:0;padding:0;border:0}.masthead .headline{font-size:1.15rem}.masthead .marking{margin:.6em 0 0;padding:0;border:0}`
  if (ground === undefined) return plain
  return `${plain}.masthead{background:${colour(ground.fill)};border-bottom:${ground.rule}pt solid ${colour(ground.ruleColour)};padding:1.2rem 1.5rem}`
}

const LETTERHEAD = `.letterhead{display:grid;grid-template-columns:1fr auto;gap:0 1.5rem;margin:1.5rem 0}.letterhead p{margin:0}.letterhead .date{text-align:right}.letterhead h1{grid-column:1/-1;margin:0;padding-top:2.2rem}`

/** The narrow column keeps its share of a page for as long as both have room. */
function columnRules({ columns, page }: LookStyle): string {
  const right = page.width - page.left - page.right - columns.left - columns.gutter
  return `.columns{display:grid;grid-template-columns:minmax(0,${columns.left}fr) minmax(0,${tidy(right)}fr);gap:0 1.6rem;margin-bottom:1.6em}.columns>div>:first-child{margin-top:0}@media screen and (max-width:640px){.columns{grid-template-columns:minmax(0,1fr);gap:1rem}}`
}

/** Facts stand beside the words where the look has a column for them and the screen has room. */
function spreadRules({ spread, page }: LookStyle): string {
  const { fill, column, dated, padding, topRule } = spread.beside
  const rule = topRule ? `;border-top:${topRule.height}pt solid ${colour(topRule.colour)}` : ''
  const box = `.spread{margin:0 0 2.5rem}.beside{background:${colour(fill)};padding:${padding.y}pt ${padding.x}pt${rule}}.beside>:first-child{margin-top:0}.beside>:last-child{margin-bottom:0}`
  const facts = `.beside .summary{border:0;margin:0}.beside .summary>div{display:block;border:0;border-left:2px solid ${colour(dated)};margin-left:.35rem;padding:0 0 .6rem 1rem;position:relative}.beside .summary>div::before{content:"";position:absolute;left:-.42rem;top:.42em;width:.7rem;height:.7rem;border-radius:50%;background:${colour(dated)}}.beside .summary>div:last-child{padding-bottom:0}`
  if (column === undefined) return box + facts
  const words = page.width - page.left - page.right - column.width - column.gap
  const grid = `.besided{display:grid;grid-template-columns:minmax(0,${tidy(words)}fr) minmax(0,${column.width}fr);gap:0 1.8rem;align-items:start}.besided>h2,.besided>.picture{grid-column:1/-1}`
  return `${box}${facts}@media screen and (min-width:641px){${grid}}@media print{${grid}}`
}

function panelRules({ panel }: LookStyle): string {
  const bar = panel.bar > 0 ? `;border-left:${panel.bar}pt solid ${colour(panel.barColour)}` : ''
  return `.panel{background:${colour(panel.fill)};padding:${panel.padding.y}pt ${panel.padding.x}pt${bar}}.panel>:last-child{margin-bottom:0}`
}

function writingRules({ writingLines }: LookStyle): string {
  const { border, pitch, padding } = writingLines
  return `.writing{border:${border}pt dashed ${colour(writingLines.colour)};padding:${padding.y}pt ${padding.x}pt;margin:0 0 1.6em;break-inside:avoid}.line{height:${pitch}pt;border-bottom:1px solid ${COLOURS.edge}}.lines{padding-bottom:8pt}`
}

function colour(name: ColourName): string {
  return COLOURS[name]
}
