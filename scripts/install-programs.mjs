// A machine to one that has the other people's programs the tests open our files with, from Debian's packages.
// Plain JavaScript with built-ins only: it runs on the machine's own Node.
import { spawnSync } from 'node:child_process'

const PACKAGES = [
  'libreoffice-writer-nogui',
  'poppler-utils',
  'qpdf',
  'chromium',
  'fonts-liberation',
  'libpdfbox2-java',
  'libactivation-java',
  'libjaxb-api-java',
]

const missing = PACKAGES.filter(name => !isInstalled(name))
if (missing.length > 0) install(missing)

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' })
  return stdout?.includes('ok installed') === true
}

function install(names) {
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    console.error(
      `The tests open our files with other people's programs, and these are missing: ${names.join(', ')}`,
    )
    console.error(
      `Run as root, or on another system install LibreOffice Writer, poppler, qpdf, Chromium and PDFBox: ${command}`,
    )
    process.exit(1)
  }
  console.error(`Installing Debian packages the tests need: ${names.join(', ')}. A minute or two.`)
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-q'], quiet)
  const { status } = spawnSync('apt-get', command.split(' ').slice(1), quiet)
  if (status !== 0) process.exit(1)
}
