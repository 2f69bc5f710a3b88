// What a packed package says of where it comes from stands in one place, the root's package.json.
const { dirname, relative, sep } = require('node:path')
const { homepage, bugs, repository } = require('../../package.json')

const root = dirname(dirname(__dirname))

const beforePacking = (manifest, directory) => ({
  ...manifest,
  homepage,
  bugs,
  repository: { ...repository, directory: relative(root, directory).split(sep).join('/') },
})

module.exports = { hooks: { beforePacking } }
