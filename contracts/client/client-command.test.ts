import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { VERSION } from '../shared/version.ts';
import { clientCommand } from './client-command.ts';
import type { JudgeIo } from './terminal-keys.ts';

/** A terminal that keeps what is written, and calls back with each piece. */
function terminal(hear: (text: string) => void = () => {}, input?: PassThrough) {
  let [out, err] = ['', ''];
  const io: JudgeIo = {
    stdout: (text) => {
      out += text;
      hear(text);
    },
    stderr: (text) => {
      err += text;
    },
    isTTY: false,
    env: {},
    ...(input && { input }),
  };
  return { io, out: () => out, err: () => err };
}

/** A script that starts a chat, polls, and goes on after the end. */
const SCRIPT = `
let timer;
const post = async (url, fields) => (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).json();
export default {
  async start({ dataURL }) {
    const { chatId, alias, secureKey, userId } = await post(dataURL, { nickname: 'Jo </script><img src=x onerror=alert(1)>' });
    let transcriptPosition = 1;
    timer = setInterval(async () => {
      const url = dataURL + '/' + chatId + '/refresh';
      // What is under way when everything is over fails.
      const answer = await post(url, { alias, secureKey, userId, transcriptPosition }).catch(() => undefined);
      transcriptPosition = answer?.nextPosition ?? transcriptPosition;
    }, 280);
  },
  async stop() { clearInterval(timer); },
};
`;

async function scriptFile(path: string, text = SCRIPT): Promise<string> {
  await mkdir(fileURLToPath(new URL('.', `file://${path}`)), { recursive: true });
  await writeFile(path, text);
  return path;
}

test('a client driven by a script is judged, and no report contains a key: text, JSON and HTML', async () => {
  const script = await scriptFile(test.info().outputPath('drive.mjs'));
  const [html, json] = [test.info().outputPath('client.html'), test.info().outputPath('client.json')];
  const { io, out } = terminal();
  const argv = ['--script', script, '--only', 'start,ended-by-agent', '--settle', '0.8'];
  const code = await clientCommand([...argv, '--report', `html=${html}`, '--report', `json=${json}`], io);
  // That it goes on asking is a SHOULD.
  expect(code).toBe(0);
  expect(out()).toContain('dataURL      http://127.0.0.1:');
  expect(out()).toContain('cometURL     http://127.0.0.1:');
  expect(out()).toContain('✓ client-survives-14 MUST   ended-by-agent');
  expect(out()).toMatch(/✗ client-ending-02 SHOULD A client stops asking for events/);
  expect(out()).toContain('The client does what it must: survived 2 of 2 situations');
  const text = await readFile(json, 'utf8');
  const verdict = JSON.parse(text);
  expect(verdict.situations).toMatchObject([{ outcome: 'survived' }, { outcome: 'survived' }]);
  const broken = verdict.rules.find(({ id }: { id: string }) => id === 'client-ending-02');
  expect(broken.outcome).toBe('broken');
  expect(broken.breaches[0].evidence).toContainEqual(expect.objectContaining({ kind: 'http' }));
  const page = await readFile(html, 'utf8');
  expect(page).not.toContain('<img');
  expect(page).not.toMatch(/<[^>]*(?:src|href)=/);
  for (const shown of [out(), text, page]) expect(shown).not.toMatch(/[0-9a-f]{20}/);
});

test('where the relay cannot listen, the command says so as mock-gms does', async () => {
  const other = await startMockGms({ port: 0 });
  const script = await scriptFile(test.info().outputPath('drive.mjs'));
  for (const [flags, line] of [
    [['--port', String(other.port)], `port ${other.port} is taken; choose another with --port`],
    [['--host', '203.0.113.1'], '203.0.113.1 is not an address of this machine; choose another with --host'],
  ] as const) {
    const { io, err } = terminal();
    expect(await clientCommand(['--script', script, ...flags], io)).toBe(2);
    expect(err()).toContain(line);
  }
  await other.close();
});

test('a finding of the journal is reported with its provenance, in text, JSON and HTML', async () => {
  const text = SCRIPT.replace('userId, transcriptPosition }', 'transcriptPosition }');
  const script = await scriptFile(test.info().outputPath('drive.mjs'), text);
  const [html, json] = [test.info().outputPath('client.html'), test.info().outputPath('client.json')];
  const { io, out } = terminal();
  const argv = ['--script', script, '--only', 'start', '--settle', '0'];
  expect(await clientCommand([...argv, '--report', `html=${html}`, '--report', `json=${json}`], io)).toBe(0);
  const line = '(ids-left-out, note; observed: vendor iOS SDK: optional since GMS 8.5.112)';
  expect(out()).toContain(line);
  expect(await readFile(html, 'utf8')).toContain(line);
  const verdict = JSON.parse(await readFile(json, 'utf8'));
  const broken = verdict.rules.find(({ id }: { id: string }) => id === 'client-request-14');
  expect(broken.breaches[0].finding).toEqual({
    code: 'ids-left-out',
    severity: 'note',
    provenance: 'observed',
    source: 'vendor iOS SDK: optional since GMS 8.5.112',
  });
});

