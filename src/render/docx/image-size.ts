// The first bytes of a PNG or JPEG to its kind and size.

/** The kind of a picture, and its size in pixels. */
export interface ImageSize {
  readonly type: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

const PNG = 0x89504e47
const JPEG = 0xffd8

/** The kind and size in pixels; pictures were checked when they came in, so another kind is our own mistake. */
export function sizeOf(bytes: Uint8Array): ImageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === PNG) {
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  }
  const frame = bytes.length > 4 && view.getUint16(0) === JPEG ? frameOf(view) : undefined
  if (frame === undefined) throw new Error('A picture is neither PNG nor JPEG')
  return { type: 'jpg', width: view.getUint16(frame + 7), height: view.getUint16(frame + 5) }
}

/** Where the frame header of a JPEG begins: markers C0 to CF, but for three that are tables. */
function frameOf(view: DataView): number | undefined {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return at
  }
  return undefined
}
