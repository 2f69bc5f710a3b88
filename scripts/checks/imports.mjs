// Who may import whom: the rules are in import-rules.mjs, and docs/architecture.md is the map.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { curvePackages, packages, root } from '../workspace.mjs'
import { architectureDifferences } from './architecture.mjs'
import { importRules } from './import-rules.mjs'

const options = {
  baseDir: root,
  validate: true,
  ruleSet: { forbidden: importRules },
  exclude: { path: '^(packages|apps)/[^/]+/(dist|reports)/' },
  doNotFollow: { path: 'node_modules' },
  moduleSystems: ['es6', 'cjs'],
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['@ammeter/source', 'node', 'import', 'types', 'default'],
  },
}

/** A check that reads nothing finds nothing wrong: each package must have been read, and each curve's import of core. */
const blindSpots = modules => {
  const reads = ({ path }) => modules.some(({ source }) => source.startsWith(`${path}/src/`))
  const reachesCore = ({ path }) =>
    modules.some(
      ({ source, dependencies }) =>
        source.startsWith(`${path}/src/`) &&
        dependencies.some(({ resolved }) => resolved.startsWith('packages/core/src/')),
    )
  return [
    ...packages
      .filter(each => existsSync(join(each.directory, 'src')) && !reads(each))
      .map(({ path }) => `No module of ${path}/src was read.`),
    ...curvePackages
      .filter(each => !reachesCore(each))
      .map(({ path }) => `No import of @ammeter/core was seen in ${path}, where there must be one.`),
  ]
}

const ownPackage = /^((?:packages|apps)\/[^/]+)\//

/** The names of the packages that the sources of each package import, by its path. */
const importedBy = modules =>
  new Map(
    packages.map(({ path }) => {
      const reached = modules
        .filter(({ source }) => source.startsWith(`${path}/src/`))
        .flatMap(({ dependencies }) => dependencies.map(({ resolved }) => ownPackage.exec(resolved)?.[1]))
        .filter(target => target !== undefined && target !== path)
      return [path, new Set(reached.map(target => target.replace(/^packages\//, '')))]
    }),
  )

const meaning = new Map(importRules.map(({ name, comment }) => [name, comment]))

export const check = async () => {
  const { modules, summary } = (await cruise(['packages', 'apps'], options)).output
  const { violations, totalCruised, totalDependenciesCruised } = summary
  return {
    violations: [
      ...violations.map(({ rule, from, to }) => `${from} → ${to}: ${meaning.get(rule.name)} (${rule.name})`),
      ...blindSpots(modules),
      ...architectureDifferences(importedBy(modules)),
      ...(totalCruised > 0 && totalDependenciesCruised > 0 ? [] : ['No module or no dependency was read.']),
    ],
    lookedAt: `${totalCruised} modules, ${totalDependenciesCruised} dependencies`,
  }
}
