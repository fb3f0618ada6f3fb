import { WebSocket } from 'ws';
import { ask, BASE, FORM, LIMIT } from '../ask.ts';
import type { Chance } from '../chance.ts';
import { BOUNDARY, multipart } from '../fuzz/sources/multipart.ts';
import { brokenOff } from './broken-off.ts';

/** What an act has in hand. */
export interface Stage {
  readonly port: number;
  readonly chance: Chance;
  /** A service of its own, that nobody has used. */
  fresh(): string;
  /** Is told of each start of a chat or a session, and of each file, whether it came about. */
  tried(isDone: boolean): void;
}

export interface Act {
  readonly name: string;
  readonly weight: number;
  play(stage: Stage): Promise<void>;
}

/** Chats are forgotten soon, so that what is held for good shows within minutes. */
export const SETTINGS = JSON.stringify({ retention: 2, flexDisconnectTimeout: 5, script: 'none' });

/** Services that are there all the time. */
export const LASTING = ['soak-a', 'soak-b', 'soak-c'];

/** Frames that a chat over a WebSocket brings at the least. */
const HEARD_OF_A_CHAT = 3;

interface Chat {
  readonly service: string;
  readonly path: string;
  readonly control: string;
  readonly key: string;
}

async function startChat({ port, tried }: Stage, service: string): Promise<Chat> {
  const { text } = await ask(port, 'POST', `${BASE}/2/chat/${service}`, 'nickname=Jo&subject=soak', FORM);
  const id = /"chatId":"([^"]+)"/.exec(text)?.[1];
  const key = /"secureKey":"([^"]+)"/.exec(text)?.[1];
  tried(id !== undefined && key !== undefined);
  return {
    service,
    path: `${BASE}/2/chat/${service}/${id ?? 'none'}`,
    control: `/mock/services/${service}/chats/${id ?? 'none'}`,
    key: key ?? 'none',
  };
}

async function talk({ port, chance }: Stage, { path, control, key }: Chat): Promise<void> {
  const joined = await ask(port, 'POST', `${control}/participants`, '{"nickname":"Ann"}');
  const agent = /"participantId":(\d+)/.exec(joined.text)?.[1] ?? '2';
  for (let turns = 1 + chance.below(4); turns > 0; turns -= 1) {
    await ask(
      port,
      'POST',
      `${path}/send`,
      `secureKey=${key}&message=${'x'.repeat(chance.below(2_000) + 1)}`,
      FORM,
    );
    await ask(port, 'POST', `${control}/participants/${agent}/messages`, '{"text":"Hello from the agent"}');
    await ask(port, 'POST', `${path}/refresh`, `secureKey=${key}&transcriptPosition=1`, FORM);
  }
}

async function end({ port }: Stage, { path, key }: Chat): Promise<void> {
  await ask(port, 'POST', `${path}/disconnect`, `secureKey=${key}`, FORM);
}

async function polling(stage: Stage): Promise<void> {
  const chat = await startChat(stage, stage.chance.pick(LASTING));
  await talk(stage, chat);
  // Some just go away.
  if (!stage.chance.oneIn(4)) await end(stage, chat);
}

async function files(stage: Stage): Promise<void> {
  const { port, chance } = stage;
  const chat = await startChat(stage, chance.pick(LASTING));
  const content = 'x'.repeat(chance.pick([10, 10_000, 100_000, 1_500_000]));
  const fields = [
    { name: 'file', value: content, fileName: 'a.txt' },
    { name: 'secureKey', value: chat.key },
  ];
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  const { text } = await ask(port, 'POST', `${chat.path}/file`, multipart(fields), type);
  const id = /"file-id":"([^"]+)"/.exec(text)?.[1];
  stage.tried(id !== undefined);
  await ask(port, 'POST', `${chat.path}/file/${id ?? 'none'}/download`, `secureKey=${chat.key}`, FORM);
  if (chance.oneIn(2))
    await ask(port, 'POST', `${chat.path}/file/${id ?? 'none'}/delete`, `secureKey=${chat.key}`, FORM);
  // One that breaks off, and one that is refused after it was sent.
  const body = multipart(fields);
  const start = `POST ${chat.path}/file HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n`;
  await brokenOff(port, `${start}Content-Length: ${body.length}\r\n\r\n${body.slice(0, body.length / 2)}`);
  await ask(
    port,
    'POST',
    `${chat.path}/file`,
    multipart([...fields, { name: 'secureKey', value: 'wrong' }]),
    type,
  );
  await end(stage, chat);
}

