/** A manifest that depends on one more package of the workspace: dependencies stand in alphabetical order. */
export const withDependency = (manifest, name) => ({
  ...manifest,
  dependencies: Object.fromEntries(
    Object.entries({ ...manifest.dependencies, [name]: 'workspace:*' }).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** The text of a configuration of TypeScript that refers to one more project: what is there stays as it is. */
export const withReference = (config, path) =>
  config.includes(`"${path}"`)
    ? config
    : config.replace(/("references": \[[^\]]*?)(\s*\])/, `$1,\n    { "path": "${path}" }$2`)

/** The text of a list of exports with one more line, in the order of the packages. */
export const withExport = (text, identifier, from) => {
  const [heading, ...lines] = text.trimEnd().split('\n')
  const exported = [...lines, `export { ${identifier} } from '${from}'`]
  const packageOf = line => line.slice(line.indexOf(' from '))
  return `${[heading, ...exported.toSorted((a, b) => (packageOf(a) < packageOf(b) ? -1 : 1))].join('\n')}\n`
}
