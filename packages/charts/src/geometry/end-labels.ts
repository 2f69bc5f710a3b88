// Where the labels at the ends of lines stand, so that none overlaps another.

/** A label with the place where it should stand. */
export interface Wanting {
  /** The middle where it should stand, in pixels. */
  readonly at: number
  readonly height: number
}

/** Labels that would touch, placed together around the mean of the places where they should stand. */
interface Cluster {
  readonly members: readonly number[]
  readonly height: number
  /** The sum, over its members, of the cluster's top that would put that member in its place. */
  readonly tops: number
}

const topOf = ({ tops, members, height }: Cluster, [low, high]: readonly [number, number]) =>
  Math.max(low, Math.min(high - height, tops / members.length))

/**
 * The middles of labels placed as near as possible to where they should stand, so that none overlaps another.
 *
 * Labels keep their order. If there is not enough room, they run over the lower end: the caller gives enough room or
 * fewer labels.
 *
 * @param labels In any order.
 * @param bounds The first and the last pixel that labels may cover.
 */
export const placeLabels = (labels: readonly Wanting[], bounds: readonly [number, number]): readonly number[] => {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b)
  const heightOf = (i: number) => labels[i]?.height ?? 0
  const clusters: Cluster[] = []
  for (const i of order) {
    const { at = 0, height = 0 } = labels[i] ?? {}
    clusters.push({ members: [i], height, tops: at - height / 2 })
    while (touchesBefore(clusters, bounds)) clusters.splice(-2, 2, joined(clusters))
  }
  const middles = new Map(
    clusters.flatMap(cluster => {
      const top = topOf(cluster, bounds)
      return cluster.members.map((i, place) => {
        const above = cluster.members.slice(0, place).reduce((sum, other) => sum + heightOf(other), 0)
        return [i, top + above + heightOf(i) / 2] as const
      })
    }),
  )
  return labels.map((_, i) => middles.get(i) ?? 0)
}

/** Whether the last cluster overlaps the one before it. */
const touchesBefore = (clusters: readonly Cluster[], bounds: readonly [number, number]): boolean => {
  const [before, last] = clusters.slice(-2)
  return before !== undefined && last !== undefined && topOf(before, bounds) + before.height > topOf(last, bounds)
}

/** The last two clusters as one. */
const joined = (clusters: readonly Cluster[]): Cluster =>
  clusters.slice(-2).reduce((before, last) => ({
    members: [...before.members, ...last.members],
    height: before.height + last.height,
    tops: before.tops + last.tops - before.height * last.members.length,
  }))
