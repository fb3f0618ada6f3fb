/** Why no whole answer came, as a code of Node or of a browser, or in words of the relay: messages of Node name addresses. */
export function failureOf(failure: string): string {
  return /^(?:the (?:answer|client) broke off|(?:net::)?[A-Z][A-Z0-9_]{3,60})$/.test(failure)
    ? failure
    : 'no answer';
}
