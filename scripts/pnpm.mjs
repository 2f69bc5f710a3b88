import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, output, run } from './processes.mjs'
import { root, rootManifest } from './workspace.mjs'

const { name, version } = rootManifest.devEngines.packageManager
const pinned = ['--yes', `${name}@${version}`]

/** Of what npx itself says errors alone matter, also below `npm run -s`, which passes its silence on. */
const env = {
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}

/** stdout belongs to the command: what pnpm and turbo say goes to stderr. */
const onStderr = ['ignore', 2, 2]

const installed = join(root, 'node_modules', '.installed-lockfile')
const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')

/** What a bare `npm install` leaves behind: turbo refuses to work for two package managers at once. */
const npmLockfile = join(root, 'package-lock.json')

const install = (...options) => {
  const args = [...pinned, 'install', '--loglevel=info', '--reporter=append-only', ...options]
  // pnpm asks before it replaces a node_modules that something else made, except under CI.
  const exitCode = run('npx', args, { stdio: onStderr, env: { ...env, CI: 'true' } })
  if (exitCode === 0) writeFileSync(installed, lockfileHash())
  return exitCode
}

/** Installs what the lockfile says, unless that has been done already. */
export const ensureInstalled = () => {
  rmSync(npmLockfile, { force: true })
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lockfileHash()) return
  console.error(`Installing with ${name} ${version}`)
  if (install('--frozen-lockfile') !== 0) throw new Failure('The dependencies could not be installed: see above.')
}

/** Installs what the manifests say, writes it into the lockfile, and answers the exit code. */
export const updateLockfile = () => install('--no-frozen-lockfile', '--prefer-offline')

const binary = name => join(root, 'node_modules', '.bin', name)

/** Runs a tool of the repository's node_modules, and answers its exit code. */
export const tool = (name, args) => {
  ensureInstalled()
  return run(binary(name), args)
}

/** Runs a tool of the repository's node_modules, and fails with what it printed where it fails. */
export const toolOutput = (name, args) => {
  ensureInstalled()
  return output(binary(name), args)
}

/** Runs pnpm, and fails with what it printed where it fails. */
export const pnpmOutput = (args, more = {}) => {
  ensureInstalled()
  return output('npx', [...pinned, ...args], { env: { ...env, ...more } })
}

const turboRun = args => ['exec', 'turbo', 'run', ...args]

/** Runs turbo on a task of every package that has it, with the pnpm that it asks for, and answers its exit code. */
export const turbo = (args, stdio = onStderr) => {
  ensureInstalled()
  return run('npx', [...pinned, ...turboRun(args)], { stdio, env })
}

/** Runs turbo, and fails with what the failing tasks printed where one fails. */
export const turboOutput = args => pnpmOutput(turboRun([...args, '--output-logs=errors-only']))
