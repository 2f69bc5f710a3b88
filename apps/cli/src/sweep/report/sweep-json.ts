// The result of a sweep as JSON.

import type { HeatMap, Profile, Ranked } from '@ammeter/sweep'
import { version } from '../../program/version.js'
import type { SweepResult } from './sweep-result.js'

/** A number as JSON; null if there is none. */
const numberOf = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value

/** Scores by their objectives. */
const byObjective = <A>({ sweep }: SweepResult, at: (index: number) => A): Readonly<Record<string, A>> =>
  Object.fromEntries(sweep.objectives.map(({ label }, index) => [label, at(index)]))

/** The values of a candidate by its axes, as they are typed. */
export const valuesOf = ({ space }: SweepResult['sweep'], index: number): Readonly<Record<string, string>> => {
  const { part, values } = space.at(index)
  const axes = space.parts[part]?.axes ?? []
  return Object.fromEntries(axes.map(({ name }, axis) => [name, values[axis]?.text ?? '']))
}

/** The curve of a candidate. */
export const curveOf = ({ space }: SweepResult['sweep'], index: number): string =>
  space.parts[space.at(index).part]?.label ?? ''

/** A candidate with its scores. */
const rankedJson = (result: SweepResult, { index, scores, standardErrors }: Ranked) => {
  const { sweep, fresh } = result
  const again = fresh.get(index)
  return {
    candidate: index,
    curve: curveOf(sweep, index),
    values: valuesOf(sweep, index),
    scores: byObjective(result, at => numberOf(scores[at])),
    ...(sweep.scored.hasErrors && { standardErrors: byObjective(result, at => numberOf(standardErrors[at])) }),
    ...(again && {
      fresh: {
        scores: byObjective(result, at => numberOf(again.scores?.[at]?.score)),
        standardErrors: byObjective(result, at => numberOf(again.scores?.[at]?.standardError)),
        ...(again.aboveBest && {
          aboveBest: {
            difference: again.aboveBest.difference,
            standardError: numberOf(again.aboveBest.standardError),
          },
        }),
      },
    }),
  }
}

const profileJson = (result: SweepResult, { part, axis, points }: Profile) => ({
  curve: result.sweep.space.parts[part]?.label ?? '',
  axis,
  points: points.map(({ value, best }) => ({
    value: value.text,
    number: value.number,
    candidate: best.index,
    score: numberOf(best.scores[0]),
    ...(result.sweep.scored.hasErrors && { standardError: numberOf(best.standardErrors[0]) }),
  })),
})

const heatMapJson = (result: SweepResult, { part, axes, cells }: HeatMap) => ({
  curve: result.sweep.space.parts[part]?.label ?? '',
  axes,
  cells: cells.map(({ x, y, best }) => ({
    x: x.text,
    y: y.text,
    candidate: best.index,
    score: numberOf(best.scores[0]),
  })),
})

/** The result of a sweep as JSON. */
export const sweepJson = (result: SweepResult) => {
  const { folder, sweep, manifest, summary } = result
  return {
    version: version(),
    folder,
    experiment: manifest.experiment,
    hash: manifest.hash,
    seeds: manifest.seeds,
    objectives: sweep.objectives.map(({ label, direction }) => ({
      name: label,
      best: direction === 1 ? 'largest' : 'smallest',
    })),
    candidates: summary.candidates,
    refused: summary.refused,
    reasons: summary.reasons,
    best: summary.best.map(each => rankedJson(result, each)),
    bestOf: byObjective(result, at => {
      const best = summary.bestOf[at]
      return best === undefined ? null : rankedJson(result, best)
    }),
    robust:
      summary.robust === undefined
        ? null
        : {
            ...rankedJson(result, summary.robust.ranked),
            worstInNeighbourhood: summary.robust.worst,
            neighbours: summary.robust.neighbours,
          },
    ...(sweep.objectives.length > 1 && {
      front: summary.front.map(each => rankedJson(result, each)),
      isFrontCut: summary.isFrontCut,
    }),
    profiles: summary.profiles.map(each => profileJson(result, each)),
    heatMaps: summary.heatMaps.map(each => heatMapJson(result, each)),
    conventions: {
      scores: 'fractions, as the objectives say; -name and losses: the smallest is the best',
      standardErrors: 'of the scores over the paths, by the jackknife; null where there are too few paths',
      fresh: 'the same on paths by the seed `fresh`, which did not choose the candidate',
      aboveBest: 'the first score less that of the best candidate on the same fresh paths',
      robust: 'the candidate whose worst neighbour, at most one step away on every axis, is the best',
      profiles: 'the best first score at each value of an axis, whatever the others are',
      numbers: 'fractions of 1 for % and bp, seconds for times, factors for x',
    },
  }
}
