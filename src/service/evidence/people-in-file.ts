// Words to the people of the file whose names stand in them.

/** A person of the register, as far as their name goes. */
export interface PersonInFile {
  readonly id: string
  readonly kind?: string
  readonly role?: string
  readonly name: {
    readonly title?: string
    readonly first?: string
    readonly known?: string
    readonly last?: string
  }
}

/** Everybody whose first (or known) and last name stand together in the words; the register's order. */
export function peopleIn(words: string, people: readonly PersonInFile[]): readonly PersonInFile[] {
  const text = ` ${plain(words)} `
  return people.filter(({ name }) =>
    [name.first, name.known].some(
      first =>
        first !== undefined &&
        name.last !== undefined &&
        text.includes(` ${plain(`${first} ${name.last}`)} `),
    ),
  )
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim()
}

/** The name of a person, or what they are where there is none. */
export function plainNameOf({ name, role }: PersonInFile): string {
  const full = [name.first ?? name.known ?? name.title, name.last]
    .filter(part => part !== undefined)
    .join(' ')
  return full === '' ? (role ?? 'Name not known') : full
}

/** The name, and what they are to the child: enough to choose by. */
export function nameWords(person: PersonInFile): string {
  const { role } = person
  const name = plainNameOf(person)
  return role === undefined || name === role ? name : `${name} (${lowered(role)})`
}

/** `Foster carer` to `foster carer`; `SENCO` stays. */
function lowered(role: string): string {
  return /^\p{Lu}\p{Lu}/u.test(role) ? role : role.charAt(0).toLowerCase() + role.slice(1)
}
