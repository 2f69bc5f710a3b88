import { packageTests } from '../../vitest.package.ts'

// The examples show curves, which the laws must not know: they import as docs/ does, which knows every package.
export default packageTests({ asIn: 'docs' })
