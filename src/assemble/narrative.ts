// Narratives to blocks: a blank line parts paragraphs, a newline breaks a line, `- ` is a bullet, all else is literal.
import type { Pointer } from '../model/pointer.ts'
import type { Block, Inline, Text } from '../model/tree.ts'
import { holdTogether } from './typography.ts'

/** The paragraphs and bullets of a narrative; each text remembers where it came from. */
export function narrativeToBlocks(text: string, at: readonly Pointer[]): readonly Block[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map(piece => piece.replaceAll(/^\n+|\n+$/g, ''))
    .filter(piece => piece.trim() !== '')
    .flatMap(piece => piecesToBlocks(piece.split('\n'), at))
}

/** Text with a line break for every newline in it. */
export function linesToInlines(text: string, at: readonly Pointer[]): readonly Inline[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line, i): readonly Inline[] => [
      ...(i === 0 ? [] : [{ type: 'lineBreak' } as const]),
      ...(line === '' ? [] : [textOf(line, at)]),
    ])
}

/** A text that remembers where it came from. */
export function textOf(value: string, at: readonly Pointer[]): Text {
  const held = holdTogether(value)
  return at.length === 0 ? { type: 'text', value: held } : { type: 'text', value: held, at }
}

function piecesToBlocks(lines: readonly string[], at: readonly Pointer[]): readonly Block[] {
  const runs: { bullet: boolean; lines: string[] }[] = []
  for (const line of lines) {
    const bullet = line.startsWith('- ')
    const last = runs.at(-1)
    if (last?.bullet === bullet) last.lines.push(line)
    else runs.push({ bullet, lines: [line] })
  }
  return runs.map(({ bullet, lines: run }): Block => {
    if (!bullet) return { type: 'paragraph', children: linesToInlines(run.join('\n'), at) }
    const items = run.map((line): readonly Block[] => [
      { type: 'paragraph', children: linesToInlines(line.slice(2), at) },
    ])
    return { type: 'list', ordered: false, items }
  })
}
