import type { ShownEntry } from '../services/service-events.ts';

/** A chat that was saved: a text to be kept in a file. */
export interface SavedChat {
  /** Made from the name that was given, e.g. `refund.yaml`; plain letters, whatever the name was. */
  readonly fileName: string;
  /** The whole file. */
  readonly text: string;
  /** What of the log is not in it; comments in the text say so too. */
  readonly leftOut: readonly LeftOut[];
}

/** Something that the log holds and that what was saved does not do. */
export interface LeftOut {
  /** Place in the log. */
  readonly seq: number;
  /** The type of the entry that is left out. */
  readonly type: ShownEntry['type'];
  /** Why a script or a test cannot do it. */
  readonly reason: string;
}
