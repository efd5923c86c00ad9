// A family to places: which row (generation) and which column each person stands in.
import type { Genogram, GenogramPerson, GenogramUnion } from '../../model/drawing.ts'

/** Columns may be halves or any fraction; two people of one row stand at least one column apart. */
export interface Place {
  readonly column: number
  readonly row: number
}

/** People by id in the order of the data, each with a place; the top row is 0. */
export type Places = ReadonlyMap<string, Place>

/** People with their descendants and partners, by columns and rows counted from the first person. */
interface Block {
  readonly places: Map<string, { column: number; row: number }>
  /** Whole columns that nothing else may stand in, in any row. */
  min: number
  max: number
}

interface Family {
  readonly people: ReadonlyMap<string, GenogramPerson>
  readonly unionsOf: (id: string) => readonly GenogramUnion[]
  readonly parentsOf: (id: string) => readonly GenogramUnion[]
  readonly placed: Set<string>
  readonly done: Set<GenogramUnion>
}

type Side = 'left' | 'right'

/** Places everybody: round the parent with most partners, then upwards, then those not joined to them. */
export function placePeople(genogram: Genogram): Places {
  const family = familyOf(genogram)
  const whole: Block = { places: new Map(), min: 0, max: -1 }
  const centre = centreOf(genogram, family)
  if (centre !== undefined) addTree(whole, family, centre)
  for (const { id } of genogram.people) if (!family.placed.has(id)) addTree(whole, family, id)
  const top = Math.min(...[...whole.places.values()].map(({ row }) => row))
  const entries = genogram.people.flatMap(({ id }): [string, Place][] => {
    const place = whole.places.get(id)
    return place ? [[id, { column: place.column, row: place.row - top }]] : []
  })
  return new Map(entries)
}

function familyOf({ people, unions }: Genogram): Family {
  const byId = new Map(people.map(person => [person.id, person]))
  for (const id of unions.flatMap(({ partners, children }) => [...partners, ...children])) {
    if (!byId.has(id)) throw new RangeError('A union of the family tree names somebody who is not in it')
  }
  return {
    people: byId,
    unionsOf: id => unions.filter(({ partners }) => partners.some(partner => partner === id)),
    parentsOf: id => unions.filter(({ children }) => children.includes(id)),
    placed: new Set(),
    done: new Set(),
  }
}

/** The parent of the subject with most partners; of two with as many, the mother. */
function centreOf({ people }: Genogram, family: Family): string | undefined {
  const subject =
    people.find(person => person.subject) ?? people.find(({ id }) => family.parentsOf(id).length)
  const parents = subject ? (family.parentsOf(subject.id)[0]?.partners ?? []) : []
  const [first] = parents.toSorted(
    (a, b) =>
      family.unionsOf(b).length - family.unionsOf(a).length ||
      Number(family.people.get(b)?.sex === 'f') - Number(family.people.get(a)?.sex === 'f'),
  )
  return first ?? subject?.id ?? people[0]?.id
}

function addTree(whole: Block, family: Family, centre: string): void {
  const tree = descendants(family, centre, true)
  for (let row = lowest(tree); row >= highest(tree); row--) addAncestors(tree, family, row)
  const shift = whole.max + 1 - tree.min
  merge(whole, tree, shift, 0)
  whole.max = tree.max + shift
}

/** A person with partners and children; the first partner may stand at the left, the others at the right. */
function descendants(family: Family, id: string, leftToo: boolean): Block {
  family.placed.add(id)
  const block: Block = { places: new Map([[id, { column: 0, row: 0 }]]), min: 0, max: 0 }
  let side: Side = leftToo ? 'left' : 'right'
  for (const union of family.unionsOf(id)) {
    if (family.done.has(union)) continue
    addUnion(block, family, union, side)
    side = 'right'
  }
  return block
}

/** A slot as wide as its children, who stand at half columns; the partner stands at its outer end. */
function addUnion(block: Block, family: Family, union: GenogramUnion, side: Side): void {
  family.done.add(union)
  const partner = union.partners.find(id => !family.placed.has(id))
  if (partner !== undefined) family.placed.add(partner)
  const children = blocksOf(family, union.children)
  const room = children.reduce((sum, child) => sum + widthOf(child), 0)
  const slot = partner === undefined ? room : Math.max(1, room)
  const start = side === 'right' ? block.max : block.min - slot
  let column = start + 0.5
  for (const child of children) {
    merge(block, child, column - child.min, 1)
    column += widthOf(child)
  }
  if (side === 'right') block.max = start + slot
  else block.min = start
  if (partner === undefined) return
  block.places.set(partner, { column: side === 'right' ? block.max : block.min, row: 0 })
  for (const other of family.unionsOf(partner)) {
    if (!family.done.has(other)) addUnion(block, family, other, side)
  }
}

function blocksOf(family: Family, ids: readonly string[]): Block[] {
  return ids.flatMap(id => (family.placed.has(id) ? [] : [descendants(family, id, false)]))
}

