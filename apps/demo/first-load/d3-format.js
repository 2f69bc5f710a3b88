// Ticks are written by the charts' own formats, so that what d3-scale would write them with is left out of the first load.

const none = () => {
  throw new Error('Ticks here have formats of their own')
}

export const format = none
export const formatPrefix = none
export const formatSpecifier = none
export const precisionFixed = none
export const precisionPrefix = none
export const precisionRound = none
