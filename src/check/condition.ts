// Conditions of rules to tests of plain values that are false on absent data.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Condition } from './rule.ts'

// The shape of conditions is checked with the rules file; checking each again would triple the time to start.
const ajv = new Ajv2020({
  strict: false,
  validateSchema: false,
  meta: false,
  ownProperties: true,
  code: { optimize: false },
})
const compiled = new WeakMap<Condition, ValidateFunction>()

/** Whether a plain value meets a condition. Each condition is compiled once. */
export function holds(condition: Condition, value: unknown): boolean {
  if (value === undefined) return false
  const known = compiled.get(condition)
  if (known !== undefined) return known(value)
  const made = ajv.compile(present(condition))
  compiled.set(condition, made)
  return made(value)
}

/** The condition with every property it names required, at every level. */
function present(condition: Condition): Condition {
  const entries = Object.entries(condition).map(
    ([keyword, value]) => [keyword, inside(keyword, value)] as const,
  )
  const named = isSchema(condition['properties']) ? Object.keys(condition['properties']) : []
  if (named.length === 0) return Object.fromEntries(entries)
  const required = Array.isArray(condition['required']) ? (condition['required'] as string[]) : []
  return { type: 'object', ...Object.fromEntries(entries), required: [...new Set([...required, ...named])] }
}

function inside(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isSchema(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, isSchema(field) ? present(field) : field]),
    )
  if ((keyword === 'anyOf' || keyword === 'allOf') && Array.isArray(value))
    return (value as Condition[]).map(present)
  if (keyword === 'items' && isSchema(value)) return present(value)
  if (keyword === 'contains' && isSchema(value)) return present(value)
  return value
}

function isSchema(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
