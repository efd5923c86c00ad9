// The plug is pulled while somebody is in the middle of a sentence: nothing they typed is lost.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../../../src/storage/project.ts'
import { scratch } from '../../scratch.ts'
import { openChromium, openWindow, signInOn } from '../chromium.ts'
import { follow, shot } from './stage.ts'

const data = scratch()
let browser: Browser
let server: ChildProcess | undefined
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(async () => {
  server?.kill('SIGKILL')
  await browser.close()
  rmSync(data, { recursive: true, force: true })
})

/** The service in a process of its own, as people run it, and where it answers. */
function serve(port: number): Promise<string> {
  const words = ['serve', '--trial', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server = child
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [address] = /http:\/\/[\d.:]+(?=\s)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('exit', code => reject(new Error(`The service ended with ${String(code)}: ${said}`)))
  })
}

/** As when the power goes: no word to the process. */
async function pullThePlug(): Promise<void> {
  const ended = server === undefined ? undefined : once(server, 'exit')
  server?.kill('SIGKILL')
  await ended
}

test('half a sentence that was saved is offered again; what was typed while nobody answered is saved afterwards', async () => {
  const address = await serve(0)
  const page = await (await openWindow(browser)).newPage()
  await signInOn(page, address, 'social-worker')
  await page.goto(address)
  await follow(page, 'Morayo Whitlock')
  const section = `${page.url().replace('/children/', '/edit/children/')}?at=/identity`
  await page.goto(section)
  const religion = page.getByRole('group', { name: 'Religion' })
  await religion.getByRole('radio', { name: 'Here is the information' }).check()
  const words = religion.getByRole('textbox').first()
  const sent = page.waitForResponse(answer =>
    /=Morayo\+was\+named\+in\+her\+father/.test(answer.request().postData() ?? ''),
  )
  await words.pressSequentially('Morayo was named in her father’s')
  await (await sent).finished()
  await page.getByText(/^Saved .* as your draft/).waitFor()

  await pullThePlug()
  await words.pressSequentially(' church, and on Sundays she')
  await page.getByText('No connection. Your words are still on this page; we keep trying.').waitFor()
  const again = await (await openWindow(browser)).newPage()
  const port = Number(new URL(address).port)
  await serve(port)

  // Somewhere else, the words that were saved before the plug was pulled.
  await signInOn(again, address, 'social-worker')
  await again.goto(section)
  const offered = again.getByRole('group', { name: 'Religion' }).getByRole('textbox').first()
  await shot(again, '41-offered-again')
  expect(await offered.inputValue()).toMatch(/^Morayo was named in her father’s/)

  // In the window that stayed open, everything; and it is saved without a key pressed.
  expect(await words.inputValue()).toBe('Morayo was named in her father’s church, and on Sundays she')
  await expect
    .poll(
      async () => {
        await again.reload()
        return offered.inputValue()
      },
      { timeout: 60_000, interval: 2000 },
    )
    .toBe('Morayo was named in her father’s church, and on Sundays she')
})
