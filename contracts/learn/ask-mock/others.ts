import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import { fileIdOf } from '../do-again.ts';
import type { BayeuxLine } from './bayeux-line.ts';
import type { Push } from './bayeux-step.ts';
import type { Counterparts } from './counterparts.ts';
import type { MockServices } from './mock-services.ts';
import { OthersInChat } from './others-in-chat.ts';
import type { OwnNames } from './own-names.ts';
import type { SceneActs } from './scene-acts.ts';
import { isSocket } from './step.ts';
import { ToldEvents } from './told-events.ts';

/** What is needed of the scene. */
interface Around {
  readonly acts: SceneActs;
  readonly services: MockServices;
  readonly names: OwnNames;
  counterpartsOf(chat: Conversation): Counterparts;
}

/** Everybody but the customers of a scene. They do again what they did there, when it is their turn. */
export class Others {
  readonly #stage: Around;
  readonly #byChat = new Map<Conversation, OthersInChat>();
  readonly #told = new Map<Conversation, ToldEvents>();

  constructor(stage: Around) {
    this.#stage = stage;
  }

  /** Lets them do what they did before a request was answered; resolves with what is pushed then. */
  async before(
    chat: Conversation | undefined,
    act: Act | undefined,
    { entry, at, line: name = '' }: { readonly entry: number; readonly at: number; readonly line?: string },
    line?: BayeuxLine,
  ): Promise<readonly JsonObject[]> {
    if (chat === undefined || act?.operation === 'requestChat') return [];
    const made = act && this.#stage.acts.madeBy(act);
    const told = this.#told.get(chat) ?? new ToldEvents(chat.events);
    this.#told.set(chat, told);
    const last = told.lastAt({ entry, at, isFrame: isSocket(name) });
    const index = made ?? Math.max(last + 1, this.#stage.acts.reachedAt(entry), afterFile(chat, act));
    const others = await this.#in(chat);
    await others?.playBefore(index, entry);
    if (made !== undefined) await others?.fillGap(made);
    return line === undefined ? [] : line.fetch();
  }

  /** Lets them do what was pushed before the next publication; resolves with what is pushed then. */
  async until(
    chat: Conversation | undefined,
    { entry, pushes }: { readonly entry: number; readonly pushes: readonly Push[] },
    line: BayeuxLine,
  ): Promise<readonly JsonObject[]> {
    const known = chat ?? this.#stage.acts.chatOf(pushes[0]?.entry ?? -1);
    const indices = pushes.flatMap(({ body }) =>
      [body.messages]
        .flat()
        .flatMap((event) =>
          isObject(event) && /^\d{1,15}$/.test(String(event.index)) ? [Number(event.index)] : [],
        ),
    );
    if (known === undefined || indices.length === 0) return [];
    await (await this.#in(known))?.playBefore(Math.max(...indices) + 1, entry);
    return line.fetch();
  }

  /** Ends a chat whose end was not seen. */
  async end(chat: Conversation): Promise<void> {
    await (await this.#in(chat))?.end();
  }

  async #in(chat: Conversation): Promise<OthersInChat | undefined> {
    const known = this.#byChat.get(chat);
    if (known !== undefined) return known;
    const id = this.#stage.names.of('chat', chat.chatId);
    const service = chat.service === undefined ? undefined : this.#stage.services.of(chat.service);
    if (id === undefined || service === undefined) return undefined;
    const handle = await service.chat(id).catch(() => undefined);
    if (handle === undefined) return undefined;
    const others = new OthersInChat(
      handle,
      service,
      chat,
      this.#stage.names,
      this.#stage.counterpartsOf(chat),
    );
    this.#byChat.set(chat, others);
    return others;
  }
}

/** The index after the file that is meant, which was there before anyone was told of it; 0 where none is. */
function afterFile({ events }: Conversation, act: Act | undefined): number {
  if (act?.fileId === undefined) return 0;
  const sent = events.find(({ event }) => event.type === 'FileUploaded' && fileIdOf(event) === act.fileId);
  return sent === undefined ? 0 : sent.event.index + 1;
}
