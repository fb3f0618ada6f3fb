import type { Unread } from '../captured.ts';
import type { WireEvent } from '../traffic/answer.ts';
import type { Act, Told } from '../traffic/traffic.ts';

/** An event of the transcript, as the customer was first told of it. */
export interface SeenEvent {
  /** The event as the customer read it. */
  readonly event: WireEvent & { readonly index: number };
  /** When; milliseconds since the capture began. */
  readonly at: number;
  /** The number of what was captured that shows it. */
  readonly entry: number;
}

/** What a capture has of one chat. */
export interface Conversation {
  /** The id of the chat. */
  readonly chatId: string;
  /** Undefined where nothing of it names the service. */
  readonly service: string | undefined;
  /** Epoch milliseconds: the times of acts and answers count from here. */
  readonly began: number;
  /** What the customer asked, in the order of time. */
  readonly acts: readonly Act[];
  /** What the customer was told, in the order of time. */
  readonly told: readonly Told[];
  /** Each once, by index; typing that nobody read leaves gaps. */
  readonly events: readonly SeenEvent[];
  /** What could not be read of it. */
  readonly unread: readonly Unread[];
}
