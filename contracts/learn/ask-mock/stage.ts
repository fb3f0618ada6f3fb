import type { Conversation } from '../../../mock-gms/capture.ts';
import type { RunningMockGms, SettingsChange } from '../../../mock-gms/index.ts';
import { type KeyName, keysGiven } from '../keys-given.ts';
import { Counterparts } from './counterparts.ts';
import { MockServices } from './mock-services.ts';
import { Others } from './others.ts';
import { OwnNames } from './own-names.ts';
import type { Pair } from './pair.ts';
import type { Scene } from './scene.ts';
import { SceneActs } from './scene-acts.ts';

const KINDS = { secureKey: 'key', userId: 'user', alias: 'alias' } as const satisfies Record<KeyName, string>;

/** What a pair has that is not compared. */
const NOTHING = { asked: [], theirs: undefined, ours: undefined } as const;

/** What a pair is about. */
export type About = Pick<Pair, 'entry' | 'operation' | 'endpoint' | 'chat'>;

/** One scene while the mock is asked about it: what the mock calls everything in it, and the pairs so far. */
export class Stage {
  readonly scene: Scene;
  readonly url: string;
  readonly basePath: string;
  readonly names = new OwnNames();
  readonly acts: SceneActs;
  readonly services: MockServices;
  readonly others: Others;
  readonly pairs: Pair[] = [];
  /** Chats of which a request is unknown, with its entry; undefined for every chat that is pushed. */
  readonly #lost = new Map<Conversation | undefined, number>();
  readonly #counterparts = new Map<Conversation | undefined, Counterparts>();

  /** @param prefix of the names of its services */
  constructor(scene: Scene, gms: RunningMockGms, settings: SettingsChange, prefix: string) {
    this.scene = scene;
    this.url = gms.url;
    this.basePath = gms.basePath;
    this.acts = new SceneActs(scene.conversations, scene.refused);
    this.services = new MockServices(gms, settings, prefix);
    this.others = new Others(this);
    if (scene.lost !== undefined) this.lose(undefined, scene.lost);
  }

  /** Which of the events here are those of a chat. */
  counterpartsOf(chat: Conversation | undefined): Counterparts {
    const known = this.#counterparts.get(chat) ?? new Counterparts(chat);
    if (chat !== undefined) this.#counterparts.set(chat, known);
    return known;
  }

  /** Learns keys that a customer gives back under a name that no answer had: the mock's own are read from the chat itself. */
  async learnKeys(chat: Conversation | undefined): Promise<void> {
    const given = chat === undefined ? [] : keysGiven(chat);
    const id = chat && this.names.of('chat', chat.chatId);
    if (given.length === 0 || id === undefined || chat?.service === undefined) return;
    const { keys } = (await (await this.services.of(chat.service)?.chat(id))?.state()) ?? {};
    for (const [name, value] of given)
      if (keys !== undefined && this.names.of(KINDS[name], value) === undefined)
        this.names.set(KINDS[name], value, keys[name]);
  }

  compared(about: About, answers: Pick<Pair, 'asked' | 'isOfPage' | 'theirs' | 'ours' | 'drift'>): void {
    const { names, scene } = this;
    this.pairs.push({ ...about, names, file: scene.file, ...answers });
  }

  notCompared(about: About, why: string): void {
    const { names, scene } = this;
    this.pairs.push({ ...about, ...NOTHING, names, file: scene.file, notCompared: why });
  }

  /** Takes note that a request is unknown: what follows it in its chat need not follow here. */
  lose(chat: Conversation | undefined, entry: number): void {
    this.#lost.set(chat, Math.min(entry, this.#lost.get(chat) ?? entry));
  }

  /** Pairs, of which those that follow an unknown request are not compared. */
  withoutLost(pairs: readonly Pair[]): readonly Pair[] {
    return pairs.map((pair) => {
      const { chat, endpoint, entry } = pair;
      const isPushed = endpoint !== 'rest';
      const begins = [this.#lost.get(chat), isPushed ? this.#lost.get(undefined) : undefined];
      // What is pushed later can come in the answer to an earlier connect.
      const isLost = begins.some((begin) => begin !== undefined && (endpoint === 'cometd' || entry >= begin));
      if (!isLost || pair.notCompared !== undefined) return pair;
      return { ...pair, ...NOTHING, notCompared: 'a request before it is not in the file whole' };
    });
  }

  /** Whether the mock has no chat that stands for this one. */
  isUnknown(chat: Conversation | undefined): boolean {
    return chat !== undefined && this.names.of('chat', chat.chatId) === undefined;
  }

  /** Why a request about a chat cannot be asked without the chat's beginning; undefined where it can. */
  lackOfStart(chat: Conversation | undefined): string | undefined {
    if (chat === undefined || !this.isUnknown(chat)) return undefined;
    const isThere = chat.acts.some(({ operation }) => operation === 'requestChat');
    return isThere
      ? 'its chat could not be started here'
      : 'the file does not have the beginning of its chat';
  }
}
