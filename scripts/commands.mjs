import { join } from 'node:path'
import { ammeter } from './ammeter.mjs'
import { benchApp } from './bench-app.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { images } from './images.mjs'
import { mutate } from './mutate.mjs'
import { newOne } from './new.mjs'
import { pack } from './pack.mjs'
import { tool, turbo } from './pnpm.mjs'
import { Failure, run } from './processes.mjs'
import { scratch } from './scratch.mjs'
import { screenshots } from './screenshots.mjs'
import { size } from './size.mjs'
import { start } from './start.mjs'
import { test } from './test.mjs'
import { root } from './workspace.mjs'

const onStdout = ['inherit', 1, 2]

const bench = args => {
  build(['@ammeter/bench', '@ammeter/cli'])
  return run(process.execPath, [join(root, 'packages', 'bench', 'dist', 'main.js'), ...args])
}

/** Each command answers its exit code, or nothing where it sets its own. */
const commands = {
  start,
  test,
  check,
  ammeter,
  bench,
  'bench:app': benchApp,
  size,
  images,
  screenshots,
  mutate,
  new: newOne,
  pack,
  scratch,
  build: () => turbo(['build'], onStdout),
  docs: () => turbo(['docs'], onStdout),
  typecheck: () => turbo(['typecheck'], onStdout),
  lint: args => tool('biome', ['check', ...args]),
  format: args => tool('biome', ['check', '--write', ...args]),
}

export const runCommand = async (name, args) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!command) throw new Failure(`No command ${name}: there are ${Object.keys(commands).join(', ')}.`)
    const exitCode = await command(args)
    if (exitCode !== undefined) process.exitCode = exitCode
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
