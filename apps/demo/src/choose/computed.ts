// The first screen's answers, computed when the app is built.

import type { Answer, ChoiceMapAnswer } from './job.js'

/** Answers to the first screen's questions, computed when the app was built. */
export interface Computed {
  readonly answer: { readonly key: string; readonly answer: Answer }
  readonly map: { readonly key: string; readonly answer: ChoiceMapAnswer }
}

/** The id of the hidden element that holds them. */
const ID = 'computed'

/** That element, as HTML. */
export const computedHtml = (computed: Computed): string =>
  `<template id="${ID}">${JSON.stringify(computed).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</template>`

/** The answers in the page; nothing if its address asks for figures other than those of the first screen. */
export const computedInPage = (): Computed | undefined => {
  if (typeof document === 'undefined' || document.documentElement.dataset.restoring !== undefined) return undefined
  const element = document.getElementById(ID)
  return element instanceof HTMLTemplateElement ? JSON.parse(element.content.textContent ?? '') : undefined
}
