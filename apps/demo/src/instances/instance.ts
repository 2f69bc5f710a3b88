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
  /** What someone calls it. */
  readonly name?: string
  /** Its colour and dash: one of 8 colours, then the same with other dashes. */
  readonly look: number
}

/** How many looks there are: no two of them are the same. */
export const LOOKS = 64

/** The most curves that an address may hold. */
export const MOST_INSTANCES = LOOKS

/** How many colours there are: what comes after has another dash. */
export const COLOURS = 8

/** The colour of a look, as CSS takes it. */
export const inkOf = (look: number): string => `var(--ammeter-series-${(look % COLOURS) + 1})`

/** The colour that a curve has if it can: that of its place in the catalogue, so that it is the same in every link. */
export const ownLook = (curve: string): number | undefined => {
  const place = listed.findIndex(({ definition }) => definition.name === curve)
  return place < 0 || place >= COLOURS ? undefined : place
}

/** The look of a new instance: that of its curve, or the first that no other has. */
export const freeLook = (curve: string, others: readonly Pick<Instance, 'look'>[]): number => {
  const isFree = (look: number) => others.every(other => other.look !== look)
  const own = ownLook(curve)
  if (own !== undefined && isFree(own)) return own
  return Array.from({ length: LOOKS }, (_, look) => look).find(isFree) ?? 0
}

/** An id that no other has: `weighted`, then `weighted-2`. */
export const freeId = (curve: string, others: readonly Pick<Instance, 'id'>[]): string => {
  const isFree = (id: string) => others.every(other => other.id !== id)
  const base = isFormula(curve) ? 'formula' : isWritten(curve) ? 'drawn' : curve
  if (isFree(base)) return base
  let number = 2
  while (!isFree(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** The parameters of a definition that are not set. */
export const defaultParameters = ({ definition }: Listed): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(definition.parameters).map(([name, each]) => [name, Number(each.default)]))

/** A curve with the parameters that it has when it is added here. */
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

/** Curves of the catalogue, one of each, as they are when they are added here. */
export const initialInstances = (curves: readonly Listed[]): readonly Instance[] =>
  oneByOne(curves, (each, before) => newInstance(each.definition.name, initialParameters(each), before))

/** What is shown before anything is touched. */
export const firstInstances: readonly Instance[] = initialInstances(listed.filter(({ isFirst }) => isFirst))
