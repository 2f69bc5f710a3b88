// The basket that `--basket` names.

import type { Basket, BasketDefinition } from '@ammeter/core'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import { ofKinds, type PlugInLoader } from '../plug-in/plug-in-loader.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { type Domain, type Numbers, numberOption } from '../settings/numbers.js'
import { type BasketGiven, basketParameters, basketSettings } from './basket-settings.js'

/** The options of a basket. */
export interface BasketOptions {
  readonly basket?: string
  readonly tokens?: string
  readonly set?: readonly string[]
}

/** A basket as the command line chose it. */
export interface BasketChoice {
  readonly definition: BasketDefinition
  readonly given: BasketGiven
  /** The module that it comes from, as results name it. */
  readonly module?: { readonly file: string; readonly sha256: string }
}

/**
 * Adds `--basket` and `--tokens`.
 *
 * @param lists Which options then have a number for each token, in words.
 */
export const takesBasket = (command: Command, lists: string): Command =>
  command
    .option(
      '-b, --basket <name>',
      `a basket of n tokens in place of --curve, such as weighted:weights=0.5,0.3,0.2, see \`ammeter list baskets\`, or a module, such as ./mine.ts; ${lists}`,
    )
    .option('--tokens <names>', 'names of the tokens of a basket, such as ETH,BTC,USDC (default: 0, 1, 2, …)')

/** The basket that `--basket` names, with its settings. */
export const chooseBasket = async (
  loader: PlugInLoader,
  word: string,
  { set = [], curve }: BasketOptions & { readonly curve?: readonly string[] },
): Promise<Outcome<BasketChoice>> => {
  if (curve !== undefined) return usage('--basket and --curve: say one of them')
  if (word === '') {
    return usage(
      `say which basket: --basket ${ofKinds(loader.known, ['basket'])
        .map(({ name }) => name)
        .join(', ')}`,
    )
  }
  const opened = await loader.open(['basket'], word)
  if (E.isLeft(opened)) return opened
  if (E.isLeft(opened.right)) return notLoaded(opened.right.left)
  const { definition, spec, module } = opened.right.right
  const given = basketSettings(definition, `--basket ${spec.typed}`, spec.settings, set)
  return E.either.map(given, settings => ({ definition, given: settings, ...(module && { module }) }))
}

const counts = ({ tokens: { least, most } }: BasketDefinition): string =>
  least === most ? `${least} tokens` : `${least} to ${most} tokens`

/** The basket of a choice for so many tokens, as an option has numbers. */
export const basketAt = <N>(
  { real }: Numbers<N>,
  { definition, given }: BasketChoice,
  tokens: number,
  option: string,
): Outcome<Basket<N>> => {
  const { least, most } = definition.tokens
  if (tokens < least || tokens > most) {
    return usage(
      `${option} has ${tokens} ${tokens === 1 ? 'number' : 'numbers'}: ${definition.name} takes ${counts(definition)}`,
    )
  }
  const parameters = { tokens, ...basketParameters(real, given) } as Readonly<Record<string, unknown>>
  if (parameters.tokens !== tokens) {
    return usage(`${option} has ${tokens} numbers, and tokens is ${parameters.tokens}: they must be as many`)
  }
  return E.mapLeft(refused)(definition(real, parameters as Parameters<typeof definition>[1]))
}

/** The numbers of an option that has one for each token. */
export const listOption = <N>(
  { real }: Numbers<N>,
  option: string,
  text: string,
  domain: Domain,
): Outcome<readonly N[]> => {
  const items = text.split(',').map(item => item.trim())
  const of = (i: number) => (items.length === 1 ? option : `number ${i + 1} of ${option}`)
  return E.sequenceArray(items.map((item, i) => numberOption(real, of(i), item, domain)))
}

/** The names of so many tokens, as `--tokens` gives them. */
export const namesOfTokens = (
  count: number,
  { tokens: typed }: BasketOptions,
): Outcome<readonly string[] | undefined> => {
  if (typed === undefined) return E.right(undefined)
  const names = typed.split(',').map(name => name.trim())
  const isFine = names.length === count && new Set(names).size === count && names.every(name => /\D/.test(name))
  return isFine
    ? E.right(names)
    : usage(
        `--tokens is ${JSON.stringify(typed)}, must be ${count} names, none of them twice and none a number, such as ETH,BTC,USDC`,
      )
}
