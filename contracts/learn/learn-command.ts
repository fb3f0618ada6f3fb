import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { conversationsOf, HarError, readHar } from '../../mock-gms/capture.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { giveUp, type Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { ensureWritable, write } from '../shared/writable.ts';
import { judgeConversations, type Learned } from './judge-conversations.ts';
import { type LearnOptions, parseLearn } from './learn-options.ts';
import { fileText, type LearnedFile, learnedText, learnHelp, learnList } from './learn-report.ts';
import { lessons } from './lessons/index.ts';
import { playChats } from './play/play-chats.ts';
import { type PlayedChat, playedText } from './play/played-text.ts';
import { profileText } from './profile.ts';
import { observationOf, observationText } from './share/observation.ts';

/**
 * `gms-contracts learn`: says what chats with a real GMS confirm and contradict of what the mock does.
 *
 * @returns the exit code: 0 nothing is contradicted, 1 something is, 2 usage or no HAR file, 5 no chat was found
 * @example
 * process.exitCode = await learnCommand(['chat.har'], processIo());
 */
export async function learnCommand(argv: readonly string[], io: Io): Promise<number> {
  try {
    const options = parseLearn(argv);
    if (options === 'help' || options === 'list') {
      io.stdout(options === 'help' ? learnHelp() : learnList());
      return exitCodes.conforming;
    }
    return await learn(options, io);
  } catch (error) {
    if (error instanceof UsageError) return giveUp(io, 'learn', exitCodes.usage, error.message);
    throw error;
  }
}

async function learn({ files, profile, json, share }: LearnOptions, io: Io): Promise<number> {
  // Where the result goes to the standard output, what is told meanwhile goes beside it.
  const tell = json === '-' ? io.stderr : io.stdout;
  if (profile !== undefined) ensureWritable('--profile', profile);
  if (json !== undefined && json !== '-') ensureWritable('--json', json);
  if (share !== undefined) ensureWritable('--share', share);
  const read: LearnedFile[] = [];
  for (const file of files) {
    const found = await fileOf(file);
    read.push(found);
    tell(fileText(found));
  }
  const conversations = read.flatMap((each) => each.conversations);
  if (conversations.length === 0) return giveUp(io, 'learn', exitCodes.nothing, 'no chat was found');
  const learned = judgeConversations(conversations, lessons);
  tell(`\n${learnedText(learned)}`);
  const played = await playChats(conversations);
  tell(`\n${playedText(played)}`);
  if (profile !== undefined)
    writeFile(
      '--profile',
      profile,
      profileText(
        learned,
        files.map((each) => basename(each)),
      ),
      io,
      tell,
    );
  if (share !== undefined)
    writeFile('--share', share, observationText(observationOf(learned, conversations)), io, tell);
  if (json === '-') io.stdout(jsonOf(learned, played));
  else if (json !== undefined) writeFile('--json', json, jsonOf(learned, played), io, tell);
  return learned.some(({ verdict }) => verdict === 'contradicted') ? exitCodes.departs : exitCodes.conforming;
}

async function fileOf(file: string): Promise<LearnedFile> {
  try {
    const har = await readHar(createReadStream(file));
    return { file, foreign: har.foreign, ...conversationsOf(har) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof HarError || code !== undefined) throw new UsageError(`${file}: ${code ?? message}`);
    throw error;
  }
}

function jsonOf(learned: readonly Learned[], played: readonly PlayedChat[]): string {
  const shown = learned.map(({ lesson: { look: _, ...lesson }, ...each }) => ({ ...lesson, ...each }));
  return `${JSON.stringify({ learned: shown, played }, null, 2)}\n`;
}

function writeFile(flag: string, file: string, text: string, io: Io, tell: Io['stdout']): void {
  const failure = write(file, text);
  if (failure === undefined) tell(`Written: ${file}\n`);
  else io.stderr(`gms-contracts learn: ${flag}: ${failure}\n`);
}
