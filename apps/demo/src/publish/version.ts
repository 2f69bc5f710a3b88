declare const AMMETER_VERSION: string

/** The version of the app, and of the command whose numbers are the same. */
export const version = AMMETER_VERSION