test('--fail-on makes more fail a client: a SHOULD that it breaks, a MUST that was skipped', async () => {
  const script = await scriptFile(test.info().outputPath('drive.mjs'));
  const html = test.info().outputPath('client.html');
  const judged = async (only: string, failOn: string) => {
    const { io, out } = terminal();
    const argv = ['--script', script, '--only', only, '--settle', '0.8', '--report', `html=${html}`];
    return [await clientCommand([...argv, '--fail-on', failOn], io), out()] as const;
  };
  const [should, said] = await judged('start,ended-by-agent', 'should');
  expect(should).toBe(1);
  expect(said).toContain('✗ client-ending-02 SHOULD');
  expect(said).toContain('The client does what it must, and fails by --fail-on should: survived 2 of 2');
  expect(await readFile(html, 'utf8')).toContain('class="sum bad"');
  const [skipped, saidOfSkipped] = await judged('start,unknown-client', 'skipped');
  expect(skipped).toBe(4);
  expect(saidOfSkipped).toContain('Not everything could be judged: survived 1 of 1 situations (1 skipped)');
  expect(await readFile(html, 'utf8')).toContain('class="sum odd"');
  expect((await judged('start,unknown-client', 'must'))[0]).toBe(0);
});

test('a client that fails a MUST is exit code 1', async () => {
  const text = SCRIPT.replace('let transcriptPosition = 1;', "throw new Error('the page does not load');");
  const script = await scriptFile(test.info().outputPath('drive.mjs'), text);
  const { io, out } = terminal();
  expect(await clientCommand(['--script', script, '--only', 'start', '--settle', '0'], io)).toBe(1);
  expect(out()).toContain('start() of the script failed: the page does not load');
});

