/** Every pool that ships besides curves with a fee: those whose parameters move, and those with rules of their own. */
export {}
