// Where the project's own data stands on this machine.
import { join } from 'node:path'

/** The folder that holds `templates/`, `schemas/` and `samples/`. */
export const PROJECT = join(import.meta.dirname, '..', '..')
