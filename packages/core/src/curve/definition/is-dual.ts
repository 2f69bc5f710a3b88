import { isObject } from '../../display-text.js'

/** Whether something is a dual number, as the arithmetic of dual numbers makes them. */
export const isDual = (value: unknown): boolean => isObject(value) && 'derivative' in value
