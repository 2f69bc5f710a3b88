import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { answerJob } from '../src/choose/question.ts'
import { enteredOf } from '../src/curves/entered-of.ts'
import { loadFormulas } from '../src/curves/formulas.ts'
import { fromAddress } from '../src/settings/address.ts'
import { commandText } from '../src/views/choose/command-text.ts'

const commandOf = (search: string) => {
  const { settings } = fromAddress(search)
  return commandText(answerJob(settings, enteredOf(settings).entered), settings.numbers.deposit ?? 0)
}

test('the command names every curve and setting of the question', () => {
  expect(commandOf('?c=weighted&c=concentrated:width=x1.5&volatility=60%&days=180&seed=7')).toBe(
    'ammeter choose --curve weighted --curve concentrated:width=x1.5 --volatility 0.6 --market-apr 0.09 --bear 0.05 --days 180 --step 2h --deposit 10000 --seed 7',
  )
})

test('a shell reads each curve as one word', async () => {
  await loadFormulas()
  const command = commandOf(`?c=${encodeURIComponent('f:x^w*y^(1-w):w=0.7')}`)
  const words = execFileSync('sh', ['-c', command.replace('ammeter choose', 'printf "%s\\n"')])
    .toString()
    .split('\n')
  expect(words.slice(0, 2)).toEqual(['--curve', 'f:x^w*y^(1-w):w=0.7'])
})
