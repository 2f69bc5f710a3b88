// What is committed must not depend on one machine: no registry host in the lockfile, no path of somebody's home.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { output } from '../processes.mjs'
import { root } from '../workspace.mjs'
import { verdict } from './verdict.mjs'

const forbidden = [
  ['the host of a package registry', /\bregistry\.[a-z-]+\.[a-z]{2,}|^\s*tarball: /i],
  ["a path of somebody's machine", /(?<![\w.:/@-])\/(?:home|Users|root|work|tmp|farm)\/\w|[A-Z]:\\Users\\/],
  ['an address of one machine', /\blocalhost:\d|\b(?:10|127|192\.168)\.\d+\.\d+\.\d+\b/],
]

const files = output('git', ['ls-files', '-z']).split('\0').filter(Boolean)
const isText = bytes => !bytes.subarray(0, 8000).includes(0)

const violations = files.flatMap(file => {
  const bytes = readFileSync(join(root, file))
  if (!isText(bytes)) return []
  return bytes
    .toString()
    .split('\n')
    .flatMap((line, i) =>
      forbidden
        .filter(([, pattern]) => pattern.test(line))
        .map(([what]) => `${file}:${i + 1} mentions ${what}: ${line.trim()}`),
    )
})

verdict(files.length === 0 ? ['git lists no file.'] : violations, `${files.length} tracked files`)
