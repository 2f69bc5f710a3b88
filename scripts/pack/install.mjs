import { output } from '../processes.mjs'

/** npm as a stranger runs it: not with the configuration of the npm that runs these scripts. */
export const strangersEnv = Object.fromEntries(
  Object.keys(process.env)
    .filter(key => /^npm_(config|package|lifecycle)_/i.test(key))
    .map(key => [key, undefined]),
)

/** Installs packed packages into a project, and fails with what npm printed where it fails. */
export const installInto = (project, packed) => {
  const tarballs = packed.map(({ tarball }) => tarball)
  output('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: project, env: strangersEnv })
}
