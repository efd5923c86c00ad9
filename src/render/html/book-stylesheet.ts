// The look of a book to the style rules of pages that fill a screen and turn.
import { COLOURS, type LookStyle } from '../style.ts'
import { relativeTo, tidy, typeRules } from './type-rules.ts'

/** Sixteen points of a screen are twelve of paper, at the size a reader has chosen. */
const length = relativeTo(12)

/** Rules for screens: telephones, tablets held either way, and desks. */
export function bookRules(look: LookStyle): string {
  return `html{font-size:100%;scroll-padding:0}body{font-family:Andika,Arial,sans-serif;color:${COLOURS[look.ink]}}
main,footer{max-width:none;margin:0;padding:0}footer{padding:1rem 1.5rem;text-align:center;scroll-snap-align:end}
${typeRules(look, length, true)}strong,.summary dt,.label{font-weight:bold}h2{border:0;padding:0}
${PAGES}${DRAFT}${COMPOSED}${composition(look)}${TURNING}@media screen and (max-width:40rem){${smaller(look)}}
${marks(look)}`
}

/** Rules for paper: a page a sheet, its number where a book has it, and nothing to press. */
export function bookPrintRules({ page, cover, writingLines }: LookStyle): string {
  const height = page.height - page.top - page.bottom
  const front = tidy(page.height * (cover.picture ?? 0.5) - page.top)
  return `html{scroll-snap-type:none}.page{min-height:${tidy(height - 2)}pt;overflow:visible;break-after:page}.page:last-child{break-after:auto}
.page .body{padding:0;justify-content:flex-start}.cover{break-after:auto}.cover .kind{margin:0}.spread{break-inside:avoid}
${ROOMS}.parted figure,.spread:has(.parted){break-inside:auto}.line{height:${tidy(writingLines.pitch * 0.85)}pt}.cover svg,.cover img{max-height:${front}pt}
.turn{position:static;display:block;padding:0;background:none;box-shadow:none;text-align:center}.turn a,.front .turn{display:none}footer{display:none}`
}

/** Points between one size of room for a picture and the next. */
export const ROOM_STEP = 12

const ROOMS = Array.from({ length: 60 }, (_, at) => {
  const room = `.room-${at + 1}`
  return `${room} svg,${room} img{max-height:${(at + 1) * ROOM_STEP}pt}`
}).join('')

const PAGES = `@media (min-height:28rem){html{scroll-snap-type:y mandatory}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
.page{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;scroll-snap-align:start;scroll-snap-stop:always;overflow:clip}
.page:focus,.page:target,.spread:target,.cover:target{outline:0}
.body{flex:1 0 auto;width:100%;max-width:62rem;margin:0 auto;padding:clamp(1rem,4vh,3rem) clamp(1.1rem,5vw,3.5rem);display:flex;flex-direction:column;justify-content:center}
.flowing .body{max-width:46rem}.body>*{width:100%}
`

/** The bar of a draft keeps its line of the screen. */
const DRAFT = `.draft{font-size:1.1rem;line-height:1.4;padding:.5rem 1rem;color:${COLOURS.gap};height:2.7rem}.draft~main .page{min-height:calc(100vh - 2.7rem)}html:has(.draft){scroll-padding-top:2.7rem}
`

/** What a page is made of. */
const COMPOSED = `.page .cover{display:flex;flex-direction:column;text-align:center;break-after:auto}.cover figure{order:-1;margin:0 0 1.5rem}.cover .kind,.cover .marking{border:0;margin:0;padding:0}.cover .summary{text-align:left;margin-top:1.5rem}
h1,h2{text-wrap:balance}.words p{text-wrap:pretty}.spread{margin:0}.picture figure{margin:0}.picture svg,.picture img,.cover svg,.cover img{width:100%;height:auto;max-height:58vh;object-fit:contain}
figcaption{margin:.5rem 0 0}.words>:last-child{margin-bottom:0}.words ul,.words ol{padding-left:1.5em}.words li{padding-left:.2em}@media screen{.picture.diagram svg{max-height:none}}.spread:has(.parted){display:flex;flex-direction:column}.parted{order:1}@media screen and (min-width:56rem) and (orientation:landscape){.parted figure{display:flex;gap:1rem;align-items:flex-start}.parted svg{flex:1;min-width:0}}.parted+.words{margin-bottom:1rem}.words figure svg,.words figure img{max-height:50vh}
`

function composition({ spread }: LookStyle): string {
  const after = length(spread.pictureAfter)
  const centred = spread.centred
    ? '.spread{text-align:center}.words p{text-wrap:balance}.spread ul,.spread ol,.beside{text-align:left}'
    : ''
  const rule = spread.titleRule
  const ruled = rule
    ? `.spread>h2::after{content:"";display:block;width:${length(rule.width)};height:${length(rule.height)};background:${COLOURS[rule.colour]};margin:${length(rule.before)} 0 ${length(rule.after)}}`
    : ''
  const stacked = `.picture{margin-bottom:${after}}${centred}${ruled}.words p{max-width:38em}`
  return stacked + (spread.picture === 'bleed' ? BLEED : ASIDE)
}

