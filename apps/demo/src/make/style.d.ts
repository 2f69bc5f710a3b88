/** Style sheets, which the bundler loads with the part of the page that imports them. */
declare module '*.css'
