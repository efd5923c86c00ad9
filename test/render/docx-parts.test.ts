// The small parts under the Word renderer: sizes of pictures, markup, zips.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sizeOf } from '../../src/render/docx/image-size.ts'
import { normalise } from '../../src/render/docx/normalise.ts'
import { unzipEntries, zipEntries } from '../../src/render/docx/zip.ts'
import { escape, unescape, unwritable } from '../../src/render/markup.ts'
import { awkwardText } from './awkward-text.ts'
import { specimenAssets } from './specimen.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the size of a picture', () => {
  test('is in the head of a PNG', () => {
    expect(sizeOf(specimenAssets.get('garden')!)).toEqual({ type: 'png', width: 120, height: 80 })
  })

  test('is in the frame of a JPEG, after what comes before', () => {
    const tables = [0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9]
    const frame = [0xff, 0xc2, 0, 11, 8, 0, 40, 1, 44, 3, 1, 0x11, 0]
    expect(sizeOf(Uint8Array.from([0xff, 0xd8, ...tables, ...frame]))).toEqual({
      type: 'jpg',
      width: 300,
      height: 40,
    })
  })

  test.each([
    ['no picture', []],
    ['a GIF', [...encode('GIF89a'), ...new Uint8Array(40)]],
    ['a JPEG that ends too soon', [0xff, 0xd8, 0xff, 0xe0, 0, 4]],
  ])('cannot be found in %s', (_, bytes) => {
    expect(() => sizeOf(Uint8Array.from(bytes))).toThrow('A picture is neither PNG nor JPEG')
  })
})

describe('markup', () => {
  test('gives back every text', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        expect(unescape(escape(text))).toBe(text)
      }),
    )
  })

  test('holds no sign that could end a text or an attribute', () => {
    fc.assert(
      fc.property(awkwardText, text => {
        expect(escape(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  test('cannot hold control characters, which are named once each, wherever they stand', () => {
    expect(
      unwritable({ a: ['x\u0007\u0007'], b: { c: '\u001B', at: ['\u0001'] }, d: 'ok\t\n\u{1F600}' }),
    ).toEqual(['\u0007', '\u001B'])
  })
})

describe('a zip', () => {
  test('has the same bytes whatever the order its files came in', () => {
    const one = { 'b.xml': encode('b'), '[Content_Types].xml': encode('t'), 'a/c.xml': encode('c') }
    const other = Object.fromEntries(Object.entries(one).toReversed())
    expect(zipEntries(one)).toEqual(zipEntries(other))
    expect(Object.keys(unzipEntries(zipEntries(one)))).toEqual(['[Content_Types].xml', 'a/c.xml', 'b.xml'])
  })
})

test('names given by lot are told by their place', () => {
  const parts = (id: string, toc: number) => ({
    'word/document.xml': encode(
      `<a r:id="${id}"/><w:bookmarkStart w:name="_Toc${toc}" w:id="${toc}"/>PAGEREF _Toc${toc}`,
    ),
    'word/_rels/document.xml.rels': encode(`<Relationship Id="${id}"/><Relationship Id="rId3"/>`),
  })
  const made = normalise(parts('x9-_Q', 4711), '2025-11-14', 'en-GB')
  expect(made).toEqual(normalise(parts('aB_7', 12), '2025-11-14', 'en-GB'))
  expect(new TextDecoder().decode(made['word/document.xml'])).toBe(
    '<a r:id="rIdLink1"/><w:bookmarkStart w:name="_Toc1" w:id="1"/>PAGEREF _Toc1',
  )
})
