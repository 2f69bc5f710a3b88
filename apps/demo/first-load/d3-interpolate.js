// What scales of numbers need of d3-interpolate: colours, dates and texts, which no chart here has between two others, are
// left out of the first load.

export const interpolateNumber = (from, to) => {
  const [a, b] = [Number(from), Number(to)]
  return t => a * (1 - t) + b * t
}

export const interpolateRound = (from, to) => {
  const between = interpolateNumber(from, to)
  return t => Math.round(between(t))
}

export const interpolate = interpolateNumber

export const piecewise = () => {
  throw new Error('Scales here are of numbers alone')
}
