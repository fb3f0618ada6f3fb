import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import {
  type ConnectOptions,
  connectMockGms,
  FaultError,
  RemoteError,
  type RunningMockGms,
  SettingError,
} from '../index.ts';

closeAfterEach();

/** The URL of a server that answers as it likes. */
async function otherServer(answer: RequestListener): Promise<string> {
  const server = closedLater(createHttpServer(answer).listen(0));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A way to a server that can be cut, as networks are. */
async function cuttable(port: number) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return closedLater({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    close() {
      cut();
      server.close();
    },
  });
}

/** Moments in which a script does nothing but listen. */
class Lulls {
  #begun = 0;
  #awaited = 0;
  #wake: () => void = () => {};

  begin(): void {
    this.#begun += 1;
    this.#wake();
  }

  async next(): Promise<void> {
    this.#awaited += 1;
    while (this.#begun < this.#awaited) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

const startChat = async (gms: RunningMockGms, nickname = 'Jo') => {
  const body = new URLSearchParams({ nickname });
  const response = await fetch(gms.dataURL('support'), { method: 'POST', body });
  return (await response.json()) as { chatId: string; secureKey: string };
};

test('connecting to something else than a mock GMS is refused', async () => {
  const gone = await openGms();
  await gone.close();
  await expect(connectMockGms(gone.url)).rejects.toThrow(
    `cannot reach a mock GMS at ${gone.url}: ECONNREFUSED`,
  );
  const url = await otherServer((_request, response) => response.writeHead(404).end('nothing here'));
  await expect(connectMockGms(url)).rejects.toThrow(
    `${url} answers 404 and is not the control API of a mock GMS`,
  );
});

test('an invalid address, or one that leads elsewhere, is refused with the address that was meant', async () => {
  for (const [url, message] of [
    ['localhost:1', "such as http://localhost:1, not 'localhost:1'"],
    [
      'chat.example.test/genesys',
      "such as http://chat.example.test/genesys, not 'chat.example.test/genesys'",
    ],
    ['ftp://x', "such as http://localhost:8080, not 'ftp://x'"],
    ['', "such as http://localhost:8080, not ''"],
    [undefined, 'such as http://localhost:8080, not undefined'],
    ['http://127.0.0.1:99999', "such as http://localhost:8080, not 'http://127.0.0.1:99999'"],
  ] as ReadonlyArray<[string, string]>) {
    const refused = await connectMockGms(url).catch((error) => error);
    expect(refused).toBeInstanceOf(RemoteError);
    expect(refused.message).toBe(`the address of a mock GMS was expected, ${message}`);
  }
  const gms = await openGms();
  for (const path of ['/genesys', '/demo', '/mock', '/nothing']) {
    const refused = await connectMockGms(gms.url + path).catch((error) => error);
    expect(refused).toBeInstanceOf(RemoteError);
    expect(refused.message).toContain('is not the control API of a mock GMS');
    expect(refused.message).toContain(`such as ${gms.url}, without the path of its chat API`);
  }
});

test('what answers with a page, or with other JSON, is not a mock GMS', async () => {
  const bodies = ['<html>hello</html>', '{}', 'null', '[]', '"text"', '{"errors":5}', '{"errors":{"a":"b"}}'];
  for (const body of bodies) {
    for (const status of [200, 500]) {
      const url = await otherServer((_request, response) => response.writeHead(status).end(body));
      const refused = await connectMockGms(url).catch((error) => error);
      expect(refused).toBeInstanceOf(RemoteError);
      expect(refused.message, body).toContain(
        `${url} answers ${status} and is not the control API of a mock GMS: is a mock GMS running there?`,
      );
    }
  }
});

test('a server that ends in the middle of an answer is reported like one that cannot be reached', async () => {
  for (const status of [200, 500]) {
    const url = await otherServer((_request, response) => {
      response.writeHead(status, { 'Content-Length': 100 }).write('{', () => response.destroy());
    });
    const refused = await connectMockGms(url).catch((error) => error);
    expect(refused).toBeInstanceOf(RemoteError);
    expect(refused.message).toContain(`the answer of the mock GMS at ${url} broke off`);
  }
});

test('invalid faults and settings are refused in the same words as in the own process', async () => {
  const gms = await openGms();
  const local = gms.service('support');
  const remote = (await connectMockGms(gms.url)).service('support');
  const faults = [
    { operation: 'send', effect: { kind: 'sttus' } },
    { operation: 'sned', offline: 1 },
    { operation: 'push', effect: { kind: 'status', status: 500 } },
    { operation: 'send', effect: { kind: 'drop' } },
    { operation: 'send', effect: { kind: { toString: 1 } } },
    { operation: 'send', effect: 'reset' },
    { operation: 'send', effect: null },
    { operation: 'send', sequence: ['pass', 'skip'] },
    { operation: 'send', rate: null },
    { operation: 'send', rate: { max: 1 } },
    { operation: 'send', transport: 'poling', offline: 1 },
    { operation: 'send', offline: 1, probabilty: 0.5 },
    { operation: 'send', effect: { kind: 'contentType', type: 5 } },
    {},
  ];
  for (const fault of faults) {
    const [here, there] = await Promise.all(
      [local, remote].map((service) => service.faults.add(fault as never).catch((error) => error)),
    );
    expect(here, JSON.stringify(fault)).toBeInstanceOf(FaultError);
    expect(there).toBeInstanceOf(FaultError);
    expect([there.part, there.message]).toEqual([here.part, here.message]);
  }
  const unknown = await remote.faults.add(faults[0] as never).catch((error) => error);
  expect(unknown.message).toMatch(
    /^effect.kind: must be one of status, error, .*, not 'sttus' \(did you mean status\?\)$/,
  );
  for (const change of [
    { retenshun: 1 },
    { retention: 'x' },
    { basic: 'x' },
    { profile: '8' },
    { apikey: '' },
  ]) {
    const [here, there] = await Promise.all(
      [local, remote].map((service) => service.configure(change as never).catch((error) => error)),
    );
    expect(here).toBeInstanceOf(SettingError);
    expect([there.setting, there.message]).toEqual([here.setting, here.message]);
  }
  for (const service of [local, remote]) {
    await expect(service.restore({} as never)).rejects.toThrow('this is not a snapshot of mock-gms');
    await expect(service.waitForChat({ timeout: 'x' as never })).rejects.toThrow(
      'milliseconds were expected',
    );
  }
});

test('a server that asks for a token says so to those who have none', async () => {
  const gms = await openGms({ controlToken: 's3cret' });
  const refused = await connectMockGms(gms.url).catch((error) => error);
  expect(refused).toBeInstanceOf(RemoteError);
  expect(refused).toMatchObject({
    status: 401,
    message: expect.stringMatching(/needs the control token.*: give connectMockGms a \{ token \}$/),
  });
});

test('an option that connectMockGms does not know is refused', async () => {
  const gms = await openGms();
  const connecting = (options: unknown) => connectMockGms(gms.url, options as ConnectOptions);
  await expect(connecting({ tokn: 'x' })).rejects.toThrow(
    new RemoteError('tokn: is not known (did you mean token?)'),
  );
  await expect(connecting('s3cret')).rejects.toThrow(
    new RemoteError("options such as { token: 'x' } were expected, not a text"),
  );
});

test('what may be a secret is not repeated by an error of connectMockGms', async () => {
  const words = (connecting: Promise<unknown>) => connecting.catch(({ message }: Error) => message);
  expect(await words(connectMockGms('http://jo:s3cret@localhost:1'))).toBe(
    'the address of a mock GMS was expected without a name and a password in it',
  );
  expect(await words(connectMockGms('jo:s3cret@localhost:1'))).not.toContain('s3cret');
  expect(await words(connectMockGms('http://localhost:1', { token: 's3\ncret' }))).toBe(
    'token: letters, digits and punctuation of ASCII, without spaces, were expected',
  );
});

test('a token that is not the one is told apart from none', async () => {
  const gms = await openGms({ controlToken: 's3cret' });
  const refused = await connectMockGms(gms.url, { token: 'another' }).catch((error) => error);
  expect(refused).toBeInstanceOf(RemoteError);
  expect(refused).toMatchObject({
    status: 401,
    message: expect.stringMatching(/^This token is not the one: /),
  });
  const basic = await fetch(`${gms.url}/mock/server`, { headers: { authorization: 'Basic YTpi' } });
  expect(await basic.text()).toContain('needs the control token');
});

test('what is waited for comes also where the connection breaks meanwhile', async () => {
  const gms = await openGms();
  const way = await cuttable(gms.port);
  const remote = await connectMockGms(way.url);
  const service = remote.service('support');
  const waiting = service.waitForChat();
  await gms.service('support').clock.freeze();
  await expect.poll(() => listeners(gms)).toBe(1);
  way.cut();
  const { chatId, secureKey } = await startChat(gms);
  const chat = await waiting;
  expect(chat.id).toBe(chatId);
  const said = chat.waitFor({ text: 'hi' });
  await expect.poll(() => listeners(gms)).toBe(1);
  way.cut();
  await fetch(`${gms.dataURL('support')}/${chatId}/send`, {
    method: 'POST',
    body: new URLSearchParams({ secureKey, message: 'hi' }),
  });
  expect(await said).toMatchObject({ text: 'hi' });
  await expect.poll(() => listeners(gms)).toBe(0);
});

test('a script goes on where the connection broke', async () => {
  const gms = await openGms();
  const way = await cuttable(gms.port);
  const service = (await connectMockGms(way.url)).service('support');
  const lulls = new Lulls();
  const playing = await service.play({
    name: 'echo',
    async run(conversation) {
      await conversation.join({ nickname: 'Echo' });
      lulls.begin();
      for (let text = await conversation.hear(); text !== undefined; text = await conversation.hear()) {
        await conversation.say(text);
        lulls.begin();
      }
    },
  });
  const { chatId, secureKey } = await startChat(gms);
  for (const message of ['one', 'two', 'three']) {
    await lulls.next();
    way.cut();
    await fetch(`${gms.dataURL('support')}/${chatId}/send`, {
      method: 'POST',
      body: new URLSearchParams({ secureKey, message }),
    });
  }
  await lulls.next();
  const chat = await gms.service('support').chat(chatId);
  const echoed = (await chat.transcript()).filter(({ from }) => from.nickname === 'Echo');
  expect(echoed.map(({ text }) => text)).toEqual([undefined, 'one', 'two', 'three']);
  playing.stop();
});

test('a server that goes ends what is waited for with an error, and no script hangs', async () => {
  const gms = await openGms();
  const service = (await connectMockGms(gms.url)).service('support');
  let over: (value: unknown) => void = () => {};
  const ended = new Promise((resolve) => {
    over = resolve;
  });
  await service.play({
    name: 'patient',
    async run(conversation) {
      over(await conversation.wait(1_000_000).catch((error) => error));
    },
  });
  await startChat(gms);
  const chat = await service.waitForChat();
  const waiting = chat.waitFor({ text: 'never' }).catch((error) => error);
  await expect.poll(() => listeners(gms)).toBe(1);
  await gms.close();
  expect((await waiting).message).toMatch(/the service is gone|cannot reach/);
  expect(await ended).toMatchObject({ name: 'ConversationOver', reason: 'gone' });
  await expect(service.chats()).rejects.toThrow(RemoteError);
});

test('addresses that clients use are those of the server, also behind a proxy', async () => {
  const gms = await openGms({ basePath: '/gms-chat', publicUrl: 'https://chat.example.test/' });
  const remote = await connectMockGms(`http://127.0.0.1:${gms.port}/`);
  expect(remote.dataURL('vip')).toBe('https://chat.example.test/gms-chat/2/chat/vip');
  expect(remote.service('vip').dataURL).toBe(remote.dataURL('vip'));
  expect(remote.url).toBe(`http://127.0.0.1:${gms.port}`);
});

async function listeners(gms: RunningMockGms): Promise<number> {
  const response = await fetch(`${gms.url}/mock/services/support`);
  return ((await response.json()) as { followers: number }).followers;
}
