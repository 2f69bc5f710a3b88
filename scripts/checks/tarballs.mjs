import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { pnpmOutput } from '../pnpm.mjs'
import { publicPackages } from '../workspace.mjs'

/**
 * Builds and packs every public package as it would be published, calls `use` with the packages, each with the path of
 * its `tarball`, and with an empty folder, and removes all of it.
 */
export const withTarballs = use => {
  ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-tarballs-'))
  try {
    const filters = publicPackages.flatMap(({ manifest }) => ['--filter', manifest.name])
    pnpmOutput([...filters, '-r', 'pack', '--pack-destination', folder])
    const packed = publicPackages.map(each => {
      const { name, version } = each.manifest
      return { ...each, tarball: join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`) }
    })
    return use(packed, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
