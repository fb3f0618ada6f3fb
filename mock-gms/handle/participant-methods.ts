import type { JsonObject, LeaveReason, UserData, Visibility } from '../chat/entry.ts';
import type { ChatFile } from '../chat/file.ts';
import type { LeaveOptions } from '../chat/leave-options.ts';
import type { TransferOptions } from '../desk/desk.ts';
import type { DeskFile } from '../desk/desk-files.ts';

/** What can be sent with the text of a message. */
export interface MessageDetails {
  /** The `messageType` of the message. Default: none. */
  readonly messageType?: string;
  /** Attributes of the event, as JSON. Default: none. */
  readonly eventAttributes?: JsonObject;
  /** With `agents` the customer does not see it. Default `all`. */
  readonly visibility?: Visibility;
}

/** What can be sent with the text of a custom notice. */
export interface NoticeDetails extends Omit<MessageDetails, 'messageType'> {
  /** Texts that are sent with the notice. Default: none. */
  readonly userData?: UserData;
}

/** A member of the contact centre in a chat. Every method rejects with a DeskError if the rules refuse. */
export interface ParticipantHandle {
  /**
   * The number of this participant in the chat; the customer is 1.
   * @example
   * await supervisor.remove(agent.participantId);
   */
  readonly participantId: number;
  /**
   * Says something. With `visibility: 'agents'` the customer does not see it.
   * @example
   * await agent.say('Hello', { visibility: 'all' });
   */
  say(text: string, details?: MessageDetails): Promise<void>;
  /**
   * Shows the customer that this participant types, with a preview for other staff.
   * @example
   * await agent.startTyping('Hel');
   */
  startTyping(preview?: string): Promise<void>;
  /**
   * Shows that the typing is over.
   * @example
   * await agent.stopTyping();
   */
  stopTyping(): Promise<void>;
  /**
   * Pushes a URL for the customer's browser to open.
   * @example
   * await agent.pushUrl('https://example.test/help');
   */
  pushUrl(url: string): Promise<void>;
  /**
   * Sends a notice that the customer's page may act on.
   * @example
   * await agent.customNotice('coupon', { userData: { code: 'A1' } });
   */
  customNotice(text: string, details?: NoticeDetails): Promise<void>;
  /**
   * Changes the nickname of this participant.
   * @example
   * await agent.rename('Ann B.');
   */
  rename(nickname: string): Promise<void>;
  /**
   * Sends a file. The limits of customers are not those of agents.
   * @example
   * await agent.sendFile({ name: 'terms.txt', type: 'text/plain', data: 'Be kind.' });
   */
  sendFile(file: DeskFile): Promise<ChatFile>;
  /**
   * Deletes a file from the chat, from any sender.
   * @example
   * const { id } = await agent.sendFile({ name: 'terms.txt', data: 'Be kind.' });
   * await agent.deleteFile(id);
   */
  deleteFile(fileId: string): Promise<void>;
  /**
   * Attaches data to the chat; the customer sees nothing of it.
   * @example
   * await agent.setUserData({ order: '4711' });
   */
  setUserData(userData: UserData): Promise<void>;
  /**
   * Hands the chat to somebody else, who joins before this one leaves. By default an agent called `Agent`.
   * @example
   * const second = await agent.transfer({ nickname: 'Bob' });
   */
  transfer(to?: TransferOptions): Promise<ParticipantHandle>;
  /**
   * Becomes visible after monitoring silently.
   * @example
   * const supervisor = await chat.join({ type: 'Supervisor', silent: true });
   * await supervisor.bargeIn();
   */
  bargeIn(): Promise<void>;
  /**
   * Leaves an asynchronous chat, to come back later.
   * @example
   * await agent.park();
   */
  park(): Promise<void>;
  /**
   * Removes a participant from the chat, which goes on or ends as if they had left. Removing the customer, participant 1, ends
   * the chat. Default reason: 4.
   * @example
   * await agent.remove(1);
   */
  remove(participantId: number, reason?: LeaveReason): Promise<void>;
  /**
   * Leaves. `then` says whether the chat goes on: `closeIfNoAgent` ends it if no agent is left, `close` in any case,
   * `keepAlive` lets it go on. By default agents and supervisors leave with `closeIfNoAgent`, except those of an
   * asynchronous chat; bots, external participants and silent monitors leave with `keepAlive`. Bots that stay count as
   * agents, silent monitors do not. A chat whose customer is gone ends with its last agent, whatever `then` says.
   *
   * @example
   * await agent.leave({ then: 'keepAlive' });
   * @see the chat desktops of Genesys, which let agents choose between the three
   */
  leave(leaving?: LeaveOptions): Promise<void>;
  /**
   * Ends the chat: the customer gets reason 4.
   * @example
   * await agent.endChat();
   */
  endChat(): Promise<void>;
}
