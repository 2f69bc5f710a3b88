// Formulas to begin with.

/** The first formula. */
export const firstFormula = 'f:x^w * y^(1-w):w=0.7'

/** Formulas to begin with, one of each kind. */
export const formulas: readonly { readonly label: string; readonly text: string }[] = [
  { label: 'constant product', text: 'f:x*y' },
  { label: 'weighted', text: firstFormula },
  { label: 'a range', text: 'f:(x + a*L) * (y + a*L) = L^2:a=0.7' },
  { label: 'StableSwap', text: 'f:4*A*(x+y) + L = 4*A*L + L^3/(4*x*y):A=20' },
  { label: 'Solidly', text: 'f:x^3*y + x*y^3' },
  { label: 'by its value', text: 'f:V(p) = 2*sqrt(p)' },
]
