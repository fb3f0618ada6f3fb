/** A co-browse token that travels as a message and is not for people's eyes. */
const coBrowseToken = /\{start:\d{9}\}/;

/**
 * What keeps messages out of transcript and events.
 * @see WebChatService 9.0, addPrefilter
 */
export class Prefilters {
  /** Those that were added. */
  custom: RegExp[] = [];

  /** All of them, copied. */
  all(): RegExp[] {
    return [coBrowseToken, ...this.custom].map((filter) => new RegExp(filter));
  }

  /** Adds filters, each once. */
  add(filters: readonly RegExp[]): void {
    const all = [...this.custom, ...filters.map(stateless)];
    this.custom = [...new Map(all.map((filter) => [String(filter), filter])).values()];
  }

  match(text: string): boolean {
    return coBrowseToken.test(text) || this.custom.some((filter) => filter.test(text));
  }
}

/** With `g` or `y` an expression remembers where it was, and would miss every other message. */
function stateless({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.replace(/[gy]/g, ''));
}