test('what a script throws after nobody waits for it does not end the run: it is told, and is exit code 4', async () => {
  const text = SCRIPT.replace(
    'let transcriptPosition = 1;',
    "let transcriptPosition = 1; setTimeout(async () => { throw new Error('a poll failed'); });",
  );
  const script = await scriptFile(test.info().outputPath('drive.mjs'), text);
  const { io, out, err } = terminal();
  // Playwright listens, too, and would take it for an error of this test.
  const others = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection');
  try {
    const argv = ['--script', script, '--only', 'start', '--settle', '0'];
    expect(await clientCommand(argv, io)).toBe(4);
  } finally {
    for (const listen of others) process.on('uncaughtException', listen);
    for (const listen of rejections) process.on('unhandledRejection', listen);
  }
  expect(err()).toMatch(
    /^gms-contracts client: the client failed: thrown outside of any situation: a poll failed \(at /,
  );
  expect(out()).toContain('1 of 1');
});

test('of a client that never comes nothing is judged, which is exit code 5', async () => {
  const script = await scriptFile(
    test.info().outputPath('drive.mjs'),
    'export default { async start() {} };',
  );
  const { io, out } = terminal();
  const argv = ['--script', script, '--only', 'start', '--settle', '0', '--limit', '0.3'];
  expect(await clientCommand(argv, io)).toBe(5);
  expect(out()).toContain('Nothing was judged, since the client sent no request to http://127.0.0.1:');
});

test('a MUST that was skipped keeps the last line from being good', async () => {
  const script = await scriptFile(test.info().outputPath('drive.mjs'));
  const { io, out } = terminal();
  expect(
    await clientCommand(['--script', script, '--only', 'start,unknown-client', '--settle', '0'], io),
  ).toBe(0);
  expect(out()).toContain('The client fails no MUST, but 1 of its situations was skipped: survived 1 of 1');
});

test('a client that storms is exit code 1, although no document says how often is too often', async () => {
  const text = SCRIPT.replace('}, 280);', '}, 10);');
  const script = await scriptFile(test.info().outputPath('drive.mjs'), text);
  const { io, out } = terminal();
  expect(await clientCommand(['--script', script, '--only', 'quiet', '--settle', '0'], io)).toBe(1);
  expect(out()).toContain('✗ client-budget-01 SHOULD A client that polls asks at a pace');
  expect(out()).toContain('this fails the client at any level');
  expect(out()).toContain('The client storms its server: survived 1 of 1 situations');
});

test('a person gets instructions, and may skip and quit', async () => {
  const input = new PassThrough();
  const { io, out } = terminal((text) => {
    if (text.includes('▶ Open your page')) input.write(text.includes('again') ? 'q\n' : 's\n');
    if (text.includes('[2/')) setImmediate(() => input.write('q\n'));
  }, input);
  const argv = ['--port', '0', '--only', 'start,customer-message,offline', '--settle', '0'];
  expect(await clientCommand(argv, io)).toBe(5);
  expect(out()).toContain('s and Enter skips one, q and Enter ends with the report');
  expect(out()).toMatch(/– client-survives-01 MUST {3}start .*\n {4}skipped by hand/);
  expect(out()).toContain('Nothing was judged: survived 0 of 0 situations (3 skipped)');
});

test('a mock GMS that runs elsewhere is used, and its service is removed afterwards', async () => {
  const gms = await startMockGms({ port: 0 });
  const script = await scriptFile(test.info().outputPath('drive.mjs'));
  const { io, out, err } = terminal();
  const argv = [
    '--gms',
    gms.url,
    '--script',
    script,
    '--only',
    'start',
    '--settle',
    '0',
    '--service',
    'judged',
  ];
  expect(await clientCommand(argv, io)).toBe(0);
  expect(out()).toContain('service      judged');
  expect(await gms.services()).toEqual([]);
  await gms.service('judged').configure({});
  expect(await clientCommand(argv, io)).toBe(2);
  expect(err()).toContain('the service judged exists already; name another one with --service');
  await gms.close();
});

const mistakes = [
  { argv: ['--report', 'json=-'], code: 2, says: /--report takes a file, not -/ },
  {
    argv: ['--report', 'json=a', '--report', 'html=a'],
    code: 2,
    says: /two reports would be written to a$/m,
  },
  { argv: ['--limit', '0'], code: 2, says: /--limit takes more than 0 seconds/ },
  { argv: ['--browser', '/nowhere'], code: 2, says: /--browser: \/nowhere: there is no such file/ },
  { argv: ['--browser', process.execPath], code: 2, says: /--browser works only with --script/ },
  { argv: ['--token', 'x'], code: 2, says: /--token works only with --gms/ },
  { argv: ['--fail-on', 'x', '--list'], code: 2, says: /--fail-on: unknown 'x'; known: must, should/ },
  { argv: ['--colour'], code: 2, says: /Unknown option '--colour'; --help lists the flags/ },
  { argv: ['--list', '--only', 'dance'], code: 2, says: /--only: unknown 'dance'; known: start,/ },
  { argv: ['--only', 'dance'], code: 2, says: /--only: unknown 'dance'; known: start,/ },
  { argv: ['--script', './there-is-none.mjs'], code: 2, says: /there-is-none.mjs cannot be loaded/ },
  { argv: ['--setting', 'profile=odd'], code: 2, says: /setting "profile" takes one of/ },
  { argv: ['--setting', 'profile'], code: 2, says: /--setting takes name=value/ },
  {
    argv: ['--cert', '/nowhere.pem', '--key', 'x.pem'],
    code: 2,
    says: /--cert: \/nowhere\.pem: there is no such file; name a PEM file/,
  },
  { argv: ['--cert', 'x.pem'], code: 2, says: /--cert and --key must be given together/ },
  { argv: ['--limit', 'long'], code: 2, says: /--limit takes a number/ },
  { argv: ['--report', 'pdf=x'], code: 2, says: /--report takes html=<file> or json=<file>/ },
  { argv: ['--list', '--report', 'json=x'], code: 2, says: /--list and --report do not go together/ },
  { argv: ['--gms', 'http://127.0.0.1:1'], code: 3, says: /cannot reach a mock GMS at http:\/\/127.0.0.1:1/ },
] as const;

for (const { argv, code, says } of mistakes) {
  test(`client ${argv.join(' ')} is exit code ${code}, and one line says why`, async () => {
    const { io, err } = terminal();
    expect(await clientCommand(argv, io)).toBe(code);
    expect(err()).toMatch(says);
    expect(err().trim().split('\n')).toHaveLength(1);
  });
}

test('an invalid script is refused, and the message lists the functions of a script', async () => {
  const { io, err } = terminal();
  for (const [text, says] of [
    ['export const start = 1;', /has no default export that is an object/],
    ['export default { begin() {} };', /has begin; a script has start, send,/],
    ['export default { send() {} };', /has no function start/],
    ['export default { start: 1 };', /start is not a function/],
  ] as const) {
    const script = await scriptFile(test.info().outputPath(`${text.length}.mjs`), text);
    expect(await clientCommand(['--script', script], io)).toBe(2);
    expect(err()).toMatch(says);
  }
});

test('--help lists every flag, and --list every situation and rule', async () => {
  const { io, out } = terminal();
  expect(await clientCommand(['--help'], io)).toBe(0);
  expect(await clientCommand(['--list'], io)).toBe(0);
  for (const word of ['--script <file>', '--setting', 'client-survives-10', 'client-bayeux-12'])
    expect(out()).toContain(word);
});

test('--list with --only shows the situations that would be played', async () => {
  const { io, out } = terminal();
  expect(await clientCommand(['--list', '--only', 'offline'], io)).toBe(0);
  expect(out().match(/^client-survives-\d+ .*$/gm)).toEqual([expect.stringContaining(' offline ')]);
});

test('--version says the version of the package', async () => {
  const { io, out } = terminal();
  expect(await clientCommand(['--version'], io)).toBe(0);
  expect(out()).toBe(`${VERSION}\n`);
});
