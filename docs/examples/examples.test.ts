import { examples, exported } from 'virtual:examples'
import { expect, test } from 'vitest'

test('a package that exports anything shows examples', () => {
  expect(exported.length === 0 || examples.length > 0).toBe(true)
})

for (const { name, run } of examples) {
  // Run before the test is declared, so that an example may declare tests of its own.
  const failure = await run().then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  )
  test(name, () => {
    if (failure !== undefined) throw failure.thrown
  })
}
