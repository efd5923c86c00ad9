// A photograph drawn anew: upright, no larger than a report needs, with nothing beside the picture. Runs only in the watched process.
import sharp, { type Metadata } from 'sharp'
import { PICTURE_LIMITS } from '../../check/pictures.ts'
import type { UploadLimits } from './limits.ts'
import { notTaken, taken, type UploadAnswer } from './opened-upload.ts'

/** Draws a JPEG or PNG anew. Place, camera, words and profiles stay behind; so does anything that was hidden after the picture. */
export async function openPhotograph(
  bytes: Uint8Array,
  kind: 'jpg' | 'png',
  limits: UploadLimits,
): Promise<UploadAnswer> {
  sharp.concurrency(1)
  sharp.cache(false)
  const options = { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true } as const
  const found = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  const fault = faultOf(found, kind, limits)
  if (found === undefined || fault !== undefined) return notTaken(fault ?? { code: 'upload/picture-broken' })
  try {
    const drawn = sharp(bytes, options)
      .autoOrient()
      .resize({
        width: limits.longestSide,
        height: limits.longestSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
    const asPng = kind === 'png' ? await drawn.clone().png().toBuffer({ resolveWithObject: true }) : undefined
    const isPng = asPng !== undefined && asPng.data.byteLength <= PICTURE_LIMITS.bytes / 2
    const { data, info } = isPng
      ? asPng
      : await drawn.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true })
    return taken({
      kind: isPng ? 'png' : 'jpg',
      pages: [],
      paged: false,
      pageCount: 0,
      details: {},
      notes: found.exif === undefined && found.xmp === undefined ? [] : [{ code: 'upload/picture-cleaned' }],
      picture: { bytes: data, width: info.width, height: info.height },
    })
  } catch {
    return notTaken({ code: 'upload/picture-broken' })
  }
}

function faultOf(found: Metadata | undefined, kind: 'jpg' | 'png', limits: UploadLimits) {
  if (found === undefined || found.format !== (kind === 'jpg' ? 'jpeg' : 'png'))
    return { code: 'upload/picture-broken' }
  const { width, height } = found
  if (width * height > limits.pixels)
    return { code: 'upload/picture-large', params: { megapixels: Math.floor(limits.pixels / 1e6) } }
  const scale = Math.min(1, limits.longestSide / Math.max(width, height))
  return Math.floor(Math.min(width, height) * scale) < limits.shortestSide
    ? { code: 'upload/picture-small', params: { pixels: limits.shortestSide } }
    : undefined
}
