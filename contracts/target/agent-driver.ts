/** How an agent's message reaches the chat. */
export interface SayOptions {
  /** The kind of the message, such as `text`; passed on as it is. */
  readonly messageType?: string;
  /** What is attached to the event, such as structured content. */
  readonly eventAttributes?: Readonly<Record<string, unknown>>;
  /** `agents`: among the agents only, never shown to the customer. Default `all`. */
  readonly visibility?: 'all' | 'agents';
}

/** A file that an agent sends. */
export interface SentFile {
  /** The name with its extension, such as `terms.pdf`. */
  readonly name: string;
  /** The media type, such as `application/pdf`. */
  readonly type: string;
  /** The bytes. */
  readonly data: Uint8Array;
}

/** How an agent leaves a chat. */
export interface LeaveOptions {
  /** Whether the chat ends if no agent is left, ends in any case, or continues. */
  readonly then?: 'closeIfNoAgent' | 'close' | 'keepAlive';
}

/** One participant on the agents' side of a chat. */
export interface DrivenAgent {
  /** Sends a message to everybody in the chat. */
  say(text: string, options?: SayOptions): Promise<void>;
  /** Starts to type; `preview` is what is typed so far. */
  startTyping(preview?: string): Promise<void>;
  /** Stops typing without a message. */
  stopTyping(): Promise<void>;
  /** Sends the customer an address that the page is to open. */
  pushUrl(url: string): Promise<void>;
  /** Sends the customer a notice for their page. */
  customNotice(text: string, options?: Pick<SayOptions, 'eventAttributes'>): Promise<void>;
  /** Takes another nickname. */
  rename(nickname: string): Promise<void>;
  /** Sends a file to the chat. */
  sendFile(file: SentFile): Promise<unknown>;
  /**
   * Leaves the chat, as agents usually do: outside a conference it ends. `then` decides that instead, where
   * the target can be asked for that (capability `leave-actions`).
   */
  leave(options?: LeaveOptions): Promise<void>;
  /** Ends the chat for everybody. */
  endChat(): Promise<void>;
}

/** What the agents' side sees of a customer besides the transcript. */
export interface Inspection {
  /** What is attached to the chat now. */
  readonly userData: Readonly<Record<string, unknown>>;
  /** Position of the last event that the customer says to have read. */
  readonly readPosition: number | undefined;
  /** What the customer has typed and not sent. */
  readonly typingPreview: string | undefined;
  /** What the customer gave as subject and e-mail address at the start. */
  readonly subject?: string | undefined;
  /** The e-mail address that the customer gave at the start. */
  readonly emailAddress?: string | undefined;
}

/** Who joins a chat, and as what. */
export interface JoinOptions {
  /** The name that the customer reads. */
  readonly nickname: string;
  /** What the participant is. @default 'Agent' */
  readonly type?: 'Agent' | 'Supervisor' | 'External';
  /** Whether it says of itself that it is a bot. @default false */
  readonly bot?: boolean;
  /** Monitors without being seen. */
  readonly silent?: boolean;
}

/** The agents' side of one chat. */
export interface DrivenChat {
  /** Joins the chat; resolves once the agent is in it. */
  join(options: JoinOptions): Promise<DrivenAgent>;
  /** Resolves once the agents' side has seen an event of this type (and text), also one of the past. */
  waitFor(event: { readonly type: string; readonly text?: string }): Promise<void>;
  /** Ends the chat as the server does it, without an agent. */
  end(): Promise<void>;
  /** Present where the target lets a case look behind the transcript (capability `inspection`). */
  inspect?(): Promise<Inspection>;
}

/**
 * Drives the agents' side of a conversation, so that a case can be a whole chat.
 *
 * A server brings its own implementation; without one, the cases that need an agent are skipped.
 */
export interface AgentDriver {
  /** Resolves once the chat with this id can be joined. */
  waitForChat(chatId: string): Promise<DrivenChat>;
}
