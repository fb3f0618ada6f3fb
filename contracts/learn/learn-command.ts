import { readTraffic, whyNoChat } from '../../mock-gms/capture.ts';
import { type LearnedProfile, ProfileFileError, readProfile, startMockGms } from '../../mock-gms/index.ts';
import type { Case } from '../case/case.ts';
import { Unreachable } from '../probe/detect/reach-target.ts';
import { errorLine } from '../shared/error-text.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { giveUp, type Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { VERSION } from '../shared/version.ts';
import { DriverError } from '../target/driver-error.ts';
import { askServer } from './ask-server.ts';
import { learnFrom } from './learn.ts';
import { type LearnOptions, parseLearn } from './learn-options.ts';
import { Pace } from './pace.ts';
import { Parts } from './parts.ts';
import { playChats } from './play/play-chats.ts';
import { type PlayedChat, playedText } from './play/played-text.ts';
import { profileOf, profileText } from './profile.ts';
import { answeredBy } from './questions/answered.ts';
import { type ReadCaptures, readCaptures } from './read-captures.ts';
import { lessonsPage } from './report/html.ts';
import { lessonsJson } from './report/json.ts';
import { captureText, learnHelp, learnList, lessonsText } from './report/text.ts';
import { observationOf, observationText } from './share/observation.ts';
import { assertWritable, writeFiles } from './written-files.ts';

/**
 * `gms-contracts learn`: says what chats with a real GMS confirm and contradict of what the mock does.
 *
 * @param cases what a server that runs is asked
 * @param signal breaks it off
 * @returns the exit code: 0 nothing is contradicted, 1 something is, 2 usage or no HAR file, 3 the server cannot be
 * reached, 4 a part failed, 5 no chat was found
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
    if (error instanceof UsageError || error instanceof DriverError || error instanceof ProfileFileError)
      return giveUp(io, 'learn', exitCodes.usage, message);
    return giveUp(io, 'learn', exitCodes.suiteError, `it failed: ${errorLine(error)}; ${REPORT_IT}`);
  }
}

const REPORT_IT = 'this is a fault of gms-contracts: report it, if you can with the file';

/** What all parts of the work use. */
interface Work {
  readonly options: LearnOptions;
  readonly io: Io;
  /** Tells what happens. Where the result goes to the standard output, that is said beside it. */
  readonly tell: Io['stdout'];
  readonly parts: Parts;
  readonly pace: Pace;
}

async function learn(
  options: LearnOptions,
  io: Io,
  cases: () => Promise<readonly Case[]>,
  signal: AbortSignal | undefined,
): Promise<number> {
  assertWritable(options);
  const tell = options.json === '-' ? io.stderr : io.stdout;
  const parts = new Parts(io, signal);
  const pace = new Pace({ tell: io.stderr, signal });
  const work = { options, io, tell, parts, pace };
  const under = options.under === undefined ? undefined : readProfile(options.under);
  const read =
    options.target === undefined
      ? await readCaptures(options.files, options.keepTexts, pace)
      : await askServer(options.target, await cases(), options.only, { pace, signal });
  tellRead(read, work);
  if (read.conversations.length === 0) {
    giveUp(io, 'learn', exitCodes.nothing, `no chat was found: ${whyNone(read)}`);
    // What was refused is compared all the same.
    if (readTraffic(read.whole.capture.entries).told.length === 0) return parts.code(exitCodes.nothing);
  }
  const gms = await startMockGms({ port: 0, trustClientSession: true });
  try {
    const lessons = await learnFrom([read.whole], gms, under, pace);
    for (const failure of lessons.failures)
      parts.failed(`a conversation could not be asked again: ${failure}`);
    await report(lessons, read, under, work);
    if (read.conversations.length === 0) return parts.code(exitCodes.nothing);
    const isContradicted = lessons.learned.some(({ verdict }) => verdict === 'contradicted');
    return parts.code(isContradicted ? exitCodes.departs : exitCodes.conforming);
  } finally {
    await gms.close();
  }
}

function tellRead({ captures, failures, notes }: ReadCaptures, { parts, tell }: Work): void {
  for (const failure of failures) parts.failed(failure);
  for (const note of notes) tell(`${note}\n`);
  for (const each of captures) tell(captureText(each));
}

/** Tells what was learned, plays the chats under it, and writes the files. */
async function report(
  lessons: Awaited<ReturnType<typeof learnFrom>>,
  read: ReadCaptures,
  under: LearnedProfile | undefined,
  work: Work,
): Promise<void> {
  const { options, tell } = work;
  const { captures, conversations } = read;
  const answered = answeredBy(lessons.pairs);
  // The chats with a server that is asked are the suite's own.
  const isReplaced = options.target === undefined && !options.keepTexts;
  const { showsAll } = options;
  tell(`\n${lessonsText(lessons, { showsAll, under: options.under, captures, isReplaced })}`);
  const profile = profileOf(lessons, captures, Date.now(), under);
  const played = await play(read, profile, work);
  await writeFiles(
    options,
    {
      profile: () => profileText(profile, lessons),
      share: () => observationText(observationOf(lessons.learned, conversations)),
      json: () => lessonsJson({ lessons, profile, captures, answered, played }),
      html: () =>
        lessonsPage({
          ...{ lessons, captures, answered, played, isReplaced },
          profile: profileText(profile, lessons),
        }),
    },
    work,
  );
}

/** Plays the chats of recordings under what was learned, and tells how they differ then. */
async function play(
  { conversations, whole }: ReadCaptures,
  profile: LearnedProfile,
  { options, parts, pace, tell }: Work,
): Promise<readonly PlayedChat[]> {
  // The cases are no chats of anybody.
  const chats = options.target === undefined ? conversations : [];
  const played = (await parts.try('playing', () => playChats(chats, { profile }, whole.placeOf, pace))) ?? [];
  for (const { number, failure } of played)
    if (failure !== undefined) parts.failed(`chat ${number} could not be played: ${failure}`);
  if (played.length > 0) tell(`\n${playedText(played, chats.length)}`);
  return played;
}

function whyNone({ captures, whole }: ReadCaptures): string {
  return whyNoChat({
    entries: whole.capture.entries,
    unread: captures.flatMap((each) => each.unread),
    foreign: captures.reduce((sum, each) => sum + each.foreign, 0),
  });
}
