// Papers that were released to somebody to what their pages show and send: by link or by account, the same.
import type { Response } from 'express'
import type { FileToRead, PaperToRead } from '../service/release/opening.ts'
import { framed } from './headers.ts'

/** The papers with the size of each file in words. */
export function withSizes(papers: readonly PaperToRead[]) {
  return papers.map(paper => ({
    ...paper,
    files: paper.files.map(file => ({ ...file, size: sizeOf(file.bytes) })),
  }))
}

function sizeOf(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  booklet: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Sends a paper: one to read as a page, any other to be saved. It leads nowhere. */
export function sendPaper(res: Response, file: FileToRead): void {
  res.set('referrer-policy', 'no-referrer')
  const type = TYPES[file.format]
  if (type === undefined) {
    framed(res)
    res.type('html').send(Buffer.from(file.bytes))
    return
  }
  res.set('content-disposition', `attachment; filename="${file.name}"`)
  res.type(type).send(Buffer.from(file.bytes))
}
