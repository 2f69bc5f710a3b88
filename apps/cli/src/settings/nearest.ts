// Suggestions for names that were mistyped.

/** How many letters must be changed, added, removed or swapped with their neighbour to get from one text to the other. */
const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] as number
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The name that was probably meant, if one is near. */
const nearest = (meant: string, names: readonly string[]): string | undefined => {
  const wanted = plain(meant)
  if (wanted === '') return undefined
  const ranked = names
    .map(name => ({ name, distance: plain(name).startsWith(wanted) ? 0 : editDistance(wanted, plain(name)) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length * 0.4)) ? best.name : undefined
}

/** `did you mean weighted? Choose from …`, for an unknown name. */
export const didYouMean = (meant: string, names: readonly string[]): string => {
  const name = nearest(meant, names)
  return `${name === undefined ? 'choose' : `did you mean ${name}? Choose`} from ${names.join(', ')}`
}
