import type { ShownEntry } from '../../services/service-events.ts';
import type { ServiceSettings } from '../../services/settings.ts';
import { type ReadFile, readFiles } from '../file-content.ts';
import { fileNumbers } from '../file-numbers.ts';
import type { Beginning, Happening } from '../happening.ts';
import type { LeftOut, SavedChat } from '../saved-chat.ts';
import { savedName } from '../saved-name.ts';
import { quoted } from '../text-safety.ts';
import { timelineOf } from '../timeline.ts';
import { literal } from './code-text.ts';
import { CONNECTED, expectedEvents, expectedTranscript, hasEnded } from './expected.ts';
import { type Runner, type RunnerName, runnerOf } from './runners.ts';
import { savedSettings } from './saved-settings.ts';
import { TestBody } from './test-body.ts';
import { asSent, dataFields } from './wire-text.ts';

/** How a chat is saved as a test. */
export interface TestOptions {
  /** `playwright`: TypeScript, with the fixture of `mock-gms/playwright`. `node`: JavaScript, for `node --test`. */
  readonly runner: RunnerName;
  /** The title of the test. */
  readonly name?: string;
}

/**
 * Saves a chat as a whole file with a test that plays it again and compares what the customer gets.
 *
 * @throws RangeError for an unknown runner
 * @example
 * const { fileName, text } = await writeTest(log, readFile, service.settings, { runner: 'node', name: 'refund' });
 * await writeFile(fileName, text); // refund.test.mjs
 */
export async function writeTest(
  log: readonly ShownEntry[],
  readFile: ReadFile,
  settings: ServiceSettings,
  { runner, name }: TestOptions,
): Promise<SavedChat> {
  const language = runnerOf(runner);
  const { beginning, happenings } = timelineOf(log, settings.stopAbandonedInteraction);
  const { bytes, leftOut: missingBytes } = await readFiles(
    happenings,
    new Set(['staff', 'customer']),
    readFile,
  );
  const absence =
    1000 * (hasPush(beginning, log) ? settings.flexPushTimeout : settings.flexDisconnectTimeout);
  const leftOut = [...startLeftOut(beginning), ...missingBytes, ...descriptionsLeftOut(happenings)];
  const body = new TestBody(happenings, { files: bytes, numbers: fileNumbers(happenings), absence });

  const notPlayed = new Set(body.leftOut.map(({ seq }) => seq));
  const transcript = expectedTranscript(beginning.nickname, happenings, notPlayed);
  const events = body.isAbandoned ? undefined : expectedEvents(happenings);
  const ends = hasEnded(happenings);
  const leaves = happenings.at(-1)?.by === 'customer' && ends;
  const kept = savedSettings(settings);
  const changed = Object.keys(kept).length === 0 ? undefined : literal(kept);
  const lines = [
    ...language.begin(changed),
    ...customerLines(beginning, language),
    ...(body.lines.some((line) => line.includes('await post(')) ? postLines(language) : []),
    ...(events === undefined ? [] : NEWS),
    ...body.lines,
    '',
    language.alike('await chat.transcript()', listOf(transcript)),
    ...(events === undefined || leaves ? [] : ['await news();']),
    ...(events === undefined ? [] : [language.equal('events', literal(events))]),
  ];
  const title = name ?? `the chat of ${beginning.nickname} goes as it was saved`;
  const text = [
    `// Saved from a chat with the customer ${quoted(beginning.nickname)}.`,
    ...missing(leftOut),
    ...language.imports,
    ...language.setUp(changed),
    '',
    language.test(literal(title)),
    ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
    '});',
    '',
  ].join('\n');
  const fileName = savedName(name ?? '') + language.ending;
  return { fileName, text, leftOut: [...body.leftOut, ...leftOut].sort((one, other) => one.seq - other.seq) };
}

function customerLines(
  { nickname, subject, emailAddress, userData }: Beginning,
  { isTyped }: Runner,
): string[] {
  const carried = Object.entries(userData).filter(isCarried);
  const start = {
    nickname: asSent(nickname),
    ...(subject && { subject: asSent(subject) }),
    ...(emailAddress && { email: asSent(emailAddress) }),
    ...(carried.length > 0 && { userData: Object.fromEntries(carried) }),
  };
  const told = literal([...Object.values(CONNECTED), 'ended']);
  return [
    '// A page or an app of your own goes here; gms-webchat stands in for it.',
    'const client = createWebChatService({ dataURL: gms.dataURL });',
    `const events${isTyped ? ': string[]' : ''} = [];`,
    `for (const event of ${told}${isTyped ? ' as const' : ''}) client.on(event, () => events.push(event));`,
    `await client.startChat(${literal(start)});`,
    'await client.stopPoll();',
    'const chat = await gms.waitForChat();',
  ];
}

/** What gms-webchat has no command for. */
function postLines({ isTyped }: Runner): string[] {
  const parameters = isTyped ? 'operation: string, form: Record<string, string>' : 'operation, form';
  return [
    'const { keys } = await chat.state();',
    `const post = (${parameters}) =>`,
    "  fetch([gms.dataURL, chat.id, operation].join('/'), {",
    "    method: 'POST',",
    '    body: new URLSearchParams({ ...keys, ...form }),',
    '  });',
  ];
}

const NEWS = [
  'const news = async () => {',
  "  const answered = new Promise((resolve) => client.on('ajaxResponse', resolve));",
  '  await client.startPoll();',
  '  await answered;',
  "  if (!events.includes('ended')) await client.stopPoll();",
  '};',
];

/** What of the start gms-webchat cannot say. */
function startLeftOut({ userData }: Beginning): LeftOut[] {
  if (Object.entries(userData).every(isCarried)) return [];
  return [{ seq: 1, type: 'ChatRequested', reason: 'a form does not carry all of this user data' }];
}

function descriptionsLeftOut(happenings: readonly Happening[]): LeftOut[] {
  return happenings.flatMap(({ by, entries: [entry] }) => {
    if (by !== 'customer' || entry?.type !== 'FileUploaded') return [];
    if (entry.userData?.['file-description'] === undefined) return [];
    return [{ seq: entry.seq, type: entry.type, reason: 'gms-webchat sends no description along' }];
  });
}

function isCarried([key, value]: readonly [string, unknown]): boolean {
  return dataFields('userData', { [key]: value }) !== undefined;
}

/** One entry on each line. */
function listOf(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => `    ${literal(entry)},`).join('\n')}\n  ]`;
}

function missing(leftOut: readonly LeftOut[]): string[] {
  return leftOut.map(({ seq, type, reason }) => `// Left out of entry ${seq}, ${type}: ${reason}.`);
}

/** Whether the customer asked for push: a client that has may be silent for longer. */
function hasPush({ userData }: Beginning, log: readonly ShownEntry[]): boolean {
  const later = log.flatMap((entry) => (entry.type === 'UserDataUpdated' ? Object.keys(entry.userData) : []));
  return [...Object.keys(userData), ...later].some((key) =>
    /^(GCTI_Chat_PushSubscribe|push_notification_)/.test(key),
  );
}
