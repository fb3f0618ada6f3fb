import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Capture, harOfCapture, redactCapture } from '../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import { type Played, type PlayedAct, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { readProfile } from '../../mock-gms/server/profile-file.ts';
import type { Transport } from '../target/transport.ts';
import { runLearn } from './run-learn.fixture.ts';

const KINDS = [
  ...['startTyping', 'refresh', 'stopTyping', 'join', 'say', 'send', 'upload', 'limits', 'readReceipt'],
] as const satisfies readonly PlayedAct['kind'][];

const played: Played = {
  start: { names: { nickname: 'Jonathan', text: 'Where is my parcel?' }, userData: {} },
  acts: KINDS.map((kind) => ({ kind, text: 'some words', name: 'plan', attributes: undefined })),
  end: 'agent',
};

/** What passes while a customer talks with a mock of these settings. */
async function captureOf(settings: SettingsChange, transport: Transport): Promise<Capture> {
  const gms = await startMockGms({ port: 0 });
  await gms.service('support').configure(settings);
  const relay = await relayTo(gms);
  await play(gms, relay, transport, played);
  await relay.close();
  await gms.close();
  return redactCapture(relay.capture());
}

interface LearnedRow {
  readonly id: string;
  readonly verdict: string;
}

async function learned(capture: Capture, ...flags: string[]) {
  const file = test.info().outputPath('chat.har');
  writeFileSync(file, JSON.stringify(harOfCapture(capture, 'https://gms.example')));
  const found = await runLearn([file, '--json', '-', ...flags]);
  const rows = JSON.parse(found.out).learned as readonly LearnedRow[];
  const withVerdict = (wanted: string) => rows.flatMap(({ id, verdict }) => (verdict === wanted ? [id] : []));
  return { ...found, withVerdict };
}

for (const transport of ['polling', 'cometd-long-polling', 'cometd-websocket'] as const) {
  test(`the mock over ${transport} contradicts nothing of what it does, also without texts`, {
    tag: transport === 'cometd-websocket' ? [] : '@only-in-whole',
  }, async () => {
    const { code, err, withVerdict } = await learned(await captureOf({}, transport));
    expect(withVerdict('contradicted'), err).toEqual([]);
    expect(withVerdict('confirmed').length).toBeGreaterThan(40);
    expect(code).toBe(0);
  });
}

test('of keys that the archive of a mock’s own journal hides, nothing is concluded', async () => {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.configure({ script: 'none' });
  const start = new URLSearchParams({ nickname: 'Jo', subject: 'Kites' });
  const started = await fetch(service.dataURL, { method: 'POST', body: start });
  const { secureKey } = (await started.json()) as { secureKey: string };
  expect(secureKey).toMatch(/^[0-9a-f]+$/);
  const file = test.info().outputPath('journal.har');
  const archive = JSON.stringify(await service.journal.har());
  await gms.close();
  const shown = async (text: string) => {
    writeFileSync(file, text);
    const { code, out } = await runLearn([file, '--json', '-']);
    const rows = JSON.parse(out).learned as readonly LearnedRow[];
    const verdicts = rows.map(({ verdict }) => verdict);
    return {
      code,
      contradicted: verdicts.includes('contradicted'),
      key: rows.find(({ id }) => id === 'shape secureKey')?.verdict,
    };
  };
  expect(await shown(archive)).toEqual({ code: 0, contradicted: false, key: 'not seen' });
  // The same with the key, as a recording of the traffic has it.
  expect(await shown(archive.replaceAll('(redacted)', secureKey))).toEqual({
    ...{ code: 0, contradicted: false, key: 'confirmed' },
  });
});

for (const transport of ['polling', 'cometd-websocket'] as const) {
  test(`limits that a server writes as numbers and flags are learned over ${transport}, and their form as an overlay`, {
    tag: transport === 'polling' ? [] : '@only-in-whole',
  }, async () => {
    const settings = { uploadMaxFiles: 7, uploadNeedAgent: true };
    const asJson = (text: string) =>
      text.replaceAll(/("(?:upload-max-files|upload-need-agent|upload-max-file-size)"):"(\w+)"/g, '$1:$2');
    const { entries, ...capture } = await captureOf(settings, transport);
    const written = entries.map((entry) => {
      if (entry.kind === 'frame') return { ...entry, text: asJson(entry.text) };
      const { response } = entry;
      return response === undefined
        ? entry
        : { ...entry, response: { ...response, body: asJson(response.body) } };
    });
    const { out, err } = await learned({ ...capture, entries: written });
    const { profile, inexpressible } = JSON.parse(out);
    expect(profile.settings, err).toEqual(settings);
    expect(profile.overlays).toEqual([
      {
        within: 'userData',
        form: { 'upload-max-files': 'number', 'upload-max-file-size': 'number', 'upload-need-agent': 'flag' },
      },
    ]);
    expect(inexpressible).toEqual([]);
  });
}

test('where a file holds no bodies of requests, what they did not say is not taken for said', async () => {
  const { entries, ...capture } = await captureOf({}, 'polling');
  const bare = entries.map((entry) =>
    entry.kind === 'http' ? { ...entry, request: { ...entry.request, body: '', size: 0 } } : entry,
  );
  const { err, withVerdict } = await learned({ ...capture, entries: bare });
  expect(withVerdict('contradicted'), err).toEqual([]);
  expect(err).toContain('the file does not have its body');
});

test('a capture that begins in the middle of a chat contradicts nothing', async () => {
  for (const transport of ['polling', 'cometd-websocket'] as const) {
    const { entries, ...capture } = await captureOf({}, transport);
    const { err, withVerdict } = await learned({ ...capture, entries: entries.slice(6) });
    expect(withVerdict('contradicted'), err).toEqual([]);
  }
});

