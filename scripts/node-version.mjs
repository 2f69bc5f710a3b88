// Read by old versions of Node too: see run.mjs.

const parts = version => version.split('.').map(Number)

const isAtLeast = (version, least) => {
  const [a, b] = [parts(version), parts(least)]
  const differing = b.findIndex((part, i) => part !== a[i])
  return differing === -1 || a[differing] > b[differing]
}

/** Whether a version lies in a range made of `^x.y.z` and `>=x`, joined by `||`. */
export const isSupported = (version, range) =>
  range.split('||').some(text => {
    const least = text.trim().replace(/^(\^|>=)/, '')
    return isAtLeast(version, least) && (!text.includes('^') || parts(version)[0] === parts(least)[0])
  })
