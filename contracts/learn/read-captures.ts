import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Conversation,
  conversationsOf,
  type ReadHar,
  readHar,
  redactCapture,
  type Unread,
  unreadable,
} from '../../mock-gms/capture.ts';
import { errorLine } from '../shared/error-text.ts';
import { UsageError } from '../shared/usage-error.ts';
import { joinedHars, type Place } from './joined-hars.ts';
import type { NamedCapture } from './named-capture.ts';
import { Pace } from './pace.ts';

/** What was read of one file, or of a server that was asked. */
export interface ReadCapture {
  readonly name: string;
  readonly sha256?: string;
  /** Chats that begin in it. */
  readonly chats: number;
  /** Chats that begin in another file, and go on in this one. */
  readonly continued?: number;
  readonly unread: readonly Unread[];
  /** Requests of other traffic. */
  readonly foreign: number;
}

/** Everything that was read. */
export interface ReadCaptures {
  readonly captures: readonly ReadCapture[];
  /** All of it as one: a chat may go over several files. */
  readonly whole: NamedCapture;
  readonly conversations: readonly Conversation[];
  /** Files that were not read, each with one line that says why. */
  readonly failures: readonly string[];
  /** Files that were named twice. */
  readonly notes: readonly string[];
}

interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  /** Of the same bytes, and nobody who has no file knows it. */
  readonly seed: string;
  readonly har: ReadHar;
}

/**
 * Reads HAR files, each once. What is shown of them later is nobody's business: texts are replaced, unless they are to stay.
 *
 * @throws {UsageError} where not one of them can be read
 */
export async function readCaptures(
  files: readonly string[],
  keepTexts: boolean,
  pace = new Pace(),
): Promise<ReadCaptures> {
  const read: ReadFile[] = [];
  const failures: string[] = [];
  const notes: string[] = [];
  const seen = new Map<string, string>();
  const { look } = pace.phase('reading', files.length, 'files');
  for (const file of files) {
    await look();
    try {
      const { sha256, seed } = await sumsOf(file);
      const known = seen.get(sha256) ?? seen.get(await realpath(file));
      if (known !== undefined) {
        notes.push(`${file}: it is the same file as ${known}, and read once`);
        continue;
      }
      const har = await readHar(createReadStream(file));
      for (const key of [sha256, await realpath(file)]) seen.set(key, file);
      read.push({ name: file, sha256, seed, har });
    } catch (error) {
      failures.push(`${file}: ${unreadable(error) ?? errorLine(error)}`);
    }
  }
  await look();
  if (read.length === 0) throw new UsageError(failures.join('; '));
  return { ...joined(named(read), keepTexts), failures, notes };
}

/** Files are called by their last names, where these tell them apart. */
function named(read: readonly ReadFile[]): readonly ReadFile[] {
  const names = read.map(({ name }) => basename(name));
  return read.map((each, place) => {
    const name = names[place] ?? '';
    return names.filter((other) => other === name).length > 1 ? each : { ...each, name };
  });
}

function joined(
  read: readonly ReadFile[],
  keepTexts: boolean,
): Pick<ReadCaptures, 'captures' | 'whole' | 'conversations'> {
  const { capture, placeOf } = joinedHars(read);
  const seed = read.map((each) => each.seed).join(' ');
  const madeUp = new Set<string>();
  const redacted = redactCapture(capture, { keepTexts, seed, madeUp });
  const whole = { name: read[0]?.name ?? '', capture: redacted, placeOf, madeUp };
  const { conversations, unread } = conversationsOf(whole.capture);
  const chats = conversations.map(({ acts, told }) =>
    [...acts, ...told].sort((a, b) => a.at - b.at).map(({ entry }) => placeOf(entry).file),
  );
  const captures = read.map(({ name, sha256, har }): ReadCapture => {
    const continued = chats.filter(([first, ...more]) => first !== name && more.includes(name)).length;
    return {
      ...{ name, sha256, foreign: har.foreign },
      chats: chats.filter(([first]) => first === name).length,
      ...(continued > 0 && { continued }),
      unread: [...har.unread, ...unread.flatMap((each) => unreadIn(name, each, placeOf))],
    };
  });
  return { captures, whole, conversations };
}

/** What could not be read, if it is of that file. */
function unreadIn(
  name: string,
  { where, what }: Unread,
  placeOf: (entry: number) => Place,
): readonly Unread[] {
  const [, number] = /^entry (\d+)$/.exec(where) ?? [];
  const { file, entry } = placeOf(Number(number));
  return file === name ? [{ where: `entry ${entry}`, what }] : [];
}

/** What a report names, and what texts are replaced by: the same file gives the same report. */
async function sumsOf(file: string): Promise<Pick<ReadFile, 'sha256' | 'seed'>> {
  const [shown, own] = [createHash('sha256'), createHash('sha256').update('replacements of ')];
  for await (const chunk of createReadStream(file)) {
    shown.update(chunk);
    own.update(chunk);
  }
  return { sha256: shown.digest('hex'), seed: own.digest('hex') };
}
