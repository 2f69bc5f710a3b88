/** A manifest that depends on one more package of the workspace: dependencies stand in alphabetical order. */
export const withDependency = (manifest, name) => ({
  ...manifest,
  dependencies: Object.fromEntries(
    Object.entries({ ...manifest.dependencies, [name]: 'workspace:*' }).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** A configuration of TypeScript that refers to one more project. */
export const withReference = (config, path) => ({
  ...config,
  references: [...config.references.filter(each => each.path !== path), { path }],
})
