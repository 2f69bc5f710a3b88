import { curvePackages } from '../workspace.mjs'

const folders = curvePackages.map(({ path }) => path.slice('packages/'.length)).join('|')
const anyPackage = '^(packages|apps)/'

/** Where an import comes from, and what it must not reach. `$1` is what the first group of `from` has matched. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** The rules in the form of dependency-cruiser. */
export const importRules = [
  forbid(
    'a-curve-imports-core-only',
    'A curve knows core and fp-ts, and nothing else.',
    { path: `^packages/(${folders})/src/` },
    { pathNot: ['^packages/core/src/', '^packages/$1/src/', '/node_modules/fp-ts/'] },
  ),
  forbid(
    'a-curve-is-tested-alone',
    'The tests of a curve know that curve, core and the laws.',
    { path: `^packages/(${folders})/test/` },
    { path: anyPackage, pathNot: ['^packages/(core|laws)/src/', '^packages/$1/'] },
  ),
  forbid(
    'formula-imports-core-only',
    'A formula is for any curve: it knows core, fp-ts and its parser.',
    { path: '^packages/formula/src/' },
    { pathNot: ['^packages/(core|formula)/src/', '/node_modules/(fp-ts|jsep)/'] },
  ),
  forbid(
    'formula-is-tested-alone',
    'The tests of formulas know formulas, core and the laws.',
    { path: '^packages/formula/test/' },
    { path: anyPackage, pathNot: ['^packages/(core|laws)/src/', '^packages/formula/'] },
  ),
  forbid(
    'core-imports-no-package',
    'Core knows no curve, and nothing that is built on it.',
    { path: '^packages/core/' },
    { path: anyPackage, pathNot: '^packages/core/' },
  ),
  forbid(
    'laws-and-simulation-import-core-only',
    'Laws and simulations hold for any curve, so they know none.',
    { path: '^packages/(laws|simulation)/', pathNot: '^packages/simulation/(src|test)/laws/' },
    { path: anyPackage, pathNot: ['^packages/core/src/', '^packages/$1/'] },
  ),
  forbid(
    'laws-of-simulations-import-core-and-laws',
    'The laws of what plugs into a simulation are tried as those of curves are, and know no curve either.',
    { path: '^packages/simulation/(src|test)/laws/' },
    { path: anyPackage, pathNot: ['^packages/(core|laws)/src/', '^packages/simulation/'] },
  ),
  forbid(
    'charts-import-no-package',
    'Charts draw plain data.',
    { path: '^packages/charts/' },
    { path: anyPackage, pathNot: '^packages/charts/' },
  ),
  forbid(
    'histories-import-no-package',
    'Histories are data alone.',
    { path: '^packages/histories/' },
    { path: anyPackage, pathNot: '^packages/histories/' },
  ),
  forbid(
    'sweep-imports-no-package',
    'A sweep knows a function that runs a candidate, and nothing of what that is.',
    { path: '^packages/sweep/' },
    { path: anyPackage, pathNot: '^packages/sweep/' },
  ),
  forbid(
    'only-apps-know-every-curve',
    'The catalogue is for the apps: packages know what they import by name.',
    { path: '^packages/', pathNot: '^packages/catalogue/' },
    { path: '^packages/catalogue/' },
  ),
  forbid(
    'nothing-imports-an-app',
    'Apps and benchmarks are the top: nothing stands on them.',
    { path: '^(packages|apps)/([^/]+)/' },
    { path: '^(apps|packages/bench)/', pathNot: '^$1/$2/' },
  ),
  forbid(
    'packages-meet-by-name',
    "A package is imported by its name, never by a relative path into another package's folder.",
    { path: '^(packages|apps)/([^/]+)/' },
    { path: anyPackage, pathNot: '^$1/$2/', dependencyTypes: ['local'] },
  ),
  forbid('no-cycles', 'Modules that import each other cannot be read one at a time.', {}, { circular: true }),
  forbid('imports-resolve', 'An import that leads nowhere hides what it leads to.', {}, { couldNotResolve: true }),
  forbid(
    'imports-are-declared',
    'What a package imports stands in its own manifest: under dependencies where it is published, but for the catalogue, which is built into the command.',
    { path: '^(packages|apps)/[^/]+/src/' },
    {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
      dependencyTypesNot: ['npm-peer'],
      pathNot: '^packages/catalogue/src/',
    },
  ),
]
