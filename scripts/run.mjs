// Every root command enters here, on any machine that has Node and npm. An old Node must be able to read this file, so
// that it can say that it is too old: nothing newer than Node 14 understands may stand in it.
import { readFileSync } from 'node:fs'
import { isSupported } from './node-version.mjs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** What is typed after the command: npm takes the `--` away that pnpm hands on. */
const words = process.argv[3] === '--' ? process.argv.slice(4) : process.argv.slice(3)

if (isSupported(process.versions.node, engines.node)) {
  import('./commands.mjs').then(({ runCommand }) => runCommand(process.argv[2], words))
} else {
  console.error(`Ammeter needs Node ${engines.node}, and this is Node ${process.versions.node}.`)
  process.exitCode = 1
}
