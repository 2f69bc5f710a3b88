declare const AMMETER_VERSION: string

/** The version of the app, and of the command that prints the same numbers. */
export const version = AMMETER_VERSION
