import type { Clock } from '../base/clock.ts';
import type { Edition } from '../base/edition.ts';
import { indexOf } from '../transport/event-index.ts';
import type { ChatEvent, ChatResponse, OperationAnswer, SessionIds } from '../transport/transport.ts';
import { announce } from './announcements.ts';
import type { MessagesReceived, Publish } from './events.ts';
import { type Leaver, leaveOf } from './farewell.ts';
import { eventsOf, isEvent, type Message, textOf, toMessage } from './messages.ts';
import { type Agents, type ParticipantChange, Participants } from './participants.ts';
import { Prefilters } from './prefilters.ts';
import { type PreProcessor, process } from './preprocessors.ts';
import { sessionData } from './session-ids.ts';
import { copyOf, type Entry, type Messages, ownCopy, Transcript } from './transcript.ts';

interface Context {
  readonly publish: Publish;
  readonly edition: Edition;
  readonly clock: Clock;
}

/** What edition 8.5 does not have yet. */
type LaterMembers = Omit<MessagesReceived, 'messages' | 'originalMessages' | 'restoring'>;

/** What is known of a chat: its transcript and participants. They stay until the next chat begins. */
export class ChatRecord {
  readonly prefilters = new Prefilters();
  readonly #preprocessors: PreProcessor[] = [];
  readonly #context: Context;
  #transcript!: Transcript;
  #participants!: Participants;

  constructor(context: Context) {
    this.#context = context;
    this.begin();
  }

  /** The position to ask the server for next. */
  get nextPosition(): number {
    return this.#transcript.nextPosition;
  }

  /** What operations carry that tell the position of the client and what the customer has typed. */
  withPosition(message: string): { transcriptPosition: number; message: string } {
    return { transcriptPosition: this.nextPosition, message };
  }

  messages(): Messages {
    return this.#transcript.all();
  }

  /** Whether the customer's text is in the transcript, from a position on; of what is filtered out it is taken for granted. */
  hasOwn(text: string, position: number): boolean {
    const { originalMessages } = this.messages();
    return (
      this.prefilters.match(text) ||
      originalMessages.some(
        (event) =>
          event.type === 'Message' &&
          event.from.type === 'Client' &&
          event.text === text &&
          (indexOf(event) ?? position) >= position,
      )
    );
  }

  agents(): Agents {
    return this.#participants.agents();
  }

  /** Time of the first and of the last message. */
  span(): ReturnType<Transcript['span']> {
    return this.#transcript.span();
  }

  /** Lets a function change messages before they are handed out. */
  preprocessWith(preprocessor: PreProcessor): void {
    this.#preprocessors.push(preprocessor);
  }

  /** Forgets the chat before. */
  begin(): void {
    this.#participants = new Participants();
    this.#transcript = new Transcript({
      isHidden: (text) => this.prefilters.match(text),
      read: (event) => this.#read(event),
    });
  }

  /**
   * Takes an answer's events into the transcript and publishes what is new: first who came, went or typed,
   * then all of it as one messageReceived.
   * @param restoring Whether the messages are those that a restore brings back.
   * @see Genesys Widgets 9.0, event WebChatService.messageReceived
   */
  takeIn(answer: ChatResponse, ids: SessionIds, restoring = false): void {
    const { publish, edition } = this.#context;
    const marks: Partial<Message> = restoring ? { restoring } : {};
    const entries = this.#transcript.add(eventsOf(answer), marks, (event) => {
      announce({ ...toMessage(event, edition), ...marks }, this.#participants, publish);
    });
    this.#publish(entries, answer, ids, restoring);
  }

  /**
   * Takes older events into the transcript and publishes them, newest first. They raise no events of joins and leaves.
   * @see WebChatService 9.0, fetchHistory
   */
  takeInHistory(answer: ChatResponse, ids: SessionIds, before: number): void {
    const older = eventsOf(answer).filter((event) => (indexOf(event) ?? before) < before);
    const entries = this.#transcript.add(older);
    this.#participants = new Participants();
    for (const event of this.messages().originalMessages)
      this.#participants.take(toMessage(event, this.#context.edition));
    this.#publish(entries, answer, ids, false, true);
  }

  /** The chat is over for everybody. */
  end(): void {
    this.#participants.allLeft(this.#context.clock.now());
  }

  /** Somebody of this kind has left, since the customer has hung up and the server has given this answer. */
  farewell(kind: Leaver, answer: OperationAnswer | undefined): ParticipantChange {
    const leave = leaveOf(kind, answer, this.messages(), this.#context.clock.now());
    return this.#participants.change(toMessage(leave));
  }

  #read(event: ChatEvent): Message {
    const text = textOf(event);
    const asSent = text === undefined ? event : { ...event, text };
    const processed = process(ownCopy(asSent), this.#preprocessors);
    // A preprocessor may have broken the event that it was given.
    const read = isEvent(processed) ? processed : asSent;
    // What a preprocessor makes of the text stands, also where there is structured content.
    return { ...toMessage(read, this.#context.edition), text: read.text };
  }

  #publish(
    entries: readonly Entry[],
    { idleTimerExpire }: ChatResponse,
    ids: SessionIds,
    restoring: boolean,
    oldMessages = false,
  ): void {
    const { publish, edition } = this.#context;
    if (entries.length === 0) return;
    const copies = copyOf(entries);
    if (oldMessages) copies.messages.reverse();
    publish('messageReceived', {
      ...copies,
      restoring,
      ...((edition === '8.5'
        ? oldMessages && { oldMessages }
        : {
            oldMessages,
            sessionData: sessionData(ids),
            idleTimeCountDown: idleTimerExpire,
          }) as LaterMembers),
    });
  }
}
