import type { BayeuxMessage } from '../../../contracts/probe/bayeux/bayeux-message.ts';

/** An object as it crossed the wire. */
export type Wired = Readonly<Record<string, unknown>>;

/** How a server behaves that is right and differs from mock-gms: what a relay does to all that crosses it. */
export interface Behaviour {
  /** Milliseconds that pass before each answer, and before each frame of a WebSocket. */
  readonly answersAfter?: number;
  /** Acknowledges a publication at once, and carries it out so many milliseconds later. */
  readonly carriesOutAfter?: number;
  /** Milliseconds that pass before what holds a push is sent on. */
  readonly pushesAfter?: number;
  /** Changes an answer of the Chat API: the body over REST, the data of a push. */
  readonly answer?: (answer: Wired) => Wired;
  /** Changes the messages of one Bayeux response, or of one frame. */
  readonly bayeux?: (messages: readonly BayeuxMessage[]) => readonly BayeuxMessage[];
  /** Changes the URL and the body of a request, as text with a character for each byte. */
  readonly request?: (text: string) => string;
  /** Changes the names of the headers of an answer. */
  readonly headerName?: (name: string) => string;
  /** How the body of an answer is told from what follows. @default by its length, on a connection that stays open */
  readonly framing?: 'chunked' | 'closed' | 'length, then closed';
}