async function longPolling(stage: Stage): Promise<void> {
  const { port, chance } = stage;
  const service = chance.pick(LASTING);
  const shaken = await ask(port, 'POST', `${BASE}/cometd`, HANDSHAKE);
  const clientId = /"clientId":"(\w+)"/.exec(shaken.text)?.[1] ?? 'none';
  const cookie = `BAYEUX_BROWSER=${/BAYEUX_BROWSER=(\w+)/.exec(shaken.cookies)?.[1] ?? ''}`;
  const post = (...messages: object[]) =>
    ask(port, 'POST', `${BASE}/cometd`, JSON.stringify(messages), 'application/json', { cookie });
  const answers = [
    await post(requestChat(service, clientId)),
    await post(connect(clientId, 'long-polling', 0)),
    await post(connect(clientId, 'long-polling', chance.pick([0, 50, 200]))),
  ];
  stage.tried(answers.some(({ text }) => text.includes('"secureKey"')));
  // Most die without a goodbye.
  if (chance.oneIn(3)) await post({ channel: '/meta/disconnect', id: '9', clientId });
}

function webSocket({ port, chance, tried }: Stage): Promise<void> {
  return new Promise((resolve) => {
    const service = chance.pick(LASTING);
    const socket = new WebSocket(`ws://127.0.0.1:${port}${BASE}/cometd/${service}`);
    const tooLong = setTimeout(() => socket.terminate(), LIMIT);
    let heard = 0;
    socket.on('open', () => socket.send(HANDSHAKE));
    socket.on('message', (data) => {
      heard += 1;
      const clientId = /"clientId":"(\w+)"/.exec(String(data))?.[1];
      if (heard === 1 && clientId !== undefined) {
        socket.send(JSON.stringify([requestChat(service, clientId)]));
        socket.send(JSON.stringify([connect(clientId, 'websocket', 0)]));
      } else if (heard >= HEARD_OF_A_CHAT) {
        if (chance.oneIn(3)) socket.close();
        else socket.terminate();
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(tooLong);
      tried(heard >= HEARD_OF_A_CHAT);
      resolve();
    });
  });
}

async function services(stage: Stage): Promise<void> {
  const { port } = stage;
  const name = stage.fresh();
  await ask(port, 'PATCH', `/mock/services/${name}`, SETTINGS);
  await talk(stage, await startChat(stage, name));
  const { text } = await ask(port, 'GET', `/mock/services/${name}/snapshot`);
  await ask(port, 'POST', `/mock/services/${name}/reset`);
  await ask(port, 'PUT', `/mock/services/${name}/snapshot`, text);
  await ask(port, 'DELETE', `/mock/services/${name}`);
}

async function journals({ port, chance }: Stage): Promise<void> {
  const service = chance.pick(LASTING);
  for (const part of ['', '/findings', '/har'])
    await ask(port, 'GET', `/mock/services/${service}/journal${part}`);
}

async function followers({ port, chance }: Stage): Promise<void> {
  await brokenOff(
    port,
    `GET /mock/services/${chance.pick(LASTING)}/events HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  );
}

const HANDSHAKE = JSON.stringify([
  {
    channel: '/meta/handshake',
    id: '1',
    version: '1.0',
    supportedConnectionTypes: ['websocket', 'long-polling'],
  },
]);

const requestChat = (service: string, clientId: string) => ({
  channel: `/service/chatV2/${service}`,
  id: '2',
  clientId,
  data: { operation: 'requestChat', nickname: 'Jo' },
});

const connect = (clientId: string, connectionType: string, timeout: number) => ({
  channel: '/meta/connect',
  id: '3',
  clientId,
  connectionType,
  advice: { timeout },
});

export const ACTS: readonly Act[] = [
  { name: 'chats by polling', weight: 5, play: polling },
  { name: 'chats by long-polling', weight: 3, play: longPolling },
  { name: 'chats by WebSocket', weight: 3, play: webSocket },
  { name: 'files', weight: 2, play: files },
  { name: 'services that come and go', weight: 2, play: services },
  { name: 'journals read', weight: 0.2, play: journals },
  { name: 'followers of events', weight: 1, play: followers },
];
