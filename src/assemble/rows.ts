// Lines of a block to its parts: rows with cells, `key: value` lines, `Key | value` lines, groups between `---`.

/** Rows of a table; cells are cut at each `|` that has no backslash before it. A row goes on over lines until it has a cell for each of the head: where the first of two values of a cell is empty, its line looks like the end of the row. */
export function readRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[] = []
  for (const line of lines.map(text => text.trim()).filter(text => text !== '')) {
    const [head, last] = [rows[0], rows.at(-1)]
    const isShort = last !== undefined && last !== head && cellsOf(last).length < cellsOf(head ?? '').length
    if (last !== undefined && (!isWhole(last) || isShort)) rows[rows.length - 1] = `${last}\n${line}`
    else rows.push(line)
  }
  return rows.map(cellsOf)
}

function cellsOf(row: string): readonly string[] {
  return cutAtBars(row.replace(/^\|/, '').replace(/\|$/, ''))
}

/** Lines such as `caption: words`, taken out of the others. */
export function readFields(
  lines: readonly string[],
  names: readonly string[],
): { readonly fields: Readonly<Record<string, string>>; readonly others: readonly string[] } {
  const fields: Record<string, string> = {}
  const others: string[] = []
  for (const line of lines) {
    const [, name, words] = /^\s*([a-z]+):(?:\s+(.*))?$/.exec(line) ?? []
    if (name !== undefined && names.includes(name)) fields[name] = words?.trim() ?? ''
    else others.push(line)
  }
  return { fields, others }
}

/** Lines such as `Key | value`; a line without a bar goes on with the value before it. */
export function readPairs(lines: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = []
  for (const line of lines) {
    const cut = cutAtBars(line)
    const last = pairs.at(-1)
    if (cut.length > 1) pairs.push([cut[0] ?? '', cut.slice(1).join('|').trim()])
    else if (last !== undefined && line.trim() !== '') last[1] += `\n${line.trim()}`
    else if (line.trim() !== '') pairs.push([line.trim(), ''])
  }
  return pairs
}

/** Lines cut into groups at each `---`. */
export function readGroups(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '---') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups
}

/** Lines cut where one starts with `sign` and a space: what stands before the first, and each part with its title. */
export function readParts(
  lines: readonly string[],
  sign: string,
): {
  readonly before: readonly string[]
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
} {
  const before: string[] = []
  const parts: { title: string; lines: string[] }[] = []
  for (const line of lines) {
    if (line.startsWith(`${sign} `)) parts.push({ title: line.slice(sign.length + 1).trim(), lines: [] })
    else (parts.at(-1)?.lines ?? before).push(line)
  }
  return { before, parts }
}

function isWhole(row: string): boolean {
  return !row.startsWith('|') || (row.length > 1 && row.endsWith('|') && !row.endsWith('\\|'))
}

function cutAtBars(text: string): readonly string[] {
  return text.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').trim())
}
