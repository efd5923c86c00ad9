// Signatures in Word files and pages: lines to sign on for those who have not signed, the date for those who have.
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import { unzipEntries } from '../../src/render/docx/zip.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { renderHtml } from '../../src/render/html.ts'
import type { Inline } from '../../src/model/tree.ts'
import { requestFor, section, t, treeOf } from './pdf-building.ts'

const signed = (signedOn?: readonly Inline[]) =>
  treeOf(
    section('1', 'Signatures', {
      type: 'signatures',
      id: 'signed',
      signatories: [{ role: [t('Agency adviser')], name: [t('Farida Khan')], ...(signedOn && { signedOn }) }],
    }),
  )

async function word(tree: ReturnType<typeof treeOf>): Promise<{ words: string; painted: readonly string[] }> {
  const { bytes, painted } = await renderDocx(requestFor(tree))
  return { words: strFromU8(unzipEntries(bytes)['word/document.xml']!), painted }
}

describe.each([
  ['a Word file', word],
  [
    'a page',
    async (tree: ReturnType<typeof treeOf>) => {
      const { bytes, painted } = await renderHtml(requestFor(tree))
      return { words: strFromU8(bytes), painted }
    },
  ],
])('%s', (_, made) => {
  test('says when somebody signed, and gives no line to sign on', async () => {
    const tree = signed([t('10 November 2025')])
    const { words, painted } = await made(tree)
    expect(words.replace(/<[^>]*>/g, '')).toContain('Signed 10 November 2025')
    expect(words).not.toContain('>Signature<')
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
  })

  test('gives a line and a date to who has not', async () => {
    const tree = signed()
    const { words, painted } = await made(tree)
    expect(words).toContain('>Signature<')
    expect(words).toContain('>Date<')
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
  })
})
