import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unwritableFile } from '../boundary/unwritable-file.ts';
import type { Unread } from '../capture/captured.ts';
import type { Conversation } from '../capture/conversation/conversation.ts';
import { conversationsOf } from '../capture/conversation/conversations-of.ts';
import { whyNoChat } from '../capture/conversation/no-chat.ts';
import { readHar } from '../capture/har/read-har.ts';
import { unreadable } from '../capture/har/unreadable.ts';
import { chatLine } from '../capture/replay/chat-line.ts';
import { replayedScript, replayedTest } from '../capture/replay/replayed.ts';
import { parseScript } from '../desk/script/yaml/parse-script.ts';
import { parseReplayFlags, type ReplayFlags, replayUsage } from './replay-flags.ts';
import { serve } from './serve.ts';

/** Lines that say what is not in what was made of a chat. */
const MAX_LEFT_OUT = 20;

/**
 * `mock-gms replay`: plays the agents of a recorded chat, or prints the chat as a script or a test.
 *
 * @throws an error of one line that says what is wrong
 */
export async function replay(argv: readonly string[]): Promise<void> {
  const flags = parseReplayFlags(argv);
  if (flags === 'help') return void process.stdout.write(replayUsage());
  const { file, chat, what, out } = flags;
  if (out !== undefined && existsSync(out))
    throw new Error(`${out} exists already; name another file with --out`);
  const conversations = await conversationsIn(file);
  if (what === 'list' || (chat === undefined && conversations.length > 1)) {
    process.stdout.write(conversations.map((each, place) => chatLine(each, place + 1)).join(''));
    if (what !== 'list')
      throw new Error(`${file} has ${conversations.length} chats: choose one with --chat=<number>`);
    return;
  }
  const conversation = conversations[(chat ?? 1) - 1];
  if (conversation === undefined)
    throw new Error(`${file} has no chat ${chat}, but ${conversations.length}; --list lists them`);
  await replayOne(conversation, flags);
}

async function replayOne(
  conversation: Conversation,
  { file, what, out, server }: ReplayFlags,
): Promise<void> {
  const name = basename(file).replace(/\.har$/i, '');
  const isTest = what === 'playwright' || what === 'node';
  const { text, fileName, leftOut, unread } = isTest
    ? await replayedTest(conversation, { runner: what, name })
    : await replayedScript(conversation, { name: what === 'play' ? PLAYED : name });
  tellLeftOut([
    ...conversation.unread,
    ...unread,
    ...leftOut.map(({ seq, type, reason }) => ({ where: `step ${seq}, ${type}`, what: reason })),
  ]);
  if (what === 'play') {
    const script = parseScript(text, fileName);
    await serve(server, ({ scripts = [], ...options }) => ({
      ...options,
      scripts: [...scripts, script],
      defaults: { ...options.defaults, script: PLAYED },
    }));
    process.stdout.write(`It plays a chat of ${file}: ${chatLine(conversation).trim()}\n`);
  } else if (out === undefined) process.stdout.write(text);
  else {
    try {
      writeFileSync(out, text, { flag: 'wx' });
    } catch (error) {
      throw new Error(`${out} cannot be written: ${unwritableFile(error)}; name another file with --out`);
    }
    process.stdout.write(`Written: ${out}\n`);
  }
}

/** What the script of a chat is called while it is played. */
const PLAYED = 'replayed';

async function conversationsIn(file: string): Promise<readonly Conversation[]> {
  try {
    const har = await readHar(createReadStream(file));
    const { conversations } = conversationsOf(har);
    if (conversations.length === 0) throw new Error(`no chat was found in ${file}: ${whyNoChat(har)}`);
    return conversations;
  } catch (error) {
    const why = unreadable(error);
    if (why !== undefined) throw new Error(`${file}: ${why}`);
    throw error;
  }
}

function tellLeftOut(unread: readonly Unread[]): void {
  const more = unread.length - MAX_LEFT_OUT;
  const lines = unread.slice(0, MAX_LEFT_OUT).map(({ where, what }) => `left out: ${where}: ${what}\n`);
  process.stderr.write(`${lines.join('')}${more > 0 ? `… and ${more} more\n` : ''}`);
}
