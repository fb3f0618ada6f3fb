import type { ChatResponse, SessionIds, Transport } from '../transport/transport.ts';
import type { Connection } from './connection.ts';

/** A chat that runs: what the server knows it by, and how the way to the server is. */
export interface Session {
  ids: SessionIds;
  readonly transport: Transport;
  readonly connection: Connection;
  /** Whether the ids are kept, so that another page can take the chat up, or end it. */
  kept: boolean;
  /** The position from which on messages are known; earlier ones can be fetched. */
  pageStart: number;
  /** The fetching of earlier messages that is under way. */
  fetching: Promise<unknown>;
}

/** Whether an answer leaves the chat running. */
export function goesOn({ chatEnded, statusCode }: ChatResponse): boolean {
  return chatEnded === false && statusCode !== 2;
}
