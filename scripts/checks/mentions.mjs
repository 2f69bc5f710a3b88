// What is committed must not depend on one machine: no registry host in the lockfile, no path of somebody's home.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'
import { ownFiles } from './own-files.mjs'

const forbidden = [
  ['the host of a package registry', /\bregistry\.[a-z-]+\.[a-z]{2,}|^\s*tarball: /i],
  ["a path of somebody's machine", /(?<![\w.:/@-])\/(?:home|Users|root|work|tmp|farm)\/\w|[A-Z]:\\Users\\/],
  ['an address of one machine', /\blocalhost:\d|\b(?:10|127|192\.168)\.\d+\.\d+\.\d+\b/],
]

const isText = bytes => !bytes.subarray(0, 8000).includes(0)

const mentionsOf = file => {
  const bytes = readFileSync(join(root, file))
  const lines = isText(bytes) ? bytes.toString().split('\n') : []
  return lines.flatMap((line, i) =>
    forbidden
      .filter(([, pattern]) => pattern.test(line))
      .map(([what]) => `${file}:${i + 1} mentions ${what}: ${line.trim()}`),
  )
}

export const check = () => {
  const files = ownFiles()
  return {
    violations: files.length === 0 ? ['There is no file.'] : files.flatMap(mentionsOf),
    lookedAt: `${files.length} files`,
  }
}
