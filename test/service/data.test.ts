// What a council may change about the service is data, and each file of it keeps to its schema.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readServiceData } from '../../src/storage/service-data.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readMessages } from '../../src/storage/templates.ts'

const names = readdirSync(join(PROJECT, 'templates', 'service')).map(file => file.replace(/\.json$/, ''))

test.each(names)('templates/service/%s.json keeps to its schema', name => {
  const schema = JSON.parse(
    readFileSync(join(PROJECT, 'schemas', 'service', `${name}.schema.json`), 'utf8'),
  ) as object
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema)
  validate(readServiceData(PROJECT, name))
  expect(validate.errors ?? []).toEqual([])
})

test('every fault of the service has words, and says what to do', () => {
  const silent = Object.entries(readMessages(PROJECT)).filter(([, words]) => {
    const { message = '', do: todo = '' } = words as { readonly message?: string; readonly do?: string }
    return message.trim() === '' || todo.trim() === ''
  })
  expect(silent.map(([code]) => code)).toEqual([])
})
