// Changes to the list of the page's curves.

import { freeId, freeLook, type Instance, newInstance } from './instance.js'

const MOST_NAME = 60

/** A name that can be shown; undefined if nothing is left of it. */
export const tidyName = (text: string): string | undefined => {
  const tidy = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_NAME)
  return tidy === '' ? undefined : tidy
}

/** The list with a curve at its end. */
export const added = (
  list: readonly Instance[],
  curve: string,
  parameters: Readonly<Record<string, number>>,
): readonly Instance[] => [...list, newInstance(curve, parameters, list)]

/** The list with a copy of one after it: the same curve and parameters, a look of its own, no name. */
export const duplicated = (list: readonly Instance[], id: string): readonly Instance[] =>
  list.flatMap(each => {
    if (each.id !== id) return [each]
    const { curve, parameters } = each
    return [each, { curve, parameters, id: freeId(curve, list), look: freeLook(curve, list) }]
  })

/** The list without one. The last one stays. */
export const removed = (list: readonly Instance[], id: string): readonly Instance[] =>
  list.length === 1 ? list : list.filter(each => each.id !== id)

/** The list with one moved by a number of places. */
export const moved = (list: readonly Instance[], id: string, by: number): readonly Instance[] => {
  const from = list.findIndex(each => each.id === id)
  const each = list[from]
  const to = Math.min(list.length - 1, Math.max(0, from + by))
  if (each === undefined || to === from) return list
  const others = list.filter(other => other !== each)
  return [...others.slice(0, to), each, ...others.slice(to)]
}

/** The list with one in the place of another. */
export const movedTo = (list: readonly Instance[], id: string, place: string): readonly Instance[] => {
  const [from, to] = [id, place].map(wanted => list.findIndex(each => each.id === wanted))
  return from === undefined || to === undefined || from < 0 || to < 0 ? list : moved(list, id, to - from)
}

const changed = (list: readonly Instance[], id: string, change: (each: Instance) => Instance): readonly Instance[] =>
  list.map(each => (each.id === id ? change(each) : each))

/** The list with other parameters of one. */
export const withParameters = (
  list: readonly Instance[],
  id: string,
  parameters: Readonly<Record<string, number>>,
): readonly Instance[] => changed(list, id, each => ({ ...each, parameters: { ...each.parameters, ...parameters } }))

/** The list with one in another colour and dash. */
export const withLook = (list: readonly Instance[], id: string, look: number): readonly Instance[] =>
  changed(list, id, each => ({ ...each, look }))

/** The list with one renamed; without a name, it has its own label again. */
export const renamed = (list: readonly Instance[], id: string, text: string): readonly Instance[] =>
  changed(list, id, ({ name: _, ...each }) => {
    const name = tidyName(text)
    return name === undefined ? each : { ...each, name }
  })
