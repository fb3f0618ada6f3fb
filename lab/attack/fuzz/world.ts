import { ask, BASE, FORM } from '../ask.ts';
import { Chance } from '../chance.ts';
import type { Contract } from './contract/contract-operations.ts';
import { sample } from './contract/sample.ts';
import type { Conversation, Ids, Zone } from './input.ts';
import { BOUNDARY, multipart } from './sources/multipart.ts';

/** Two services with a chat in each, so that requests reach the inside. */
export interface World {
  /** Makes the same faults again in a new server. */
  readonly seed: number;
  readonly ids: { readonly [zone in Zone]: Ids };
  /** What was said in it, in the order in which it began. */
  readonly history: Conversation[];
  /** Whether everything that a world has could be made. */
  readonly isWhole: boolean;
}

/** Operations that the faults of a wild service are for. */
const SPOILT = [
  '*',
  'send',
  'refresh',
  'requestChat',
  'fileUpload',
  'push',
  '/meta/connect',
  '/meta/handshake',
];

let worlds = 0;

/** Makes two services with a chat each: a calm one, and a wild one that begins with some faults. */
export async function makeWorld(port: number, seed: number, contract: Contract): Promise<World> {
  worlds += 1;
  const names = { calm: `calm-${worlds}`, wild: `wild-${worlds}` };
  const [calm, wild] = await Promise.all([
    settle(port, names.calm, names.wild),
    settle(port, names.wild, names.wild),
  ]);
  const chance = new Chance(seed);
  for (let count = chance.below(3); count > 0; count -= 1) {
    const effect = sample({ $ref: '#/components/schemas/FaultEffect' }, chance, contract.book);
    const fault = { operation: chance.pick(SPOILT), effect, times: chance.pick([0, 1, 5]) };
    await ask(port, 'POST', `/mock/services/${names.wild}/faults`, JSON.stringify(fault));
  }
  return {
    seed,
    ids: { calm, wild },
    history: [],
    isWhole: calm.cookie !== undefined && calm.fileId !== undefined,
  };
}

/** Takes its services away again. */
export async function leaveWorld(port: number, { ids }: World): Promise<void> {
  for (const { service } of [ids.calm, ids.wild]) await ask(port, 'DELETE', `/mock/services/${service}`);
}

/** Takes every service away: what a server holds then is what it never lets go of. */
export async function clearServer(port: number): Promise<void> {
  const { text } = await ask(port, 'GET', '/mock/services');
  const services = JSON.parse(text || '[]') as Array<{ readonly name: string }>;
  for (const { name } of services) await ask(port, 'DELETE', `/mock/services/${encodeURIComponent(name)}`);
}

async function settle(port: number, service: string, wild: string): Promise<Ids> {
  const ids: Record<string, string> = { service, wild };
  const control = `/mock/services/${service}`;
  await ask(port, 'PATCH', control, '{}');
  const start = await ask(port, 'POST', `${BASE}/2/chat/${service}`, 'nickname=Lab', FORM);
  for (const name of ['chatId', 'secureKey', 'userId', 'alias']) keep(ids, name, start.text);
  const joined = await ask(port, 'POST', `${control}/chats/${ids.chatId}/participants`, '{"nickname":"Ann"}');
  keep(ids, 'participantId', joined.text);
  const file = multipart([
    { name: 'file', value: 'This is plain text.\n', fileName: 'a.txt' },
    { name: 'secureKey', value: ids.secureKey ?? '' },
  ]);
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  const sent = await ask(port, 'POST', `${BASE}/2/chat/${service}/${ids.chatId}/file`, file, type);
  keep(ids, 'fileId', sent.text, 'file-id');
  const shaken = await ask(port, 'POST', `${BASE}/cometd`, HANDSHAKE);
  keep(ids, 'clientId', shaken.text);
  const cookie = /BAYEUX_BROWSER=(\w+)/.exec(shaken.cookies)?.[1];
  if (cookie !== undefined) ids.cookie = cookie;
  return ids;
}

const HANDSHAKE =
  '[{"channel":"/meta/handshake","id":"1","version":"1.0","supportedConnectionTypes":["long-polling"]}]';

function keep(ids: Record<string, string>, name: string, text: string, field = name): void {
  const value = new RegExp(`"${field}":\\s*"?([^",}]+)`).exec(text)?.[1];
  if (value !== undefined) ids[name] = value;
}
