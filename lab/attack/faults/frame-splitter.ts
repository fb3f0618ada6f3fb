const OPCODE = 0x0f;
const TEXT = 0x1;
const MASKED = 0x80;

/** A frame as it stood on the wire. */
export interface WireFrame {
  readonly bytes: Buffer;
  readonly isText: boolean;
}

/** Splits what comes over a WebSocket into its frames, and leaves them as they are. */
export class FrameSplitter {
  #pending: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): WireFrame[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const frames: WireFrame[] = [];
    for (let length = this.#length(); length !== undefined; length = this.#length()) {
      const bytes = this.#pending.subarray(0, length);
      this.#pending = this.#pending.subarray(length);
      frames.push({ bytes, isText: ((bytes[0] ?? 0) & OPCODE) === TEXT });
    }
    return frames;
  }

  /** Bytes of the next frame; undefined until it is whole. */
  #length(): number | undefined {
    const pending = this.#pending;
    const second = pending[1];
    if (second === undefined) return undefined;
    const short = second & ~MASKED;
    const start = (short === 127 ? 10 : short === 126 ? 4 : 2) + ((second & MASKED) === 0 ? 0 : 4);
    if (pending.length < start) return undefined;
    const payload =
      short === 127 ? Number(pending.readBigUInt64BE(2)) : short === 126 ? pending.readUInt16BE(2) : short;
    return pending.length < start + payload ? undefined : start + payload;
  }
}
