// Registers to what a field of the form lets a person choose: people and documents, chosen and never typed.
import type { Pointer } from '../../model/pointer.ts'
import { patternOf, type Layout } from '../../service/sections/layout.ts'
import { registerOf, type Registers } from '../../service/sections/registers.ts'
import type { Field } from '../../service/sections/shape.ts'
import { one, type Body } from './body.ts'
import { everyDrawn, type Drawn, type DrawnChoice, type DrawnSelect } from './drawn.ts'

/** The choice that leads to a page where the person or the document can be added. */
export const ANOTHER = '+'

interface Choosing {
  readonly layout: Layout
  readonly body: Body
  readonly registers: Registers
}

const ADDED: Readonly<Record<string, string>> = {
  people: 'Somebody else: add a person',
  'carer/people': 'Somebody else: add a person',
  evidence: 'Another document: add it',
}

/** What a field of the form is chosen from; a pattern holds no choices, the script fills them in. */
export function chosenFrom(
  drawer: Choosing & { readonly pattern: boolean },
  field: Field,
  at: Pointer,
): Pick<DrawnSelect, 'items' | 'register'> {
  const register = registerOf(drawer.layout, field, patternOf(at)) ?? ''
  return { register, items: drawer.pattern ? [] : referenceItems(drawer, register, at) }
}

/** Everything that can be chosen from a register on this page, for the rows a script adds. */
export function choicesFor(
  drawing: Pick<Choosing, 'registers'>,
  drawn: readonly Drawn[],
): readonly { readonly register: string; readonly items: readonly DrawnChoice[] }[] {
  const names = new Set(
    everyDrawn(drawn, true).flatMap(one => {
      const isLeftOut = one.kind === 'select' && one.items.length === 0
      return isLeftOut && one.register !== undefined ? [one.register] : []
    }),
  )
  return [...names].map(register => ({
    register,
    items: referenceItems({ ...drawing, body: {} }, register, ''),
  }))
}

function referenceItems(
  drawer: Pick<Choosing, 'registers' | 'body'>,
  register: string,
  at: Pointer,
): readonly DrawnChoice[] {
  const chosen = one(drawer.body, at)
  const choices = drawer.registers(register)
  const unknown =
    chosen !== '' && chosen !== ANOTHER && !choices.some(({ id }) => id === chosen)
      ? [{ value: chosen, text: 'What was chosen before is not in the list', checked: true }]
      : []
  const more = ADDED[register]
  return [
    blank(chosen === ''),
    ...unknown,
    ...choices.map(({ id, text }) => ({ value: id, text, checked: id === chosen })),
    ...(more === undefined ? [] : [{ value: ANOTHER, text: more, checked: chosen === ANOTHER }]),
  ]
}

/** The choice of none. */
export function blank(checked: boolean): DrawnChoice {
  return { value: '', text: 'Choose', checked }
}
