/** A file as its sender names it; its bytes live beside the log, under its id. */
export interface SentFile {
  /** Opaque, 16 upper-case hex digits. */
  readonly id: string;
  /** The id of the document that the contact centre keeps of it. */
  readonly documentId: string;
  /** With every character that the sender gave it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type as the sender says, e.g. `image/png`. */
  readonly type: string;
}
