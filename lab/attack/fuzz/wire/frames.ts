const TEXT = 0x81;
const CLOSE = 0x8;
const MASKED = 0x80;

/** A text frame of a client, with one character per byte. The mask is zero, which leaves the text as it is. */
export function textFrame(text: string): string {
  const length = text.length;
  const size =
    length < 126
      ? bytes(MASKED | length)
      : length < 65_536
        ? bytes(MASKED | 126, length >> 8, length & 255)
        : bytes(
            MASKED | 127,
            0,
            0,
            0,
            0,
            (length >>> 24) & 255,
            (length >> 16) & 255,
            (length >> 8) & 255,
            length & 255,
          );
  return `${bytes(TEXT)}${size}\0\0\0\0${text}`;
}

const bytes = (...codes: number[]) => String.fromCharCode(...codes);

export interface Frame {
  readonly text: string;
  readonly isClose: boolean;
}

/** Reads the frames of a server, which are not masked and, here, never in parts. */
export class FrameParser {
  #pending: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Frame[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    const [first = 0, short = 0] = this.#pending;
    const start = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (this.#pending.length < start) return undefined;
    const length =
      short === 127
        ? Number(this.#pending.readBigUInt64BE(2))
        : short === 126
          ? this.#pending.readUInt16BE(2)
          : short;
    if (this.#pending.length < start + length) return undefined;
    const text = this.#pending.toString('latin1', start, start + length);
    this.#pending = this.#pending.subarray(start + length);
    return { text, isClose: (first & 0xf) === CLOSE };
  }
}
