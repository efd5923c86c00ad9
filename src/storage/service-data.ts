// The folder `templates/service/` to what a council may change about how the service works.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of `templates/service/` by its name; its shape is said by the schema of the same name. A name nobody knows throws. */
export function readServiceData(project: string, name: string): unknown {
  return JSON.parse(readFileSync(join(project, 'templates', 'service', `${name}.json`), 'utf8'))
}
