import { loss } from '@ammeter/charts/format'
import { type CurveDefinition, float64, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Page } from 'playwright'
import { plain } from './in-browser.ts'

/** The view as it is at first, and with a drawing of a few bars. */
export const FIRST = '?view=make'
export const FIVE = '?view=make&made=drawn:bars=3/5/8/5/3,width=x2'

/** The whole text of a drawing. */
export const text = (page: Page) => page.getByLabel('As text')

/** The bars that are drawn. */
export const bars = (page: Page) => page.locator('.bars [role=slider]')

/** The right of an answer that has one. */
export const right = <A>(made: E.Either<unknown, A>): A => {
  if (E.isLeft(made)) throw new Error('none')
  return made.right
}

/** What a curve loses up to a ratio, as the page writes it. */
export const lossOf = (
  definition: CurveDefinition,
  parameters: Readonly<Record<string, number>>,
  ratio: number,
): string => plain(loss(orThrow(impermanentLoss(orThrow(definition(float64, parameters)), 1, ratio))))
