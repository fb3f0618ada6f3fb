import type { SeenEvent } from '../../../mock-gms/capture.ts';
import type { ChatHandle, ParticipantHandle } from '../../../mock-gms/index.ts';
import { doAgain, fileIdOf, sendFileAgain } from '../do-again.ts';
import { MAX_FILE } from './max-file.ts';
import type { MockNames } from './mock-names.ts';

const CUSTOMER = 1;

type Event = SeenEvent['event'];

/** Who ends a chat, beside the customer. */
export type EndedBy = 'agent' | 'server' | 'none';

/** Does again what the contact centre did in a conversation. */
export class ContactCentre {
  readonly #chat: ChatHandle;
  readonly #names: MockNames;
  /** By the participantId of the conversation. */
  readonly #members = new Map<number, ParticipantHandle>();

  constructor(chat: ChatHandle, names: MockNames) {
    this.#chat = chat;
    this.#names = names;
  }

  /**
   * Plays one event.
   *
   * @param end how the chat ends of which only leaves are left; `none` where it goes on, or the customer ends it
   * @throws {DeskError} where the rules of the mock refuse it
   */
  async play(event: Event, end: EndedBy): Promise<void> {
    const { type, from = {}, text = '' } = event;
    if (from.type === 'External' && from.nickname === 'system') {
      // The system joins as it speaks, and idle notices come by themselves.
      const attributes = event.eventAttributes && { eventAttributes: event.eventAttributes };
      if (type === 'Message') await this.#chat.announce(text, attributes);
      return;
    }
    if (type === 'ParticipantLeft') return this.#leave(from.participantId, end);
    const member = await this.#member(event);
    if (member === undefined) return;
    if (type === 'FileUploaded')
      this.#names.setFile(event.userData, (await sendFileAgain(member, event, MAX_FILE)).id);
    else if (type === 'FileDeleted') await member.deleteFile(this.#names.fileOf(fileIdOf(event)));
    else await doAgain(member, event);
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
