import { type Curve, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  backtest,
  describeSimulationError,
  ilAlert,
  monteCarlo,
  noise,
  type PositionTerms,
  whenOut,
} from '../../src/index.js'
import { geometricBrownianMotion } from '../../src/paths/geometric-brownian-motion.js'
import { product } from '../curves.js'

const refused = (terms: unknown): string => {
  const answer = backtest(terms as PositionTerms)
  return E.isLeft(answer) ? describeSimulationError(answer.left) : 'taken'
}

test.each<[unknown, string]>([
  [undefined, 'terms is undefined, must be an object with a curve'],
  [{}, 'curve is undefined, must be such as orThrow(constantProduct(float64))'],
  [{ curve: null }, 'curve is null, must be such as orThrow(constantProduct(float64))'],
  [{ curve: 'weighted' }, 'curve is "weighted", must be such as orThrow(constantProduct(float64))'],
  [
    { curve: E.right(product) },
    'curve is an Either that was not unwrapped, must be such as orThrow(constantProduct(float64))',
  ],
  [{ curve: product, traders: ['noise'] }, 'traders is "noise", must be such as orThrow(noise())'],
  [
    { curve: product, traders: [noise] },
    'traders is a definition that was not called, must be such as orThrow(noise())',
  ],
  [
    { curve: product, traders: [noise()] },
    'traders is an Either that was not unwrapped, must be such as orThrow(noise())',
  ],
  [{ curve: product, traders: [{ role: 'friend' }] }, 'traders is another object, must be such as orThrow(noise())'],
  [
    { curve: product, traders: orThrow(noise()) },
    'traders is another object, must be a list, such as [orThrow(noise())]',
  ],
  [{ curve: product, strategy: 'when-out' }, 'strategy is "when-out", must be such as orThrow(whenOut())'],
  [
    { curve: product, strategy: whenOut() },
    'strategy is an Either that was not unwrapped, must be such as orThrow(whenOut())',
  ],
  [{ curve: product, alerts: [{ kind: 'il' }] }, 'alerts is another object, must be such as orThrow(ilAlert())'],
  [
    { curve: product, alerts: [ilAlert] },
    'alerts is a definition that was not called, must be such as orThrow(ilAlert())',
  ],
  [{ curve: product, rest: [1e6] }, 'rest is 1000000, must be such as { curve, value: 1e6 }'],
])('a part that would do nothing is refused: %o', (terms, sentence) => {
  expect(refused(terms)).toBe(sentence)
})

test('a term that there is not is refused: it would be left at its default', () => {
  expect(refused({ curve: product, feeHandling: 'collected' })).toMatch(
    /^term is "feeHandling", must be one of curve, /,
  )
  expect(refused({ curve: product, depositt: 5 })).toMatch(/^term is "depositt", must be one of curve, /)
})

test('what the definitions make is taken', () => {
  const parts = { traders: [orThrow(noise())], strategy: orThrow(whenOut()), alerts: [orThrow(ilAlert())] }
  expect(refused({ curve: product, ...parts })).toBe('taken')
})

test('many paths refuse it too', () => {
  const path = { model: geometricBrownianMotion, parameters: {}, price: 1, days: 1, stepSeconds: 3600 }
  const curve = E.right(product) as unknown as Curve<number>
  expect(product.real).toBe(float64)
  expect(monteCarlo({ curve }, path, { paths: 2, seed: 1 })).toMatchObject({ left: { setting: 'curve' } })
})
