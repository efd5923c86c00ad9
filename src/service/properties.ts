// The properties of a file to the names people know them by.

/** `PermanenceAsOf` to `asOf`. */
export function plainName(property: string): string {
  const name = property.replace(/^Permanence/, '')
  return name.charAt(0).toLowerCase() + name.slice(1)
}
