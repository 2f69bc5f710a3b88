// Who may import whom: docs in CONTRIBUTING.md, rules in import-rules.mjs.
import { cruise } from 'dependency-cruiser'
import { curvePackages, packages, root } from '../workspace.mjs'
import { importRules } from './import-rules.mjs'
import { verdict } from './verdict.mjs'

process.chdir(root)

const { output } = await cruise(['packages', 'apps'], {
  validate: true,
  ruleSet: { forbidden: importRules },
  exclude: { path: '(^|/)(dist|reports)/' },
  doNotFollow: { path: 'node_modules' },
  moduleSystems: ['es6', 'cjs'],
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['@ammeter/source', 'node', 'import', 'types', 'default'],
  },
})

const { violations, totalCruised, totalDependenciesCruised } = output.summary
const modules = output.modules.map(({ source }) => source)
const edges = output.modules.flatMap(({ source, dependencies }) =>
  dependencies.map(({ resolved }) => [source, resolved]),
)

const unseen = packages
  .map(({ path }) => `${path}/src/`)
  .filter(sources => sources !== 'docs/src/' && !modules.some(module => module.startsWith(sources)))
const blind = curvePackages.filter(
  ({ path }) => !edges.some(([from, to]) => from.startsWith(`${path}/src/`) && to.startsWith('packages/core/src/')),
)

verdict(
  [
    ...violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map(sources => `No module was read in ${sources}: the check would be blind there.`),
    ...blind.map(
      ({ path }) => `No import of @ammeter/core was seen in ${path}: a curve has one, so the check is blind.`,
    ),
    ...(totalCruised > 0 && totalDependenciesCruised > 0 ? [] : ['No module or no dependency was read.']),
  ],
  `${totalCruised} modules, ${totalDependenciesCruised} dependencies`,
)
