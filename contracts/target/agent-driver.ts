/** How an agent's message reaches the chat. */
export interface SayOptions {
  readonly messageType?: string;
  readonly eventAttributes?: Readonly<Record<string, unknown>>;
  /** `agents`: among the agents only, never shown to the customer. Default `all`. */
  readonly visibility?: 'all' | 'agents';
}

/** A file that an agent sends. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly data: Uint8Array;
}

/** How an agent leaves a chat. */
export interface LeaveOptions {
  /** Whether the chat ends if no agent is left, ends in any case, or continues. */
  readonly then?: 'closeIfNoAgent' | 'close' | 'keepAlive';
}

/** One participant on the agents' side of a chat. */
export interface DrivenAgent {
  say(text: string, options?: SayOptions): Promise<void>;
  startTyping(preview?: string): Promise<void>;
  stopTyping(): Promise<void>;
  pushUrl(url: string): Promise<void>;
  customNotice(text: string, options?: Pick<SayOptions, 'eventAttributes'>): Promise<void>;
  rename(nickname: string): Promise<void>;
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
  readonly userData: Readonly<Record<string, unknown>>;
  /** Position of the last event that the customer says to have read. */
  readonly readPosition: number | undefined;
  readonly typingPreview: string | undefined;
  /** What the customer gave as subject and e-mail address at the start. */
  readonly subject?: string | undefined;
  readonly emailAddress?: string | undefined;
}

/** Who joins a chat, and as what. */
export interface JoinOptions {
  readonly nickname: string;
  readonly type?: 'Agent' | 'Supervisor' | 'External';
  readonly bot?: boolean;
  /** Monitors without being seen. */
  readonly silent?: boolean;
}

/** The agents' side of one chat. */
export interface DrivenChat {
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
