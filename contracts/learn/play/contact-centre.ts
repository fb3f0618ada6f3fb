import type { SeenEvent } from '../../../mock-gms/capture.ts';
import type { ChatFile, ChatHandle, ParticipantHandle } from '../../../mock-gms/index.ts';

const CUSTOMER = 1;

type Event = SeenEvent['event'];

/** Who ends a chat, beside the customer. */
export type EndedBy = 'agent' | 'server' | 'none';

/** Does again what the contact centre did in a conversation. */
export class ContactCentre {
  readonly #chat: ChatHandle;
  /** By the participantId of the conversation. */
  readonly #members = new Map<number, ParticipantHandle>();

  constructor(chat: ChatHandle) {
    this.#chat = chat;
  }

  /**
   * Resolves with the file of the mock, if it was one.
   *
   * @param end how the chat ends of which only leaves are left; `none` where it goes on, or the customer ends it
   * @throws {DeskError} where the rules of the mock refuse it
   */
  async play(event: Event, end: EndedBy): Promise<ChatFile | undefined> {
    const { type, from = {}, text = '' } = event;
    if (from.type === 'External' && from.nickname === 'system') {
      // The system joins as it speaks, and idle notices come by themselves.
      const attributes = event.eventAttributes && { eventAttributes: event.eventAttributes };
      if (type === 'Message') await this.#chat.announce(text, attributes);
      return undefined;
    }
    if (type === 'ParticipantLeft') {
      await this.#leave(from.participantId, end);
      return undefined;
    }
    const member = await this.#member(event);
    return member && doAgain(member, event);
  }

  async #leave(participantId = CUSTOMER, end: EndedBy): Promise<void> {
    if ((await this.#chat.state()).ended !== undefined) return;
    const member = this.#members.get(participantId);
    if (end === 'server' || (end === 'agent' && member === undefined)) await this.#chat.end();
    else if (member !== undefined) {
      this.#members.delete(participantId);
      await member.leave({ then: end === 'agent' ? 'close' : 'keepAlive' });
    }
  }

  /** Somebody who was there before anything shows them joins now. */
  async #member({ from = {}, eventAttributes }: Event): Promise<ParticipantHandle | undefined> {
    const { participantId = 0, nickname = '', type } = from;
    const known = this.#members.get(participantId);
    if (known !== undefined || !(type === 'Agent' || type === 'Supervisor' || type === 'External'))
      return known;
    const bot = JSON.stringify(eventAttributes ?? {}).includes('BOT');
    const member = await this.#chat.join({ nickname: nickname || 'Agent', type, bot });
    this.#members.set(participantId, member);
    return member;
  }
}

async function doAgain(member: ParticipantHandle, event: Event): Promise<ChatFile | undefined> {
  const { type, from, text = '', messageType, eventAttributes, userData = {} } = event;
  const attributes = eventAttributes && { eventAttributes };
  if (type === 'Message')
    await member.say(text, { ...(messageType !== undefined && { messageType }), ...attributes });
  if (type === 'TypingStarted') await member.startTyping(text);
  if (type === 'TypingStopped') await member.stopTyping();
  if (type === 'PushUrl') await member.pushUrl(text);
  if (type === 'NicknameUpdated') await member.rename(from?.nickname || 'Agent');
  if (type === 'CustomNotice') await member.customNotice(text, attributes);
  if (type !== 'FileUploaded') return undefined;
  const { 'file-name': name, 'file-size': size } = userData;
  return member.sendFile({
    name: typeof name === 'string' && name !== '' ? name : 'file',
    data: ' '.repeat(Math.min(Number(size) || 1, MAX_FILE)),
  });
}

/** Bytes that stand in for those of a file, which no capture has. */
export const MAX_FILE = 1024 * 1024;
