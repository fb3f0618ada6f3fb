import { Transform, type TransformCallback } from 'node:stream';

/** One address in the place of another. */
export type AddressPair = readonly [theirs: string, ours: string];

const escaped = (address: string) => address.replaceAll('/', '\\/');

/**
 * Puts addresses in the place of others in the texts of JSON, also where slashes are escaped. What is no such address stays byte
 * for byte, and waits for nothing: only what could be the beginning of one waits for its rest.
 */
export class AddressesInTexts {
  readonly #pairs: readonly AddressPair[];

  constructor(pairs: readonly AddressPair[]) {
    this.#pairs = pairs.flatMap(([theirs, ours]): AddressPair[] => [
      [theirs, ours],
      [escaped(theirs), escaped(ours)],
    ]);
  }

  in(text: string): string {
    return this.#pairs.reduce((made, [theirs, ours]) => made.replaceAll(theirs, () => ours), text);
  }

  /** The same of bytes that come one after the other; addresses are ASCII, whatever the charset of the rest. */
  stream(): Transform {
    let waiting = '';
    const transform = (chunk: Buffer, _: BufferEncoding, done: TransformCallback) => {
      const text = this.in(waiting + chunk.toString('latin1'));
      waiting = this.#beginningAtEnd(text);
      done(null, Buffer.from(text.slice(0, text.length - waiting.length), 'latin1'));
    };
    return new Transform({ transform, flush: (done) => done(null, Buffer.from(waiting, 'latin1')) });
  }

  /** What a text ends with that an address could begin with. */
  #beginningAtEnd(text: string): string {
    const most = Math.max(...this.#pairs.map(([theirs]) => theirs.length)) - 1;
    for (let length = Math.min(most, text.length); length > 0; length -= 1) {
      const end = text.slice(-length);
      if (this.#pairs.some(([theirs]) => theirs.startsWith(end))) return end;
    }
    return '';
  }
}
