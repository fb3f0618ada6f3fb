import { type Act, type Capture, type Conversation, conversationsOf } from '../../../mock-gms/capture.ts';
import { endpointOf } from './endpoint-of.ts';
import { withHeard } from './heard-steps.ts';
import { stepsOf } from './read-steps.ts';
import type { Step } from './step.ts';

/** What belongs together in a capture: a chat, with everything that passed on the connections that carried it. */
export interface Scene {
  /** The capture that it is of. */
  readonly file: string;
  readonly steps: readonly Step[];
  readonly conversations: readonly Conversation[];
  /** Requests about chats that the server does not know. */
  readonly refused: readonly Act[];
  /** Entries that are made up so that others can be asked: they say nothing of a server. */
  readonly assumed: ReadonlySet<number>;
  /** The first entry that published something unknown, for any chat that is pushed: the file does not have its body. */
  readonly lost: number | undefined;
}

/** A capture in scenes, in the order of their beginnings; what belongs to no chat is a scene of its own. */
export function scenesOf(
  capture: Capture,
  file = '',
  assumed: ReadonlySet<number> = new Set(),
): readonly Scene[] {
  const { conversations, refused } = conversationsOf(capture);
  // Two chats can have one id.
  const chatOf = new Map<number, number>();
  for (const [place, { acts, told }] of conversations.entries())
    for (const { entry } of [...told, ...acts]) chatOf.set(entry, place);
  const groups = new Groups();
  const steps = stepsOf(capture.entries);
  for (const step of steps) {
    const name = nameOf(step, chatOf);
    if (step.kind === 'http') continue;
    for (const entry of [step.entry, ...step.pushes.map((push) => push.entry)]) {
      const place = chatOf.get(entry);
      if (place !== undefined) groups.join(name, `chat ${place}`);
    }
  }
  const lost = steps.find(isUnknownPublication)?.entry;
  const scenes = new Map<string, { steps: Step[]; conversations: Conversation[] }>();
  for (const step of steps) {
    const key = groups.of(nameOf(step, chatOf));
    const scene = scenes.get(key) ?? { steps: [], conversations: [] };
    scenes.set(key, scene);
    scene.steps.push(step);
  }
  for (const [place, conversation] of conversations.entries())
    scenes.get(groups.of(`chat ${place}`))?.conversations.push(conversation);
  return [...scenes.values()].map((scene) => ({
    file,
    assumed,
    refused,
    lost,
    ...scene,
    steps: withHeard(scene.steps),
  }));
}

/** Over long-polling the body alone says whose a message is. */
function isUnknownPublication(step: Step): boolean {
  if (step.kind !== 'http') return false;
  const { request, response } = step.exchange;
  const { method, path, body } = request;
  const isRefused = response !== undefined && response.status >= 400;
  return method === 'POST' && body === '' && !isRefused && endpointOf(path) === 'bayeux';
}

function nameOf(step: Step, chatOf: ReadonlyMap<number, number>): string {
  if (step.kind !== 'http') return `line ${step.line}`;
  const place = chatOf.get(step.entry);
  return place === undefined ? `entry ${step.entry}` : `chat ${place}`;
}

/** Names that belong together are known by the first of them. */
class Groups {
  readonly #first = new Map<string, string>();

  of(name: string): string {
    let found = name;
    for (let next = this.#first.get(found); next !== undefined; next = this.#first.get(found)) found = next;
    return found;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== second) this.#first.set(second, first);
  }
}