/** The picture from edge to edge, the words below it. */
const BLEED = `.picture:not(.diagram){margin-left:calc(50% - 50vw);margin-right:calc(50% - 50vw)}.composed .body{justify-content:flex-start}.composed .body:has(.picture:not(.diagram)){padding-top:0}.words p{max-width:none}.spread{display:flex;flex-direction:column}.spread>.picture:not(.diagram){order:-1}.diagram{padding-top:1.5rem}.diagram:not(.parted) svg{max-width:40rem;margin:0 auto}
`

/** On a wide screen the picture stands beside the words, as on the two pages of an open book. */
const ASIDE = `@media screen and (min-width:56rem) and (orientation:landscape){.composed .body,.front .body{max-width:76rem}.picture svg,.picture img{max-height:78vh}
.facing{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);grid-template-rows:1fr auto auto 1fr;gap:0 3rem;grid-template-areas:"picture ." "picture title" "picture words" "picture ."}
.facing.besided{grid-template-rows:auto auto 1fr;align-items:start;grid-template-areas:"picture title" "picture words" "beside words"}.facing.besided .picture svg,.facing.besided .picture img{max-height:44vh}
.facing>h2{grid-area:title}.facing>.picture{grid-area:picture;margin:0;align-self:center}.facing>.words{grid-area:words}.facing>.beside{grid-area:beside;margin-top:1rem}
.facing.diagrammed{grid-template-rows:auto auto 1fr;grid-template-areas:"picture title" "picture words" "picture ."}.facing.diagrammed.besided{grid-template-areas:"picture title" "picture words" "picture beside"}

.cover.pictured{display:grid;grid-template-columns:1.2fr 1fr;grid-template-rows:1fr repeat(7,auto) 1fr;gap:0 3rem;text-align:left}.cover.pictured>*{grid-column:2}.cover.pictured>figure{grid-column:1;grid-row:1/-1;margin:0;align-self:center}.cover .agency{grid-row:2}.cover .service{grid-row:3}.cover .kind{grid-row:4}.cover h1{grid-row:5}.cover .under{grid-row:6}.cover .summary{grid-row:7}.cover .marking{grid-row:8}.cover svg,.cover img{max-height:80vh}}
@media screen and (min-width:80rem) and (min-height:44rem){html{font-size:118.75%}}
`

const TURNING = `.turn{position:sticky;bottom:0;display:grid;grid-template-columns:1fr auto 1fr;align-items:center;gap:1rem;width:100%;padding:.7rem clamp(.8rem,4vw,2rem);background:${COLOURS.white};box-shadow:0 -.7rem .9rem ${COLOURS.white}}
@media (max-height:26rem){.turn{position:static}}
.turn .back{grid-column:1;justify-self:start}.count{grid-column:2;white-space:nowrap}.turn .next,.turn .again{grid-column:3;justify-self:end}
.turn a{display:inline-flex;white-space:nowrap;align-items:center;gap:.6em;min-height:3.2rem;padding:.3rem 1.5rem;border:3px solid ${COLOURS.sky};border-radius:1.7rem;font-size:1.3rem;line-height:1.3;font-weight:bold;text-decoration:none;color:${COLOURS.sky};background:${COLOURS.white}}
.turn .next{background:${COLOURS.sky};color:${COLOURS.white}}.turn a:hover{text-decoration:underline;text-underline-offset:.2em}.turn a:focus-visible{outline:4px solid ${COLOURS.bookInk};outline-offset:3px}
.turn .next::after,.turn .back::before{content:"";width:.55em;height:.55em;border:solid;border-width:.17em .17em 0 0;rotate:45deg}.turn .back::before{rotate:-135deg}
@media (max-width:26rem){.turn{gap:.4rem}.turn a{padding:.3rem .9rem;font-size:1.1rem}}
`

/** Large words shrink on a telephone, but never below the size a reader has chosen. */
function smaller({ type }: LookStyle): string {
  const fitted = (where: string, size: number): string => {
    const most = size / 12
    return most <= 1.7
      ? ''
      : `${where}{font-size:clamp(${tidy(Math.max(1.4, most * 0.6))}rem,7.4vw,${tidy(most)}rem)}`
  }
  return [
    fitted('h1,.masthead h1,.letterhead h1', type.name.size),
    fitted('h2,.spread>h2', type.title.size),
    fitted('.words p', type.words.size),
  ].join('')
}

function marks({ list }: LookStyle): string {
  return list.numbers ? `.words ol>li::marker{color:${COLOURS[list.numbers]};font-weight:bold}` : ''
}
