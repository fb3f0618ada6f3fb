import type { Conversation } from '../../../mock-gms/capture.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { OwnNames } from './own-names.ts';

/** Where an answer came from; `bayeux` for the replies of Bayeux itself, `cometd` for pushes. */
export type Endpoint = 'rest' | 'ntf' | 'cometd' | 'bayeux';

/** An answer as it crossed the wire. */
export interface WireAnswer {
  /** Of HTTP; a push has 200. */
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it was read; of a file the number of its bytes. */
  readonly body: unknown;
}

/** Where the events of a chat stand in two servers. */
export interface EventPlaces {
  /** Whether two numbers of a member count the same, but for what one side alone has. */
  isSame(name: string, theirs: unknown, ours: unknown): boolean;
  /** Whether one of their positions stands beyond everything that they told. */
  isUnseen(nextPosition: unknown): boolean;
  /** Whether the mock has one of their events, sooner or later. */
  isShared(theirs: JsonObject): boolean;
}

/** From one of their numbers on, ours are greater by this. */
export interface DriftStep {
  readonly from: number;
  readonly by: number;
}

/** What a server answered, and what the mock answers to the same. */
export interface Pair {
  /** The capture that it is of. */
  readonly file: string;
  /** The number of the entry that shows it. */
  readonly entry: number;
  /** As openapi.yaml names it; `push` for what is pushed unasked, `preflight`, or a channel of Bayeux. */
  readonly operation: string;
  readonly endpoint: Endpoint;
  /** Names of the fields that were sent. */
  readonly asked: readonly string[];
  /** Whether a page of some origin asked: what it is allowed depends on that. */
  readonly isOfPage?: boolean;
  readonly chat: Conversation | undefined;
  /** What the mock calls the things that the other server has named. */
  readonly names: OwnNames;
  /** Where the events stand that one side alone has; left out until everything of the chat was asked. */
  readonly places?: EventPlaces | undefined;
  /** Why it is not compared: then there is neither theirs nor ours. */
  readonly notCompared?: string;
  /** What failed here, where something did. */
  readonly failure?: string;
  /** Undefined where nothing came. */
  readonly theirs: WireAnswer | undefined;
  readonly ours: WireAnswer | undefined;
  /** By how much the numbers of our events have run ahead of theirs. @see Drift */
  readonly drift?: readonly DriftStep[];
}
