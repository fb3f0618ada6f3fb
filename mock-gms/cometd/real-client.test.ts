import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';

const CLIENT = fileURLToPath(new URL('real-client.fixture.ts', import.meta.url));

interface Line {
  readonly handshake?: boolean;
  readonly acknowledged?: boolean;
  readonly data?: unknown;
  readonly transport?: string;
  readonly pushed?: ReadonlyArray<{ readonly index: number; readonly type: string; readonly text?: string }>;
}

for (const [title, task, allowed, transport] of [
  ['version 9 over long-polling', { library: 'cometd', webSocket: false }, true, 'long-polling'],
  ['version 8 over long-polling', { library: 'cometd8', webSocket: false }, true, 'long-polling'],
  ['version 9 over WebSocket', { library: 'cometd', webSocket: true }, true, 'websocket'],
  ['version 8 over WebSocket', { library: 'cometd8', webSocket: true }, true, 'websocket'],
  [
    'version 9 with the acknowledge extension over long-polling',
    { library: 'cometd', webSocket: false, extension: 'ack' },
    true,
    'long-polling',
  ],
  [
    'version 9 with the acknowledge extension over WebSocket',
    { library: 'cometd', webSocket: true, extension: 'ack' },
    true,
    'websocket',
  ],
  [
    'version 9 that falls back from a refused WebSocket',
    { library: 'cometd', webSocket: true },
    false,
    'long-polling',
  ],
] as const) {
  test(`the CometD client holds a conversation: ${title}`, async () => {
    const gms = await startMockGms({ port: 0 });
    const service = gms.service('support');
    await service.configure({ webSocket: allowed });
    const cometURL = `${gms.url}/genesys/cometd/support`;
    const channel = '/service/chatV2/support';
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      CLIENT,
      JSON.stringify({ ...task, cometURL, channel }),
    ]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));

    const chat = await service.waitForChat();
    await chat.waitFor({ type: 'Message', text: 'Hello' });
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.startTyping();
    for (const text of ['one', 'two', 'three', 'goodbye']) await ann.say(text);
    const [exitCode] = await once(child, 'close');

    expect(exitCode, output).toBe(0);
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.findLast(({ handshake }) => handshake !== undefined)).toEqual({ handshake: true });
    expect(lines.find(({ acknowledged }) => acknowledged !== undefined)).toEqual({
      acknowledged: true,
      data: null,
    });
    expect(new Set(lines.flatMap(({ transport: used }) => used ?? []))).toEqual(new Set([transport]));
    const pushed = lines.flatMap((line) => line.pushed ?? []);
    expect(pushed.map(({ type, text }) => text ?? type)).toEqual([
      'ParticipantJoined',
      'Hello',
      'ParticipantJoined',
      'TypingStarted',
      'one',
      'two',
      'three',
      'goodbye',
      'ParticipantLeft',
    ]);
    expect(pushed.map(({ index }) => index)).toEqual(pushed.map((_, i) => i + 1));
    await gms.close();
  });
}
