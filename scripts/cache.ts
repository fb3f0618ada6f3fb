/** Where tools keep what they found out, so that they look again only at what has changed. */
export const CACHE = 'node_modules/.cache';
