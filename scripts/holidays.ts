// The calendar of a library to the list of England's bank holidays that working days are counted with.
import { writeFile } from 'node:fs/promises'
import Holidays from 'date-holidays'

const FROM = 2000
const TO = 2045

const england = new Holidays('GB', 'ENG')
const days = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i)
  .flatMap(year => england.getHolidays(year))
  .filter(({ type }) => type === 'public' || type === 'bank')
  .map(({ date }) => date.slice(0, 10))

await writeFile(
  'templates/policy/holidays-england.json',
  `${JSON.stringify([...new Set(days)].toSorted(), null, 2)}\n`,
)
