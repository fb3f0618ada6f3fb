/** A file for the client to upload. */
export interface UploadFile {
  readonly name: string;
  readonly type: string;
  readonly data: Buffer;
}

/** What the client under judgement is told to do. */
export interface Requests {
  /** Open the page and start a chat; the first time and after each end. */
  start(): Promise<void>;
  /** Send this text, or any if a person does it. */
  send(text: string): Promise<void>;
  /** Type this into the input and do not send it. */
  type(text: string): Promise<void>;
  upload(file: UploadFile): Promise<void>;
  /** Load the page again, or kill the app and open it again, within the chat. */
  reload(): Promise<void>;
  /** Close the page or the app for long, without ending the chat. */
  leave(): Promise<void>;
  /** Open it again. */
  comeBack(): Promise<void>;
  /** End the chat. */
  end(): Promise<void>;
  /** Resolves when the client shows this text; rejects when it does not. */
  shows(text: string): Promise<void>;
}

/** One of the things that a client can be told to do. */
export type Ability = keyof Requests;

/** Drives the client: a person at the page, or a script. */
export interface Customer {
  /** Whether the texts that it sends are those it was told to. */
  readonly isExact: boolean;
  can(ability: Ability): boolean;
  /** Makes the client do something; resolves when it is done, as far as that can be known. */
  ask<A extends Ability>(ability: A, ...details: Parameters<Requests[A]>): Promise<void>;
  /** Whether the client shows this text now; for customers who can `shows`. */
  isShown(text: string): Promise<boolean>;
  /** After everything. */
  dismiss(): Promise<void>;
}

/** The script, not the client, went wrong. */
export class ScriptFailure extends Error {
  override readonly name = 'ScriptFailure';
}
