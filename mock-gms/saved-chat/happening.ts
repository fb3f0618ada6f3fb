import type { Command } from '../chat/command.ts';
import type { Entry, UserData } from '../chat/entry.ts';

/** What the log says of the beginning of a chat. */
export interface Beginning {
  readonly nickname: string;
  /** Empty where there is none. */
  readonly subject: string;
  readonly emailAddress: string;
  readonly userData: UserData;
}

interface Timed {
  /** Milliseconds since the chat began. */
  readonly at: number;
  /** What the log has of it; at least one entry. */
  readonly entries: readonly Entry[];
}

/** Something that happened in a chat, and who did it. */
export type Happening = Timed &
  (
    | { readonly by: 'customer' }
    /** The command is what somebody of the contact centre, or a workflow, did. */
    | { readonly by: 'staff'; readonly command: Command; readonly joined: number | undefined }
    /** Made by the server itself when the time has come: alerts, the close, the absence of the customer. */
    | { readonly by: 'server' }
    /** No act is known that leads to this. */
    | { readonly by: 'nobody' }
  );

/** A whole chat, as acts. */
export interface Timeline {
  readonly beginning: Beginning;
  readonly happenings: readonly Happening[];
}
