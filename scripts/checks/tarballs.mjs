import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packInto } from '../pack/tarballs.mjs'

/** Calls `use` with every public package, each with the path of its `tarball` as it would be published, and removes them. */
export const withTarballs = use => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-tarballs-'))
  try {
    return use(packInto(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
