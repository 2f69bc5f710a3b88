/** The unit of prices and money: Y (prices are Y for one X) or X (prices are X for one Y). */
export type Unit = 'x' | 'y'
