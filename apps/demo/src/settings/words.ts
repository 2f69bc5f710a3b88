/** A name with hyphens or in camel case as words: `lowerTick` as `Lower tick`. */
export const words = (name: string): string => {
  const spaced = name.replaceAll('-', ' ').replace(/([A-Z])/g, capital => ` ${capital.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
