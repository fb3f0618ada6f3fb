import type { Provenance } from '../../case/case.ts';

/** Something that the mock does, and that a capture can confirm or contradict. */
export interface Lesson {
  /** Permanent, as the ids of cases are. Of a behaviour its key, such as `send 400` or `field ChatResponse.alias`. */
  readonly id: string;
  /** A sentence about what the mock does. */
  readonly title: string;
  readonly provenance: Provenance;
  /** Why no capture can show it; left out of those that can be seen. */
  readonly unseen?: string;
}
