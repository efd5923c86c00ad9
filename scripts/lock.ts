// The templates and packs on disk to `templates/lock.json`: what is new is published, what is published stays.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../src/storage/project.ts'
import { listPapers, listTemplates, readLock, readPaper, readTemplate } from '../src/storage/templates.ts'

const lock: Record<string, string> = { ...readLock(PROJECT) }
const again = process.argv.includes('--unreleased')

const templates = listTemplates(PROJECT).flatMap(({ id, version }) => {
  const stored = readTemplate(PROJECT, id, version)
  return stored === undefined ? [] : [stored, ...stored.packs]
})
const papers = listPapers(PROJECT).flatMap(id => readPaper(PROJECT, id) ?? [])

for (const { key, hash } of [...templates, ...papers]) {
  if (lock[key] === hash) continue
  if (lock[key] !== undefined && !again)
    throw new Error(`${key} has changed since it was published: make a new folder for the new version`)
  lock[key] = hash
}

const sorted = Object.fromEntries(Object.entries(lock).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(join(PROJECT, 'templates', 'lock.json'), `${JSON.stringify(sorted, null, 2)}\n`)
