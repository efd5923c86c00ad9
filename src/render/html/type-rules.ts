// The type of a look to style rules: what stands where, in points or in sizes that follow the reader’s own.
import { COLOURS, type LookStyle, type TypeName, type TypeStyle } from '../style.ts'

/** Writes a measure in points as a length. */
export type Length = (value: number) => string

/** Points, for paper. */
export const points: Length = value => `${tidy(value)}pt`

/** Sizes for screens, where so many points are the size a reader has chosen for words. */
export function relativeTo(base: number): Length {
  return value => `${tidy(value / base)}rem`
}

/** A length without endless decimals. */
export function tidy(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What stands where, in the look’s words for it; a later one wins over an earlier one. */
const WHERE: Readonly<Partial<Record<TypeName, string>>> = {
  words: 'p,li',
  agency: '.agency',
  service: '.service',
  kind: '.kind',
  name: 'h1',
  under: '.under',
  marking: '.marking',
  section: 'h2',
  law: '.law',
  heading3: 'h3,.heading3',
  heading4: 'h4,.heading4',
  cell: 'th,td,dt,dd,th p,td p,dd p,td li,.cells p,.cells li,.signatory p',
  caption: 'caption,figcaption',
  quotation: '.quotation p',
  source: '.quotation figcaption',
  callout: '.callout p,.callout li',
  label: '.label',
  mark: '.mark',
  running: 'body>header p,footer p,.signatory dt,.count',
  mastheadKind: '.masthead .kind',
  mastheadName: '.masthead h1',
  headline: '.masthead .headline',
  sender: '.sender p,.letterhead .date',
  salutation: '.letterhead h1',
  title: '.spread>h2',
  beside: '.beside p,.beside li,.beside dt,.beside dd',
  besideHeading: '.beside h2,.beside h3,.beside h4',
  panel: '.panel p,.panel li',
  panelTitle: '.panel .title',
  writing: '.writing p',
}

/** A rule for every kind of words of a look. */
export function typeRules(look: LookStyle, length: Length, coloured = false): string {
  const rules = Object.entries(WHERE).map(([name, where]) => {
    const type = look.type[name as TypeName]
    return `${where}{${typeRule(type, length)}${coloured ? paint(type) : ''}}`
  })
  return rules.join('')
}

function typeRule({ size, leading, before, after }: TypeStyle, length: Length): string {
  return `font-size:${length(size)};line-height:${tidy(leading / size)};margin-top:${length(before)};margin-bottom:${length(after)}`
}

function paint({ bold = false, colour }: TypeStyle): string {
  return `;font-weight:${bold ? 'bold' : 'normal'};color:${COLOURS[colour]}`
}
