import { packageTests } from '../../vitest.package.ts'

// Core's examples show curves, which core must not know: they import as docs/ does, which knows every package.
export default packageTests({ asIn: 'docs' })
