const UNITS = [
  { unit: 'd', seconds: 86_400 },
  { unit: 'h', seconds: 3600 },
  { unit: 'm', seconds: 60 },
] as const

/** A duration in seconds as the command reads it, in the largest unit of which it is a whole number: `2d`, `90m`, `45s`. */
export const durationText = (duration: number): string => {
  const fitting = UNITS.find(({ seconds }) => duration >= seconds && duration % seconds === 0)
  return fitting === undefined ? `${duration}s` : `${duration / fitting.seconds}${fitting.unit}`
}
