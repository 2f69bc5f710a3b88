import { ownFiles } from './own-files.mjs'

const PACKAGE = /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/
const SCRIPT = /^scripts\/(?!test\/).*\.mjs$/

/** The sources of the repository, without their tests, by their paths in it. */
export const sources = () => ownFiles().filter(file => PACKAGE.test(file) || SCRIPT.test(file))
