// The curves of the page: definitions with parameters, a name and a look.

import { isFormula, isWritten } from '../curves/formulas.js'
import { type Listed, listed } from '../curves/listed.js'

/** One curve of the page: a definition with parameters. There may be several of one definition. */
export interface Instance {
  /** Unique on the page: the name of its curve, with a number from the second on. */
  readonly id: string
  /** The name of the definition, or `f:` and a formula as typed, or `drawn:bars=` and heights. */
  readonly curve: string
  /** Every parameter. Prices are ratios to the price at entry. */
  readonly parameters: Readonly<Record<string, number>>
  /** A name given by the user. */
  readonly name?: string
  /** The number of its look, a colour and a dash: 8 colours, then the same with other dashes. */
  readonly look: number
}

/** The number of different looks. */
export const LOOKS = 64

/** The most curves that an address may hold. */
export const MOST_INSTANCES = LOOKS

/** The number of colours; further looks have other dashes. */
export const COLOURS = 8

/** The colour of a look, as CSS takes it. */
export const inkOf = (look: number): string => `var(--ammeter-series-${(look % COLOURS) + 1})`

/** The look that a curve prefers: that of its place in the catalogue, so that it is the same in every link. */
export const ownLook = (curve: string): number | undefined => {
  const place = listed.findIndex(({ definition }) => definition.name === curve)
  return place < 0 || place >= COLOURS ? undefined : place
}

/** The look of a new instance: that of its curve, or the first one that is free. */
export const freeLook = (curve: string, others: readonly Pick<Instance, 'look'>[]): number => {
  const isFree = (look: number) => others.every(other => other.look !== look)
  const own = ownLook(curve)
  if (own !== undefined && isFree(own)) return own
  return Array.from({ length: LOOKS }, (_, look) => look).find(isFree) ?? 0
}

/** A free id: `weighted`, then `weighted-2`. */
export const freeId = (curve: string, others: readonly Pick<Instance, 'id'>[]): string => {
  const isFree = (id: string) => others.every(other => other.id !== id)
  const base = isFormula(curve) ? 'formula' : isWritten(curve) ? 'drawn' : curve
  if (isFree(base)) return base
  let number = 2
  while (!isFree(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** The default parameters of a definition. */
export const defaultParameters = ({ definition }: Listed): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(definition.parameters).map(([name, each]) => [name, Number(each.default)]))

/** The parameters of a curve when it is added. */
export const initialParameters = (each: Listed): Readonly<Record<string, number>> => ({
  ...defaultParameters(each),
  ...each.initial,
})

/** An instance of a curve beside others. */
export const newInstance = (
  curve: string,
  parameters: Readonly<Record<string, number>>,
  others: readonly Instance[],
): Instance => ({ id: freeId(curve, others), curve, parameters, look: freeLook(curve, others) })

/** Instances made one after the other, each beside those before it. */
export const oneByOne = <A>(
  items: readonly A[],
  make: (item: A, before: readonly Instance[]) => Instance,
): readonly Instance[] => {
  const instances: Instance[] = []
  for (const item of items) instances.push(make(item, instances))
  return instances
}

/** Curves of the catalogue, one of each, as they are when added. */
export const initialInstances = (curves: readonly Listed[]): readonly Instance[] =>
  oneByOne(curves, (each, before) => newInstance(each.definition.name, initialParameters(each), before))

/** The curves shown at first. */
export const firstInstances: readonly Instance[] = initialInstances(listed.filter(({ isFirst }) => isFirst))
