/** The client did not come through; the message says what was waited for, or what it did instead. */
export class NotSurvived extends Error {
  override readonly name = 'NotSurvived';
}

/** This cannot happen to the client: it has no such transport, or does no such thing. */
export class NotPlayable extends Error {
  override readonly name = 'NotPlayable';
}
