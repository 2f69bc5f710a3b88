/** What prices and money are counted in: Y, for one X, or X, for one Y. */
export type Unit = 'x' | 'y'
