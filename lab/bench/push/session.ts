/** Where a session goes, and who is told of what it gets. */
export interface SessionOptions {
  readonly url: string;
  /** Sessions of a server are numbered from 0. */
  readonly index: number;
  /** Told of everything that the server pushes, as text. */
  readonly onText: (text: string) => void;
  /** Told once if the session is lost. */
  readonly onLost: (error: unknown) => void;
}

/** A session that is pushed to. */
export interface Session {
  readonly clientId: string;
  readonly cookie: string;
  readonly chatId: string;
  readonly secureKey: string;
  /** Says goodbye to the server and ends the connection. */
  close(): Promise<void>;
}
