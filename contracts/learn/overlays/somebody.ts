import type { Conversation } from '../../../mock-gms/capture.ts';
import { walkableJson } from '../ask-mock/walkable-json.ts';
import { OPERATIONS } from '../named-behaviours.ts';

/** Shorter texts could stand anywhere by chance. */
const SHORTEST = 4;

/** Whether a text is, or has in it, what a customer or an agent of a chat wrote or is called. */
export function isOfSomebody(text: string, chat: Conversation | undefined): boolean {
  if (chat === undefined) return false;
  const said = saidIn(chat);
  const plain = text.toLowerCase();
  return said.has(plain) || [...said].some((each) => each.length >= SHORTEST && plain.includes(each));
}

const SAID = new WeakMap<Conversation, ReadonlySet<string>>();

/** What was said in a chat, in small letters; what servers say is said by nobody. */
function saidIn(chat: Conversation): ReadonlySet<string> {
  const known = SAID.get(chat);
  if (known !== undefined) return known;
  const said = new Set<string>();
  for (const { fields, operation } of chat.acts) {
    // What stands in a path and names no operation, a server repeats.
    if (!OPERATIONS.has(operation)) said.add(operation.toLowerCase());
    for (const [name, value] of Object.entries(fields))
      if (!isOfProtocol(name)) for (const text of textsIn(value)) said.add(text.toLowerCase());
  }
  for (const { event } of chat.events) {
    const { nickname = '', type } = event.from ?? {};
    if (type === 'External' && nickname === 'system') continue;
    said.add(nickname.toLowerCase());
    // A server can say what a file is called.
    const file = event.userData?.['file-name'];
    if (typeof file === 'string') said.add(file.toLowerCase());
    if (event.type === 'Message' || event.type === 'PushUrl') said.add((event.text ?? '').toLowerCase());
  }
  said.delete('');
  SAID.set(chat, said);
  return said;
}

/** A text, and where it is JSON, every text in it. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const parsed = /^\s*[{[]/.test(value) ? walkableJson(value) : undefined;
    return parsed === undefined ? [value] : [value, ...textsIn(parsed)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isOfProtocol(name: string): boolean {
  return ['operation', 'transcriptPosition', 'messageType', 'alias'].includes(name);
}
