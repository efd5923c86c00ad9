// Pictures a file names: there, whole, opaque, of a sane size and silent about where they were taken.
import { expect, test } from 'vitest'
import { checkPictures } from '../../src/check/pictures.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function png({ width = 400, height = 300, colour = 2, chunks = [] as string[] } = {}): Uint8Array {
  const size = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
  const chunk = (name: string, data: number[]) => [
    ...size(data.length),
    ...Array.from(name, one => one.codePointAt(0) ?? 0),
    ...data,
    0,
    0,
    0,
    0,
  ]
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk('IHDR', [...size(width), ...size(height), 8, colour, 0, 0, 0]),
    ...chunks.flatMap(name => chunk(name, [0])),
    ...chunk('IEND', []),
  ])
}

function jpg(marker?: number): Uint8Array {
  const details = marker === undefined ? [] : [0xff, marker, 0, 4, 0, 0]
  return new Uint8Array([0xff, 0xd8, ...details, 0xff, 0xc0, 0, 11, 8, 1, 44, 1, 144, 1, 1, 17, 0, 0, 0])
}

const file = (asset: string) => ({ children: [{ photograph: { asset } }] })
const check = (asset: string, bytes: Uint8Array | undefined) =>
  checkPictures(file(asset), name => (name === asset ? bytes : undefined))

test.each<readonly [string, string, Uint8Array | undefined, string | undefined]>([
  ['a plain PNG is right', 'a.png', png(), undefined],
  ['a plain JPEG is right', 'a.jpg', jpg(), undefined],
  ['a missing picture', 'a.png', undefined, 'picture/missing'],
  ['a JPEG that says it is a PNG', 'a.png', jpg(), 'picture/unreadable'],
  [
    'a text that says it is a PNG',
    'a.png',
    new TextEncoder().encode('no picture at all, but long enough'),
    'picture/unreadable',
  ],
  ['a see-through PNG', 'a.png', png({ colour: 6 }), 'picture/see-through'],
  ['a PNG with one see-through colour', 'a.png', png({ chunks: ['tRNS'] }), 'picture/see-through'],
  ['a very small picture', 'a.png', png({ width: 20 }), 'picture/size'],
  ['a very large picture', 'a.png', png({ height: 90_000 }), 'picture/size'],
  ['a PNG with words beside it', 'a.png', png({ chunks: ['tEXt'] }), 'picture/details'],
  ['a JPEG that knows where it was taken', 'a.jpg', jpg(0xe1), 'picture/details'],
  ['a picture cut short', 'a.jpg', jpg().slice(0, 6), 'picture/unreadable'],
])('%s', (_, name, bytes, code) => {
  expect(check(name, bytes)).toMatchObject(
    code === undefined ? [] : [{ code, path: '/children/0/photograph/asset' }],
  )
})
