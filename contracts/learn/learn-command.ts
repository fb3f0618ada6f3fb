import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { conversationsOf } from '../../mock-gms/capture.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import type { Case } from '../case/case.ts';
import { Unreachable } from '../probe/reach-target.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { giveUp, type Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { VERSION } from '../shared/version.ts';
import { ensureWritable, write } from '../shared/writable.ts';
import { DriverError } from '../target/driver-error.ts';
import { askServer } from './ask-server.ts';
import { learnFrom } from './learn.ts';
import { type LearnOptions, parseLearn } from './learn-options.ts';
import { playChats } from './play/play-chats.ts';
import { playedText } from './play/played-text.ts';
import { profileOf, profileText } from './profile.ts';
import { answeredBy } from './questions/answered.ts';
import { type ReadCapture, readCapture } from './read-capture.ts';
import { lessonsPage } from './report/html.ts';
import { lessonsJson } from './report/json.ts';
import { captureText, learnHelp, learnList, lessonsText } from './report/text.ts';
import { observationOf, observationText } from './share/observation.ts';

/**
 * `gms-contracts learn`: says what chats with a real GMS confirm and contradict of what the mock does.
 *
 * @param cases what a server that runs is asked
 * @param signal breaks it off
 * @returns the exit code: 0 nothing is contradicted, 1 something is, 2 usage or no HAR file, 3 the server cannot be
 * reached, 5 no chat was found
 * @example
 * process.exitCode = await learnCommand(['chat.har'], processIo(), async () => cases);
 */
export async function learnCommand(
  argv: readonly string[],
  io: Io,
  cases: () => Promise<readonly Case[]>,
  signal?: AbortSignal,
): Promise<number> {
  try {
    const options = parseLearn(argv, io.env);
    if (typeof options === 'string') {
      io.stdout({ help: learnHelp, version: () => `${VERSION}\n`, list: learnList }[options]());
      return exitCodes.conforming;
    }
    return await learn(options, io, cases, signal);
  } catch (error) {
    if (signal?.aborted) return giveUp(io, 'learn', exitCodes.suiteError, 'broken off');
    const { message } = error as Error;
    if (error instanceof Unreachable) return giveUp(io, 'learn', exitCodes.unreachable, message);
    if (error instanceof UsageError || error instanceof DriverError)
      return giveUp(io, 'learn', exitCodes.usage, message);
    throw error;
  }
}

/** Flags that name a file to write. */
const WRITTEN = ['profile', 'share', 'json', 'html'] as const;

async function learn(
  options: LearnOptions,
  io: Io,
  cases: () => Promise<readonly Case[]>,
  signal: AbortSignal | undefined,
): Promise<number> {
  // Where the result goes to the standard output, what is told meanwhile goes beside it.
  const tell = options.json === '-' ? io.stderr : io.stdout;
  assertApart(options);
  for (const flag of WRITTEN) {
    const file = options[flag];
    if (file !== undefined && file !== '-') ensureWritable(`--${flag}`, file);
  }
  const captures: ReadCapture[] = [];
  if (options.target !== undefined)
    captures.push(await askServer(options.target, await cases(), options.only, signal));
  for (const file of options.files) captures.push(await readCapture(file, options.keepTexts));
  for (const each of captures) tell(captureText(each));
  if (captures.every(({ chats }) => chats === 0))
    return giveUp(io, 'learn', exitCodes.nothing, 'no chat was found');
  const gms = await startMockGms({ port: 0, trustClientSession: true });
  try {
    const lessons = await learnFrom(captures, gms);
    const answered = answeredBy(lessons.pairs);
    tell(`\n${lessonsText(lessons, options.showsAll)}`);
    const conversations = captures.flatMap(({ capture }) => conversationsOf(capture).conversations);
    const profile = profileOf(lessons, captures, Date.now());
    // The cases are no chats of anybody.
    const played = options.target === undefined ? await playChats(conversations, { profile }) : [];
    if (played.length > 0) tell(`\n${playedText(played)}`);
    const asText = profileText(profile, lessons);
    const json = lessonsJson({ lessons, profile, captures, answered, played });
    if (options.json === '-') io.stdout(json);
    const files = {
      profile: asText,
      share: observationText(observationOf(lessons.learned, conversations)),
      json: options.json === '-' ? undefined : json,
      html: lessonsPage(lessons, captures, answered, asText),
    };
    let isWritten = true;
    for (const [flag, text] of Object.entries(files)) {
      const file = options[flag as keyof typeof files];
      if (file !== undefined && text !== undefined)
        isWritten = writeFile(`--${flag}`, file, text, io, tell) && isWritten;
    }
    if (!isWritten) return exitCodes.usage;
    return lessons.learned.some(({ verdict }) => verdict === 'contradicted')
      ? exitCodes.departs
      : exitCodes.conforming;
  } finally {
    await gms.close();
  }
}

/** What is read stays, and of two files none is written over the other. */
function assertApart(options: LearnOptions): void {
  const taken = new Map(options.files.map((file) => [resolve(file), 'is a recording that is read']));
  for (const flag of WRITTEN) {
    const file = options[flag];
    if (file === undefined || file === '-') continue;
    const known = taken.get(resolve(file));
    if (known !== undefined) throw new UsageError(`--${flag}: ${file} ${known}; name another file`);
    taken.set(resolve(file), `is the file of --${flag}`);
  }
}

function writeFile(flag: string, file: string, text: string, io: Io, tell: Io['stdout']): boolean {
  const isOver = existsSync(file);
  const failure = write(file, text);
  if (failure !== undefined) io.stderr(`gms-contracts learn: ${flag}: ${failure}\n`);
  else tell(`Written: ${file}${isOver ? ', in place of the one that was there' : ''}\n`);
  return failure === undefined;
}
