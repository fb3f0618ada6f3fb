const TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}$`);

/**
 * Whether a text is a media type, without parameters: files have none, as what reads forms keeps none.
 *
 * @see RFC 9110, 8.3.1
 */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}
