// Answers the questions of the first screen, refined as more paths are followed.

import { curves as catalogue } from '@ammeter/catalogue'
import { type Answer as Answered, type Curve, float64 } from '@ammeter/core'
import { describeSimulationError, geometricBrownianMotion, type SimulationError } from '@ammeter/simulation'
import { type ChoiceModel, choiceMap, choiceModel } from '@ammeter/simulation/choice'
import { either as E } from 'fp-ts'
import { curveIn } from '../curves/entered.js'
import { listedNamed } from '../curves/listed-named.js'
import { RANGE, rangeParameters } from './fitted-range.js'
import type { Answer, AnswerJob, ChoiceMapAnswer, CurveAnswer, CurveAsked, FittedWidth, MapJob, Step } from './job.js'

/**
 * The numbers of paths after which there are answers before the last, and how many are followed before other work gets
 * its turn.
 */
const ANSWERS_AT = [250, 1000]
const BATCH = 250

/** The numbers of paths of the map's pictures before the last. */
const STAGES = [50, 250, 1000]

/** How many models are kept: those of the answer and of recent cells. */
const MOST_MODELS = 8

const describe = (error: SimulationError): string => describeSimulationError(error)

/** A curve at the price ratio 1, or an error. */
const made = ({ curve, parameters }: CurveAsked): E.Either<string, Curve<number>> => {
  const listed = listedNamed(curve) ?? E.left(`there is no curve ${curve}`)
  return E.either.chain(listed, each => curveIn(each, parameters, 'y'))
}

const rangeOf = (width: number): Answered<Curve<number>> =>
  catalogue.find(({ name }) => name === RANGE)?.(float64, rangeParameters(width)) ??
  E.left({ _tag: 'InvalidChoice', choice: 'curve', given: RANGE, allowed: 'one of the catalogue' })

/** The curves of a job, and a model of those that could be made. */
interface Contest {
  readonly curves: readonly { readonly id: string; readonly made: E.Either<string, Curve<number>> }[]
  readonly model: E.Either<SimulationError, ChoiceModel>
}

/** Answers questions, and reuses random numbers, tables and paths of earlier ones. */
export const chooser = () => {
  const known = new Map<string, E.Either<string, Curve<number>>>()
  const kept = new Map<string, Contest>()
  let last: ChoiceModel | undefined

  const curveOf = (asked: CurveAsked) => {
    const key = JSON.stringify([asked.curve, asked.parameters])
    const curve = known.get(key) ?? made(asked)
    known.set(key, curve)
    return curve
  }

  const pathOf = ({ days, stepSeconds }: AnswerJob | MapJob, volatility: number) => ({
    ...{ model: geometricBrownianMotion, parameters: { volatility }, days, stepSeconds },
  })

  const contestAt = (job: AnswerJob | MapJob, volatility: number): Contest => {
    const { curves: asked, days, stepSeconds, paths, seed, feesBy } = job
    const key = JSON.stringify([asked, days, stepSeconds, paths, seed, feesBy, volatility])
    const before = kept.get(key)
    kept.delete(key)
    const curves = before?.curves ?? asked.map(each => ({ id: each.id, made: curveOf(each) }))
    const contest = before ?? { curves, model: modelOf(curves, job, volatility) }
    kept.set(key, contest)
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_MODELS))) kept.delete(oldest)
    if (E.isRight(contest.model)) last = contest.model.right
    return contest
  }

  const modelOf = (curves: Contest['curves'], job: AnswerJob | MapJob, volatility: number) => {
    const right = curves.flatMap(each => (E.isRight(each.made) ? [{ curve: each.made.right }] : []))
    return choiceModel(
      right,
      { path: pathOf(job, volatility), paths: job.paths, seed: job.seed, feesBy: job.feesBy },
      last,
    )
  }

  const idsOf = ({ curves }: Contest) => curves.flatMap(each => (E.isRight(each.made) ? [each.id] : []))

  const answerOf = (contest: Contest, model: ChoiceModel, { marketApr, bear }: AnswerJob): Step<Answer> => {
    const answer = model.answer({ marketApr, rule: { bear } })
    if (E.isLeft(answer)) return { problem: describe(answer.left) }
    const { paths, curves: outcomes, choice, bolder } = answer.right
    const ids = idsOf(contest)
    const named = (place: number) => ids[place] ?? ''
    const curves = contest.curves.map(({ id, made: curve }): CurveAnswer => {
      if (E.isLeft(curve)) return { id, problem: curve.left }
      const outcome = outcomes[ids.indexOf(id)]
      if (outcome === undefined) return { id }
      return E.isRight(outcome) ? { id, outcome: outcome.right } : { id, problem: describe(outcome.left) }
    })
    return { answer: { paths, curves, choice: choice === null ? null : named(choice), bolder: bolder.map(named) } }
  }

  /** The answer, refined as more paths are followed. */
  function* answers(job: AnswerJob): Generator<Step<Answer>> {
    const contest = contestAt(job, job.volatility)
    if (E.isLeft(contest.model)) {
      yield { problem: describe(contest.model.left), isDone: true }
      return
    }
    const model = contest.model.right
    while (model.done() < job.paths) {
      model.advanceTo(Math.min(job.paths, model.done() + BATCH))
      yield ANSWERS_AT.includes(model.done()) ? answerOf(contest, model, job) : {}
    }
    yield { ...answerOf(contest, model, job), isDone: true }
  }

  /** The map, refined picture by picture. */
  function* maps(job: MapJob): Generator<Step<ChoiceMapAnswer>> {
    const { volatilities, marketAprs, rule, paths, seed, feesBy } = job
    const [first = 1] = volatilities
    const contest = contestAt(job, first)
    const curves = contest.curves.flatMap(each => (E.isRight(each.made) ? [{ curve: each.made.right }] : []))
    const found = choiceMap(
      curves,
      { path: pathOf(job, first), volatilities, marketAprs, rule, paths, seed, feesBy, stages: STAGES },
      E.isRight(contest.model) ? contest.model.right : undefined,
    )
    if (E.isLeft(found)) {
      yield { problem: describe(found.left), isDone: true }
      return
    }
    for (const { cells, paths: done, isPicture, isDone } of found.right) {
      yield isPicture ? { answer: { paths: done[0] ?? 0, ids: idsOf(contest), cells }, isDone } : {}
    }
  }

  /** The narrowest range whose loss is bearable. */
  function* fitted(job: AnswerJob): Generator<Step<FittedWidth>> {
    const { model } = contestAt(job, job.volatility)
    const width = E.either.chain(model, each => each.fitWidth(rangeOf, job))
    yield E.isLeft(width)
      ? { problem: describe(width.left), isDone: true }
      : { answer: { width: width.right }, isDone: true }
  }

  return { answer: answers, cell: answers, map: maps, fit: fitted }
}
