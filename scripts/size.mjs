import { bundles, tooLarge } from './bundles.mjs'
import { ensureInstalled } from './pnpm.mjs'
import { Failure } from './processes.mjs'

const kilobytes = bytes => (bytes === undefined ? '' : `${(bytes / 1000).toFixed(1)} kB`)

/** Prints what a page downloads for one curve, and fails where that is more than its budget. */
export const size = async () => {
  ensureInstalled()
  const measured = await bundles()
  const rows = measured
    .toSorted((a, b) => a.gzipped - b.gzipped)
    .map(({ name, bytes, gzipped, budget }) => [name, kilobytes(bytes), kilobytes(gzipped), kilobytes(budget)])
  console.log(
    'One curve in float64, or one exact twin, with all that it needs, bundled by Vite as a library of ES modules',
  )
  for (const [name, ...sizes] of [['', 'bundle', 'gzip -9', 'at most'], ...rows]) {
    console.log([name.padEnd(20), ...sizes.map(text => text.padStart(9))].join(' '))
  }
  const violations = tooLarge(measured)
  if (violations.length > 0) throw new Failure(violations.join('\n'))
}