/** Brothers and sisters of a row go to its ends, the parents above the middle of their children. */
function addAncestors(block: Block, family: Family, row: number): void {
  const members = inRow(block, row)
  const empty = inRow(block, row - 1).length === 0
  const young = members.filter(id => family.parentsOf(id).some(union => !family.done.has(union)))
  const groups = young.flatMap(id =>
    family.parentsOf(id).flatMap(union => {
      if (family.done.has(union)) return []
      const group = parentsGroup(family, union)
      addSiblings(block, family, id, young, group.children)
      return [{ ...group, union }]
    }),
  )
  const wanted = groups.map(group => {
    const columns = group.union.children.flatMap(id => block.places.get(id)?.column ?? [])
    const middle = (Math.min(...columns) + Math.max(...columns)) / 2
    return { ...group, left: middle - group.middle }
  })
  for (const { people, left } of empty ? apart(wanted) : atTheEnd(block, wanted)) {
    people.forEach((id, index) => block.places.set(id, { column: left + index, row: row - 1 }))
    block.min = Math.min(block.min, Math.floor(left))
    block.max = Math.max(block.max, Math.ceil(left + people.length - 1))
  }
}

interface ParentsGroup {
  readonly people: readonly string[]
  /** Where the children's line leaves, in columns from the first of the group. */
  readonly middle: number
  /** All children of these parents, also with other partners. */
  readonly children: readonly string[]
}

/** Two parents side by side, and at the outer side of each the other partners they had children with. */
function parentsGroup(family: Family, union: GenogramUnion): ParentsGroup {
  const couple = union.partners
    .filter(id => !family.placed.has(id))
    .toSorted((a, b) => Number(family.people.get(b)?.sex === 'm') - Number(family.people.get(a)?.sex === 'm'))
  family.done.add(union)
  for (const id of couple) family.placed.add(id)
  const others = couple.map(id => otherPartners(family, id))
  const [before = [], after = []] = couple.length > 1 ? others : [[], others[0] ?? []]
  const children = [...union.children, ...[...before, ...after].flatMap(other => other.children)]
  const left = before.flatMap(({ partner }) => partner).toReversed()
  return {
    people: [...left, ...couple, ...after.flatMap(({ partner }) => partner)],
    middle: left.length + 0.5,
    children,
  }
}

function otherPartners(family: Family, id: string): { partner: string[]; children: readonly string[] }[] {
  return family.unionsOf(id).flatMap(union => {
    if (family.done.has(union)) return []
    family.done.add(union)
    const partner = union.partners.filter(other => !family.placed.has(other))
    for (const other of partner) family.placed.add(other)
    return [{ partner, children: union.children }]
  })
}

/** They stand beyond the outermost person on the side of the one whose brothers and sisters they are. */
function addSiblings(
  block: Block,
  family: Family,
  of: string,
  members: readonly string[],
  ids: readonly string[],
): void {
  const siblings = blocksOf(family, ids)
  if (!siblings.length) return
  const { column, row } = block.places.get(of) ?? { column: 0, row: 0 }
  const index = members.indexOf(of)
  const inside = members.length < 2 || (index > 0 && index < members.length - 1)
  const left = inside ? column <= 0 : index === 0
  const room = siblings.reduce((sum, sibling) => sum + widthOf(sibling), 0)
  const fraction = column - Math.floor(column)
  let next = left ? block.min - room - (fraction ? 1 - fraction : 0) : block.max + 1 + fraction
  if (left) block.min = Math.floor(next)
  for (const sibling of siblings) {
    merge(block, sibling, next - sibling.min, row)
    next += widthOf(sibling)
  }
  if (!left) block.max = Math.ceil(next - 1)
}

/** Moves groups of one row apart so that none overlap and all stay as near their wish as they can. */
function apart<Group extends ParentsGroup & { left: number }>(groups: readonly Group[]): Group[] {
  const inOrder = groups.toSorted((a, b) => a.left - b.left)
  const pools: { members: { group: Group; offset: number }[]; sum: number; width: number }[] = []
  const leftOf = (pool: (typeof pools)[number]) => pool.sum / pool.members.length
  for (const group of inOrder) {
    let pool = { members: [{ group, offset: 0 }], sum: group.left, width: group.people.length }
    for (let last = pools.at(-1); last && leftOf(last) + last.width > leftOf(pool); last = pools.at(-1)) {
      pools.pop()
      const { width } = last
      const moved = pool.members.map(member => ({ ...member, offset: member.offset + width }))
      const sum = last.sum + pool.sum - width * moved.length
      pool = { members: [...last.members, ...moved], sum, width: width + pool.width }
    }
    pools.push(pool)
  }
  return pools.flatMap(pool =>
    pool.members.map(({ group, offset }) => ({ ...group, left: leftOf(pool) + offset })),
  )
}

function atTheEnd<Group extends ParentsGroup>(
  block: Block,
  groups: readonly Group[],
): (Group & { left: number })[] {
  let next = block.max + 1
  return groups.map(group => {
    const left = next
    next += group.people.length
    return { ...group, left }
  })
}

function merge(into: Block, block: Block, columns: number, rows: number): void {
  for (const [id, { column, row }] of block.places) {
    into.places.set(id, { column: column + columns, row: row + rows })
  }
}

function widthOf({ min, max }: Block): number {
  return max - min + 1
}

function inRow({ places }: Block, row: number): string[] {
  return [...places]
    .filter(([, place]) => place.row === row)
    .toSorted(([, a], [, b]) => a.column - b.column)
    .map(([id]) => id)
}

function lowest({ places }: Block): number {
  return Math.max(...[...places.values()].map(({ row }) => row))
}

function highest({ places }: Block): number {
  return Math.min(...[...places.values()].map(({ row }) => row))
}
