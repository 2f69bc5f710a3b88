/** Style sheets, loaded with the part of the page that they style. */
declare module '*.css'
