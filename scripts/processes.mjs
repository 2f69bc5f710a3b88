import { spawnSync } from 'node:child_process'
import { root } from './workspace.mjs'

/** Something that a user can mend, and not a defect of these scripts: its message is all there is to show. */
export class Failure extends Error {}

/** On Windows, npx and the programs of node_modules are batch files, which only a shell can run. */
const shell = process.platform === 'win32'

const spawn = (program, args, { env, ...options }) => {
  const result = spawnSync(program, args, { cwd: root, shell, env: { ...process.env, ...env }, ...options })
  if (result.error) throw new Failure(`${program} could not be started: ${result.error.message}`)
  return result
}

/** Runs a program in the repository, and answers its exit code. */
export const run = (program, args, options = {}) => spawn(program, args, { stdio: 'inherit', ...options }).status ?? 1

const captured = { encoding: 'utf8', maxBuffer: 2 ** 28 }

/** Runs a program and answers what it printed on stdout; where it fails, everything that it printed is the message. */
export const output = (program, args, { env, ...options } = {}) => {
  const colourless = { NO_COLOR: '1', FORCE_COLOR: undefined, ...env }
  const { status, stdout, stderr } = spawn(program, args, { ...captured, ...options, env: colourless })
  if (status !== 0) throw new Failure(`${stdout}${stderr}`.trim() || `${program} ${args.join(' ')} failed.`)
  return stdout
}
