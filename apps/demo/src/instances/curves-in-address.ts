// Reads the curves of an address, and writes them into one.

import { either as E } from 'fp-ts'
import { listed, listedByName } from '../curves/listed.js'
import { short } from '../settings/grammar.js'
import { curveText, parametersFrom, readCurve } from './curve-text.js'
import {
  firstInstances,
  freeId,
  freeLook,
  type Instance,
  initialInstances,
  LOOKS,
  MOST_INSTANCES,
  oneByOne,
  ownLook,
} from './instance.js'
import { tidyName } from './instance-list.js'

/** The pairs of an address that are about curves, in their order. */
export type Pairs = readonly (readonly [string, string])[]

/** The curves that were read, the one that the sentence is about, and what was ignored. */
export interface CurvesRead {
  readonly instances: readonly Instance[]
  /** The id of the curve that the sentence is about; empty for the first. */
  readonly focus: string
  readonly ignored: readonly string[]
}

/** Whether a pair after a `c` in an address is about that curve. */
const isOfCurve = (key: string): boolean => key === 'name' || key === 'look'

/** A parameter in older addresses, `concentrated.lower`. */
const oldParameter = (key: string) => {
  const at = key.lastIndexOf('.')
  const each = listedByName.get(key.slice(0, Math.max(0, at)))
  return each && { each, parameter: key.slice(at + 1) }
}

/** Whether a pair of an address is about curves. */
export const isAboutCurves = (key: string): boolean =>
  key === 'c' || key === 'curves' || key === 'curve' || isOfCurve(key) || oldParameter(key) !== undefined

const names = listed.map(({ definition }) => definition.name)

/** One curve as it is being read. */
interface Draft {
  readonly curve: string
  readonly parameters: Readonly<Record<string, number>>
  name?: string
  look?: number | undefined
}

/** Drafts as instances: given looks come first, then a curve's own look, then a free one. */
const instancesOf = (drafts: readonly Draft[]): readonly Instance[] => {
  const taken = new Set(drafts.flatMap(({ look }) => look ?? []))
  const looks = drafts.map(({ curve, look }) => {
    const own = look ?? ownLook(curve)
    if (look === undefined && (own === undefined || taken.has(own))) return undefined
    if (own !== undefined) taken.add(own)
    return own
  })
  const others = () => [...taken].map(look => ({ look }))
  return oneByOne(drafts, ({ curve, parameters, name }, before) => {
    const look = looks[before.length] ?? freeLook(curve, others())
    taken.add(look)
    return { id: freeId(curve, before), curve, parameters, look, ...(name !== undefined && { name }) }
  })
}

/** The curves that older addresses name, `curves=constant-product,weighted`. */
const oldList = (value: string, ignored: string[]): readonly Instance[] | undefined => {
  const asked = value.split(',')
  const on = listed.filter(({ definition }) => asked.includes(definition.name))
  const unknown = asked.filter(name => !names.includes(name))
  if (on.length === 0) ignored.push(`curves is “${short(value)}”, must be some of ${names.join(', ')}`)
  else if (unknown.length > 0) ignored.push(`curves has “${short(unknown.join(','))}”, which is not a curve`)
  if (on.length === 0 || unknown.length > 0) return undefined
  return initialInstances(on)
}

const readDrafts = (pairs: Pairs, entryPrice: number, ignored: string[]): readonly Draft[] => {
  const drafts: Draft[] = []
  let current: Draft | undefined
  for (const [key, value] of pairs) {
    if (key === 'c') {
      const read = readCurve(value, entryPrice)
      current = E.isRight(read) && drafts.length < MOST_INSTANCES ? { ...read.right } : undefined
      if (current !== undefined) drafts.push(current)
      else ignored.push(`c=${short(value)}: ${E.isLeft(read) ? read.left : `more than ${MOST_INSTANCES} curves`}`)
    } else if (key === 'name' && current !== undefined) {
      const name = tidyName(value)
      if (name !== undefined) current.name = name
    } else if (key === 'look' && current !== undefined) {
      const look = /^\d{1,2}$/.test(value) ? Number(value) - 1 : -1
      if (look >= 0 && look < LOOKS) current.look = look
      else ignored.push(`look is “${short(value)}”, must be a whole number of 1–${LOOKS}`)
    } else if (isOfCurve(key)) ignored.push(`${key} belongs to no curve: it must follow a c`)
  }
  return drafts
}

/** The curves of an address, in today's or an older form. */
export const readCurves = (pairs: Pairs, entryPrice: number): CurvesRead => {
  const ignored: string[] = []
  const drafts = readDrafts(pairs, entryPrice, ignored)
  const older = pairs.filter(([key]) => key === 'curves').map(([, value]) => oldList(value, ignored))
  let instances: readonly Instance[] =
    drafts.length > 0 ? instancesOf(drafts) : (older.findLast(list => list !== undefined) ?? firstInstances)
  for (const [key, value] of pairs) {
    const old = oldParameter(key)
    if (old === undefined) continue
    const { each, parameter } = old
    const { name } = each.definition
    const read = parametersFrom(each, { [parameter]: value }, 1, {})
    if (E.isLeft(read)) {
      // A curve's parameters are reported with its name, as they stand in the address.
      ignored.push(`${name}.${read.left}`)
      continue
    }
    instances = instances.map(own =>
      own.id === name ? { ...own, parameters: { ...own.parameters, ...read.right } } : own,
    )
  }
  const asked = pairs.findLast(([key]) => key === 'curve')?.[1]
  const focus = instances.find(({ id }) => id === asked)?.id ?? ''
  if (asked !== undefined && focus === '' && !names.includes(asked)) {
    ignored.push(`curve is “${short(asked)}”, must be one of ${instances.map(({ id }) => id).join(', ')}`)
  }
  return { instances, focus, ignored }
}

const isSame = (one: readonly Instance[], other: readonly Instance[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Instances with the ids that reading their address gives them. */
const renumbered = (instances: readonly Instance[]): readonly Instance[] =>
  oneByOne(instances, (each, before) => ({ ...each, id: freeId(each.curve, before) }))

/** Which looks an address must state, because reading it would otherwise give different ones. */
const statedLooks = (instances: readonly Instance[]): readonly boolean[] => {
  const without = instances.map(({ curve, parameters }) => ({ curve, parameters }))
  const isOther = instancesOf(without).map(({ look }, i) => look !== instances[i]?.look)
  // A stated look may be one that another curve would get.
  const read = instancesOf(instances.map((each, i) => (isOther[i] ? each : { ...each, look: undefined })))
  return read.every(({ look }, i) => look === instances[i]?.look) ? isOther : instances.map(() => true)
}

/** The pairs of an address that give these curves; empty for those of the first screen. */
export const curvesInAddress = (instances: readonly Instance[], focus: string): Pairs => {
  const read = renumbered(instances)
  const place = instances.findIndex(({ id }) => id === focus)
  const isFirst = isSame(read, firstInstances)
  const stated = statedLooks(read)
  const pairs = read.flatMap((each, i) => [
    ['c', curveText(each)] as const,
    ...(each.name === undefined ? [] : [['name', each.name] as const]),
    ...(stated[i] ? [['look', String(each.look + 1)] as const] : []),
  ])
  const spoken = place > 0 ? [['curve', read[place]?.id ?? ''] as const] : []
  return [...(isFirst ? [] : pairs), ...spoken]
}
