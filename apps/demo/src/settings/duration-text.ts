const UNITS = [
  { unit: 'd', seconds: 86_400 },
  { unit: 'h', seconds: 3600 },
  { unit: 'm', seconds: 60 },
] as const

/**
 * A duration in seconds as the command reads it, as a whole number of the largest unit possible: `2d`, `90m`, `45s`.
 */
export const durationText = (duration: number): string => {
  const fitting = UNITS.find(({ seconds }) => duration >= seconds && duration % seconds === 0)
  return fitting === undefined ? `${duration}s` : `${duration / fitting.seconds}${fitting.unit}`
}
