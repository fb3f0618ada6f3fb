import fc from 'fast-check';
import type { Command } from '../chat/command.ts';
import { CUSTOMER, type Participant } from '../chat/participant.ts';
import { uploadFile } from '../chat-server/file-transfer.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { Desk } from '../desk/desk.ts';
import { DeskError } from '../desk/desk-error.ts';
import { deleteFile, openFile, sendFile } from '../desk/desk-files.ts';
import { runScripts } from '../desk/script/run.ts';
import type { Script } from '../desk/script/script.ts';
import { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { MemoryStore } from '../store/memory.ts';
import { HOSTILE_TEXTS } from './hostile-texts.fixture.ts';

/** Something that is done in a generated conversation; what the rules refuse is left. */
export interface GeneratedAct {
  readonly gap: number;
  readonly kind: (typeof STAFF_KINDS)[number] | (typeof CUSTOMER_KINDS)[number] | (typeof END_KINDS)[number];
  /** Which of those who are there, or which file. */
  readonly which: number;
  readonly text: string;
  readonly other: string;
  readonly attributes: { readonly [name: string]: unknown } | undefined;
  readonly flag: boolean;
}

const STAFF_KINDS = [
  'join',
  'join',
  'say',
  'say',
  'whisper',
  'startTyping',
  'startTyping',
  'stopTyping',
  'pushUrl',
  'notice',
  'rename',
  'userData',
  'sendFile',
  'deleteFile',
  'bargeIn',
  'transfer',
  'leave',
  'park',
  'remove',
  'announce',
] as const;

const CUSTOMER_KINDS = [
  'customerSays',
  'customerSays',
  'customerNotice',
  'customerUrl',
  'customerFile',
  'customerRename',
  'customerData',
  'customerTypes',
] as const;

const END_KINDS = ['end', 'endByServer', 'removeCustomer', 'disconnect', 'leaveLast'] as const;

const GAPS = [0, 0, 1, 250, 1500, 61_000, 90_061_001 / 1000, 260_000].map(Math.round);

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));
const attributes = fc.option(
  fc.dictionary(
    text,
    fc.oneof(
      fc.json().map((json) => JSON.parse(json) as unknown),
      text,
    ),
    { maxKeys: 3 },
  ),
  { nil: undefined },
);

const actOf = (kinds: readonly GeneratedAct['kind'][]) =>
  fc.record({
    gap: fc.constantFrom(...GAPS),
    kind: fc.constantFrom(...kinds),
    which: fc.nat(6),
    text,
    other: text,
    attributes,
    flag: fc.boolean(),
  });

/** Conversations with several members of staff, hostile texts, and every kind of act. */
export const conversations: fc.Arbitrary<readonly GeneratedAct[]> = fc
  .tuple(
    fc.array(actOf([...STAFF_KINDS, ...CUSTOMER_KINDS]), { minLength: 1, maxLength: 25 }),
    fc.option(actOf(END_KINDS), { nil: undefined }),
  )
  .map(([acts, end]) => (end === undefined ? acts : [...acts, end]));

/** A chat on a clock that stands still, in a service of its own. */
export interface Recorded {
  readonly service: Service;
  readonly desk: Desk;
  readonly running: RunningChat;
}

export async function startedChat(userData = {}, script?: Script): Promise<Recorded> {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  if (script !== undefined) registry.onService((service) => runScripts(service, [script]));
  const service = registry.ensure('support');
  if (script !== undefined) service.configure({ script: script.name });
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData });
  if (!('running' in outcome)) throw new Error('no chat');
  return { service, desk: new Desk(service), running: outcome.running };
}

/** The bytes of a file of a chat; undefined where they are gone. */
export function bytesIn({ desk, running }: Recorded) {
  return async ({ id }: { readonly id: string }): Promise<Uint8Array> => {
    const { stream } = await openFile(desk, running.chat.id, id);
    return Buffer.concat(await stream.toArray());
  };
}

/** Plays what was generated. */
export async function perform(chat: Recorded, acts: readonly GeneratedAct[]): Promise<void> {
  let isUnheard = false;
  for (const act of acts) {
    // What no script can hear cannot be told apart from an act of the same moment.
    await chat.service.clock.advance(isUnheard ? Math.max(act.gap, 1) : act.gap);
    isUnheard = ['customerRename', 'customerData', 'customerTypes'].includes(act.kind);
    try {
      await carryOut(chat, act);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
    }
  }
}