for (const [setting, value, transport] of [
  ['monitored', 'always', 'polling'],
  ['monitored', 'never', 'cometd-websocket'],
  ['readConfirm', false, 'polling'],
  ['uploadMaxFiles', 7, 'polling'],
  ['uploadMaxFileSize', 99_999, 'cometd-long-polling'],
] as const satisfies readonly (readonly [keyof SettingsChange, string | number | boolean, Transport])[]) {
  test(`a server with ${setting}=${value} contradicts that setting, and the profile has it`, {
    tag: setting === 'monitored' || setting === 'uploadMaxFileSize' ? '@only-in-whole' : [],
  }, async () => {
    const profile = test.info().outputPath('my-gms.yaml');
    const capture = await captureOf({ [setting]: value }, transport);
    const { code, err, withVerdict } = await learned(capture, '--profile', profile);
    expect(withVerdict('contradicted'), err).toEqual([`setting ${setting}`]);
    expect(code).toBe(1);
    expect(readProfile(profile)).toMatchObject({
      source: [{ name: 'chat.har', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      settings: { [setting]: value },
      overlays: [],
    });
    expect(readFileSync(profile, 'utf8')).toContain(`# setting ${setting}: not so: `);
  });
}

test('a profile over one that is there is said, and a recording is not written over', async () => {
  const profile = test.info().outputPath('my-gms.yaml');
  const capture = await captureOf({ readConfirm: false }, 'polling');
  const file = test.info().outputPath('again.har');
  writeFileSync(file, JSON.stringify(harOfCapture(capture, 'https://gms.example')));
  expect((await runLearn([file, '--profile', profile])).out).toContain(`Written: ${profile}\n`);
  expect((await runLearn([file, '--profile', profile])).out).toContain(
    `Written: ${profile}, in place of the one that was there\n`,
  );
  expect(await runLearn([file, '--share', file])).toEqual({
    ...{ code: 2, out: '' },
    err: `gms-contracts learn: --share: ${file} is a recording that is read; name another file\n`,
  });
  expect(await runLearn([file, '--share', profile, '--html', profile])).toMatchObject({
    err: `gms-contracts learn: --html: ${profile} is the file of --share; name another file\n`,
  });
  expect(await runLearn([file, '--share', profile, '--report', `json=${profile}`])).toMatchObject({
    err: `gms-contracts learn: --report: ${profile} is the file of --share; name another file\n`,
  });
});

for (const flag of ['--profile', '--share', '--html', '--json']) {
  test(`a file of ${flag} that cannot be written is refused before anything is read`, async () => {
    const file = '/proc/nowhere/file';
    expect(await runLearn(['/nowhere.har', flag, file])).toEqual({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(
        new RegExp(
          `^gms-contracts learn: ${flag}: ${file} cannot be written: its folder is not there, or takes no files; name another file\n$`,
        ),
      ),
    });
  });
}

test('what was learned is one page of less than a megabyte, with theirs beside ours', async () => {
  const page = test.info().outputPath('learned.html');
  await learned(await captureOf({ readConfirm: false }, 'polling'), '--report', `html=${page}`);
  const text = readFileSync(page, 'utf8');
  expect(text.length).toBeLessThan(1_000_000);
  expect(text).toContain('<h3><code>setting readConfirm</code></h3>');
  expect(text).toContain('<th>this server<th>the mock');
});

test('a server that runs is asked by the cases, and told with the same report', async () => {
  const gms = await startMockGms({ port: 0, defaults: { charset: 'UTF-8' } });
  const argv = ['--url', `${gms.url}/genesys`, '--service', 'asked', '--capabilities', 'none'];
  const { code, out, err } = await runLearn([...argv, '--only', 'send-0,start-01', '--json', '-']);
  await gms.close();
  const rows = JSON.parse(out).learned as readonly LearnedRow[];
  expect(
    rows.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id),
    err,
  ).toEqual(['setting charset']);
  expect(code).toBe(1);
});

test('a server that cannot be reached is exit code 3, and a command line that says too little 2', async () => {
  expect((await runLearn(['--url', 'http://127.0.0.1:1/genesys', '--service', 'x'])).code).toBe(3);
  const { code, err } = await runLearn([]);
  expect(code).toBe(2);
  expect(err).toContain('the HAR file is missing');
  expect(
    await runLearn(['--url', 'http://127.0.0.1:1', '--service', 'x', '--only', 'send-,nope,nothing']),
  ).toMatchObject({
    code: 2,
    err: 'gms-contracts learn: --only: no case that is asked has an id that begins with nope, nothing; gms-contracts --list shows all cases\n',
  });
  expect((await runLearn(['a.har', '--url', 'http://127.0.0.1:1', '--service', 'x'])).code).toBe(2);
});

test('what could not be read is told, and a file without chats is not judged', async () => {
  const empty = { began: 0, entries: [], unread: [] };
  const file = test.info().outputPath('none.har');
  writeFileSync(file, JSON.stringify(harOfCapture(empty, 'https://gms.example')).slice(0, -2));
  const none = await runLearn([file]);
  expect(none.code).toBe(5);
  expect(none.err).toContain('no chat was found');
  expect(await runLearn(['/nowhere.har'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^gms-contracts learn: \/nowhere.har: there is no such file; name [^\n]+\n$/),
  });
  writeFileSync(file, 'hello');
  expect(await runLearn([file])).toMatchObject({
    code: 2,
    err: `gms-contracts learn: ${file}: this is no HAR file: it does not begin with {\n`,
  });
});
