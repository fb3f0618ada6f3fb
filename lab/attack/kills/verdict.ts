import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../ask.ts';
import { type ChatLedger, fileClaim, type Ledger } from './ledger.ts';
import { parsed, SERVICES, SETTINGS } from './stage.ts';

interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly participantId: number };
}

interface Participant {
  readonly nickname: string;
  readonly present: boolean;
  readonly script?: string;
}

interface Detail {
  readonly log: readonly Entry[];
  readonly participants: readonly Participant[];
}

interface File {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly deleted: boolean;
}

/** What a server has that was killed and started again, and what is wrong with it. */
export interface Verdict {
  readonly mistakes: string[];
  /** Files of chats. */
  files: number;
  /** Scripted agents who are no longer there. */
  agents: number;
}

/** Milliseconds between two looks at a chat whose agent is to leave, or that the store did not give. */
const AGAIN = 200;

/** Attempts to read something, and the status of the control API that is a reason for another one. */
const ATTEMPTS = 10;
const STORE_AWAY = 503;

/**
 * Looks at everything that a server has that was started again over what it has kept.
 *
 * @param kept how many files there are where it keeps them
 * @param staying milliseconds within which agents leave whose scripts have ended with the process that was killed
 */
export async function judge(
  port: number,
  kept: number,
  staying: number,
  ledger: Ledger,
  start: number,
): Promise<Verdict> {
  const leftBy = performance.now() + staying;
  const verdict: Verdict = { mistakes: [], files: 0, agents: 0 };
  const { mistakes } = verdict;
  for (const service of SERVICES) {
    const chats = await read<readonly { readonly id: string }[]>(port, `/mock/services/${service}/chats`);
    const ids = new Set(chats?.map(({ id }) => id));
    const own = ledger.chats.filter((chat) => chat.service === service);
    mistakes.push(
      ...own.filter(({ chatId }) => !ids.has(chatId)).map(({ chatId }) => `chat ${chatId} is missing`),
    );
    for (const id of ids) {
      const known = own.find(({ chatId }) => chatId === id);
      await lookAt(port, `/mock/services/${service}/chats/${id}`, known, leftBy, verdict);
    }
  }
  if (kept !== verdict.files) mistakes.push(`${kept} files are kept for ${verdict.files} entries`);
  mistakes.push(...(await changesOf(port, ledger, start)));
  return verdict;
}

/** What is wrong with the settings, the faults and the clock. */
async function changesOf(port: number, ledger: Ledger, start: number): Promise<readonly string[]> {
  const { settings } = (await read<{ settings: { retention: number } }>(port, '/mock/services/frozen')) ?? {};
  const [fault] =
    (await read<{ seen: number; spoilt: number }[]>(port, '/mock/services/frozen/faults')) ?? [];
  const clock = await read<{ now: number; frozen: boolean }>(port, '/mock/services/frozen/clock');
  const { now = Number.NaN, frozen = false } = clock ?? {};
  return [
    ...ledger.retention.mistakes('the setting', (settings?.retention ?? Number.NaN) - SETTINGS.retention),
    ...ledger.faults.mistakes('the count of the fault', fault?.seen ?? Number.NaN),
    ...ledger.seconds.mistakes('the clock', (now - start) / 1000),
    ...(fault?.seen === fault?.spoilt ? [] : ['a fault was counted and spoilt nothing']),
    ...(frozen ? [] : ['the clock runs']),
  ];
}

async function lookAt(
  port: number,
  path: string,
  ledger: ChatLedger | undefined,
  leftBy: number,
  verdict: Verdict,
): Promise<void> {
  const wrong = (what: string) => verdict.mistakes.push(`${path}: ${what}`);
  const detail = await readWhenLeft(port, path, leftBy);
  if (detail === undefined) return void wrong('it cannot be read');
  const { log, participants } = detail;
  if (log.some(({ seq }, i) => seq !== i + 1)) wrong('its log has gaps');
  if (log.some(({ at }, i) => at < (log[i - 1]?.at ?? 0))) wrong('time runs backwards');
  for (const { nickname, present, script } of participants) {
    if (script === undefined) continue;
    if (present) wrong(`the script of ${nickname} is dead, and ${nickname} stays`);
    else verdict.agents += 1;
  }
  const files = ((await read<File[]>(port, `${path}/files`)) ?? []).filter(({ deleted }) => !deleted);
  const found: string[] = [];
  for (const file of files) {
    const { status, text } = await ask(port, 'GET', `${path}/files/${file.id}`);
    if (status !== 200 || text.length !== file.size) wrong(`file ${file.name} is not whole`);
    found.push(fileClaim(file.name, text));
  }
  verdict.files += files.length;
  if (ledger === undefined) return;
  const said = log.filter(({ type, from }) => type === 'Message' && from?.participantId === 1);
  for (const mistake of ledger.messages.mistakes(
    'message',
    said.map(({ text = '' }) => text),
  ))
    wrong(mistake);
  for (const mistake of ledger.files.mistakes('file', found)) wrong(mistake);
}

/** A chat, when no script of a dead process plays in it any more, or it is late. */
async function readWhenLeft(port: number, path: string, leftBy: number): Promise<Detail | undefined> {
  for (;;) {
    const detail = await read<Detail>(port, path);
    const isPlayed = detail?.participants.some(({ present, script }) => present && script !== undefined);
    if (!isPlayed || performance.now() > leftBy) return detail;
    await delay(AGAIN);
  }
}

/** On a busy machine a store may take too long once; what it holds is still there. */
async function read<T>(port: number, path: string): Promise<T | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const { status, text } = await ask(port, 'GET', path);
    if (status === 200) return parsed<T>(text);
    if (status !== STORE_AWAY || attempt === ATTEMPTS) return undefined;
    await delay(AGAIN);
  }
}
