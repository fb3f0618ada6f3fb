/** One server-sent event. */
export interface Frame {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Cuts the text of an event stream into its events, however it is cut into pieces on its way. */
export class FrameReader {
  #rest = '';

  /** The events that this piece completes. */
  read(piece: string): readonly Frame[] {
    const parts = (this.#rest + piece).split('\n\n');
    this.#rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const fields = new Map(part.split('\n').map(fieldOf));
      const event = fields.get('event');
      return event === undefined
        ? []
        : [{ id: fields.get('id') ?? '', event, data: fields.get('data') ?? '' }];
    });
  }
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
