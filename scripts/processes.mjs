import { spawnSync } from 'node:child_process'
import { root } from './workspace.mjs'

/** A program that could not do its work. Its own output, where there is any, has said why or is in the message. */
export class Failure extends Error {
  /** @param {string} message What went wrong. @param {string} printed What the program printed, where one failed. */
  constructor(message, printed = '') {
    super(message)
    this.printed = printed
  }
}

/** On Windows, npx and the programs of node_modules are batch files, which only a shell can run. */
const shell = process.platform === 'win32'

/** Runs a program in the repository, and answers its exit code. */
export const run = (program, args, { stdio = 'inherit', env = {}, cwd = root } = {}) => {
  const { status, error } = spawnSync(program, args, { cwd, stdio, shell, env: { ...process.env, ...env } })
  if (error) throw new Failure(`${program} could not be started: ${error.message}`)
  return status ?? 1
}

/** Runs a program and answers what it printed on stdout; fails with everything it printed where it fails. */
export const output = (program, args, { env = {}, cwd = root } = {}) => {
  const options = { cwd, shell, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 28 }
  const { status, error, stdout, stderr } = spawnSync(program, args, options)
  if (error) throw new Failure(`${program} could not be started: ${error.message}`)
  if (status !== 0) {
    throw new Failure(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, `${stdout}${stderr}`)
  }
  return stdout
}
