/** Styles that are loaded with the part of the page that they are of. */
declare module '*.css'
