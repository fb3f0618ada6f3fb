import { defined } from '../boundary/defined.ts';
import type { UserData } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';
import { uploadFile } from '../chat-server/file-transfer.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { Desk } from '../desk/desk.ts';
import { openFile } from '../desk/desk-files.ts';
import { runScripts } from '../desk/script/run.ts';
import type { Script } from '../desk/script/script.ts';
import { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { SettingsChange } from '../services/settings.ts';
import { MemoryStore } from '../store/memory.ts';

/** A chat on a clock that stands still, in a service of its own. */
export interface Recorded {
  readonly service: Service;
  readonly desk: Desk;
  readonly running: RunningChat;
  /** By which it is played. */
  readonly settings: SettingsChange;
}

/** What a chat begins with, where that matters. */
export interface Beginning {
  readonly nickname?: string;
  readonly userData?: UserData;
  readonly settings?: SettingsChange;
}

export async function startedChat(
  { nickname = 'Jo', userData = {}, settings = {} }: Beginning = {},
  script?: Script,
): Promise<Recorded> {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  if (script !== undefined) registry.onService((service) => runScripts(service, [script]));
  const service = registry.ensure('support');
  await service.configure({ ...settings, ...(script !== undefined && { script: script.name }) });
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname, request: {}, userData });
  if (!('running' in outcome)) throw new Error('no chat');
  return { service, desk: new Desk(service), running: outcome.running, settings };
}

/** The bytes of a file of a chat; undefined where they are gone. */
export function bytesIn({ desk, running }: Recorded) {
  return async ({ id }: { readonly id: string }): Promise<Uint8Array> => {
    const { stream } = await openFile(desk, running.chat.id, id);
    return Buffer.concat(await stream.toArray());
  };
}

/** A file of the customer's. */
export async function upload(
  { running, service }: Recorded,
  name: string,
  data: string,
  description?: string,
): Promise<void> {
  const staged = service.chats.blobs.stage();
  if (staged === undefined) throw new Error('no room');
  const bytes = Buffer.from(data);
  await staged.write(bytes);
  const file = { name, type: 'text/plain', size: bytes.length, bytes: staged, ...defined({ description }) };
  await uploadFile(service.chats, running, CUSTOMER, file);
  await staged.discard();
}
