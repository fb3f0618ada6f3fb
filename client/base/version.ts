/**
 * The version of this client; it travels as `_genesys_widgets` in the user data of every chat.
 * @example
 * /^\d+\.\d+\.\d+/.test(version); // true
 * @see CHANGELOG.md
 */
export const version = '0.1.0';
