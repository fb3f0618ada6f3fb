import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../mock-gms/index.ts';
import { examplesOf } from './blocks/named-blocks.ts';

const PAGE = 'docs/your-own-gms.md';
const root = fileURLToPath(new URL('..', import.meta.url));

/** In place of npx, the commands from their source; servers take any free port. */
const NPX = `#!/bin/sh
name=$1; shift
case $name in
  mock-gms) exec "${process.execPath}" --import tsx "${root}mock-gms/cli.ts" "$@" --port 0 ;;
  gms-contracts) exec "${process.execPath}" --import tsx "${root}contracts/cli.ts" "$@" ;;
esac
exit 127
`;

/** Runs the lines of a block, or the one line of a server; `meanwhile` is called when a server says how it is ended, and ends it. */
async function run(folder: string, code: string, meanwhile?: (printed: string) => Promise<void>) {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const options = { cwd: folder, env: { ...process.env, PATH: path }, detached: true } as const;
  const child = spawn('sh', ['-c', meanwhile === undefined ? code : `exec ${code}`], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let isMet = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', async (data) => {
      printed += data;
      if (meanwhile === undefined || isMet || !printed.includes('Ctrl-C')) return;
      isMet = true;
      await meanwhile(printed).finally(() => process.kill(-(child.pid ?? 0), 'SIGINT'));
    });
  const [exitCode] = await once(child, 'close');
  return { exitCode, printed };
}

async function ask(url: string, form: Record<string, string>) {
  const answered = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return (await answered.json()) as { chatId: string; secureKey: string; messages: { type: string }[] };
}

test('every block of the page does what it says, in the order of the page', {
  tag: '@only-in-whole',
}, async () => {
  // Nine processes, one after the other.
  test.setTimeout(240_000);
  const folder = test.info().outputPath('shop');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin/npx'), NPX);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  // A GMS of somebody, which differs from the mock in what it lets customers upload.
  const gms = await startMockGms({ port: 0, defaults: { uploadMaxFiles: 7 } });
  const blocks = new Map(
    examplesOf(PAGE).map(({ name, code }) => [name, code.replace('https://gms.example', gms.url)]),
  );
  expect([...blocks.keys()]).toEqual([
    ...['record', 'learn', 'profile', 'serve', 'list', 'replay', 'save', 'share'],
  ]);
  const block = (name: string) => blocks.get(name) ?? '';

  const recorded = await run(folder, block('record'), async (printed) => {
    const dataURL = /dataURL +(\S+)\/<service>/.exec(printed)?.[1] ?? '';
    const { chatId, secureKey } = await ask(`${dataURL}/support`, { nickname: 'Jonathan' });
    const chat = await gms.service('support').chat(chatId);
    await ask(`${dataURL}/support/${chatId}/send`, { secureKey, message: 'Where is my parcel?' });
    const agent = await chat.join({ nickname: 'Ann-Kathrin' });
    await agent.say('It is on its way');
    await ask(`${dataURL}/support/${chatId}/file/limits`, { secureKey });
    await agent.leave({ then: 'close' });
    await ask(`${dataURL}/support/${chatId}/refresh`, { secureKey, transcriptPosition: '1' });
  });
  expect(recorded.exitCode, recorded.printed).toBe(0);
  await gms.close();

  const learned = await run(folder, block('learn'));
  expect(learned.exitCode, learned.printed).toBe(1);
  expect(learned.printed).toContain('✗ setting uploadMaxFiles');
  expect(learned.printed).toMatch(
    /played against the mock with what was learned: \d+ requests, no difference/,
  );

  expect((await run(folder, block('profile'))).exitCode).toBe(1);
  expect(readFileSync(join(folder, 'my-gms.yaml'), 'utf8')).toContain('uploadMaxFiles: 7');
  const served = await run(folder, block('serve'), async () => {});
  expect(served.exitCode, served.printed).toBe(0);

  expect((await run(folder, block('list'))).printed).toMatch(/^ +1 {2}service "support", .* to its end\n$/);
  const replayed = await run(folder, block('replay'), async (printed) => {
    const [, dataURL = ''] = /chat base URL +(\S+)\/[^/\s]+\n/.exec(printed) ?? [];
    const { chatId, secureKey } = await ask(`${dataURL}/any`, { nickname: 'Bob' });
    await ask(`${dataURL}/any/${chatId}/send`, { secureKey, message: 'Hello?' });
    await expect
      .poll(async () =>
        (await ask(`${dataURL}/any/${chatId}/refresh`, { secureKey })).messages.map(({ type }) => type),
      )
      .toEqual([
        ...['ParticipantJoined', 'Message', 'ParticipantJoined', 'Message'],
        ...['ParticipantLeft', 'ParticipantLeft'],
      ]);
  });
  expect(replayed.exitCode, replayed.printed).toBe(0);

  expect((await run(folder, block('save'))).exitCode).toBe(0);
  expect(readFileSync(join(folder, 'my-chat.yaml'), 'utf8')).toContain('- say:');
  expect(existsSync(join(folder, 'my-chat.test.mjs'))).toBe(true);

  expect((await run(folder, block('share'))).exitCode).toBe(1);
  const shared = JSON.parse(readFileSync(join(folder, 'my-gms.json'), 'utf8'));
  expect(shared.lessons).toContainEqual({
    ...{ id: 'setting uploadMaxFiles', verdict: 'contradicted', agreeing: 0, disagreeing: 1 },
  });
});