async function carryOut({ desk, running, service }: Recorded, act: GeneratedAct): Promise<unknown> {
  const { kind, which, text, other, attributes, flag } = act;
  const { id } = running.chat;
  const staff = running.chat.participants.filter((one) => one.present && one.participantId > 1);
  const playable = staff.filter((one) => one.nickname !== 'system');
  const one: Participant | undefined = playable[which % Math.max(playable.length, 1)];
  const eventAttributes = attributes === undefined ? {} : { eventAttributes: attributes };
  const customer = (command: { readonly type: string; readonly [name: string]: unknown }) =>
    service.chats.execute(running, { by: CUSTOMER, ...command } as Command);
  const type = (['Agent', 'Supervisor', 'External'] as const)[which % 3] ?? 'Agent';
  switch (kind) {
    case 'join':
      return desk.join(id, { nickname: text, type, bot: flag && type === 'Agent', silent: which === 4 });
    case 'announce':
      return desk.announce(id, text, attributes);
    case 'endByServer':
      return desk.end(id);
    case 'disconnect':
      return customer({ type: 'disconnect' });
    case 'customerSays':
      return customer({ type: 'send', text, ...eventAttributes });
    case 'customerNotice':
      return customer({ type: 'customNotice', text, ...eventAttributes });
    case 'customerUrl':
      return customer({ type: 'pushUrl', url: text });
    case 'customerRename':
      return customer({ type: 'updateNickname', nickname: text });
    case 'customerData':
      return customer({ type: 'updateData', userData: { [text]: other } });
    case 'customerTypes':
      return customer({ type: flag ? 'startTyping' : 'stopTyping', text });
    case 'customerFile':
      return upload({ desk, running, service }, `${text}.txt`, other);
    default:
      break;
  }
  if (one === undefined) return undefined;
  const by = one.participantId;
  switch (kind) {
    case 'say':
      return desk.act(id, by, {
        type: 'send',
        text,
        ...(flag && { messageType: other }),
        ...eventAttributes,
      });
    case 'whisper':
      return desk.act(id, by, { type: 'send', text, visibility: flag ? 'agents' : 'all' });
    case 'startTyping':
      return desk.act(id, by, { type: 'startTyping', text: flag ? text : '' });
    case 'stopTyping':
      return desk.act(id, by, { type: 'stopTyping', text: which === 0 ? text : '' });
    case 'pushUrl':
      return desk.act(id, by, { type: 'pushUrl', url: text });
    case 'notice': {
      const userData = flag ? { userData: { [other]: text, more: { [text]: [other, { deep: text }] } } } : {};
      const visibility = which === 0 ? ({ visibility: 'agents' } as const) : {};
      return desk.act(id, by, { type: 'customNotice', text, ...eventAttributes, ...userData, ...visibility });
    }
    case 'rename':
      return desk.act(id, by, { type: 'updateNickname', nickname: text });
    case 'userData':
      return desk.act(id, by, { type: 'updateData', userData: { [text]: other, list: [text, { other }] } });
    case 'sendFile': {
      const data = flag ? text : new Uint8Array([0xff, 0xfe, which]);
      const described = which > 2 ? { description: other } : {};
      return sendFile(desk, id, by, { name: text, type: other, data, ...described });
    }
    case 'deleteFile':
      return deleteFile(desk, id, by, running.chat.files[which]?.id ?? '');
    case 'bargeIn':
      return desk.act(id, by, { type: 'bargeIn' });
    case 'transfer':
      return desk.transfer(id, by, { nickname: text, type, bot: flag });
    case 'leave':
    case 'leaveLast': {
      const reason = ([undefined, 0, 4, 5, 8] as const)[which];
      const then = flag || kind === 'leaveLast' ? undefined : ('keepAlive' as const);
      return desk.leave(id, by, { reason, then });
    }
    case 'park':
      return desk.act(id, by, { type: 'park' });
    case 'remove':
      return desk.act(id, by, { type: 'remove', participantId: playable[0]?.participantId ?? by });
    case 'removeCustomer':
      return desk.act(id, by, { type: 'remove', participantId: CUSTOMER, reason: which > 2 ? 8 : 4 });
    case 'end':
      return desk.end(id, by);
    default:
      throw new Error(`nobody does ${kind}`);
  }
}

/** A file of the customer's. */
export async function upload({ running, service }: Recorded, name: string, data: string): Promise<void> {
  const staged = service.chats.blobs.stage();
  if (staged === undefined) throw new Error('no room');
  const bytes = Buffer.from(data);
  await staged.write(bytes);
  const file = { name, type: 'text/plain', size: bytes.length, bytes: staged };
  await uploadFile(service.chats, running, CUSTOMER, file);
  await staged.discard();
}
