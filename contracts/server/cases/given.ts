/** Ids of the right form that no server gave. */
export const WRONG_KEY = '0123456789abcdef0123';
/** As long as keys of real servers are. */
export const WRONG_LONG_KEY = Buffer.alloc(76, 'wrong').toString('base64');
export const WRONG_USER = '0123456789ABCDEF';
export const WRONG_CHAT = '0008TaFN3SE300QU';
export const UNKNOWN_FILE = '0075FFFFFFFF0000';

/** The origin of a page that is not the server's own. */
export const ORIGIN = 'https://www.example.com';

/** Bytes of a form that is larger than a server need take. */
export const ABOVE_BODY_LIMIT = 1024 * 1024 + 1024;

/** Maps that nest deeper than in any message. */
export const DEEP_JSON = `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`;
