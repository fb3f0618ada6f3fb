import { type Figures, mib } from '../figures.ts';
import type { Vitals } from '../target/target.ts';
import type { Arena } from './arena.ts';
import { clearServer } from './world.ts';

/** CPU time in milliseconds that one turn of the event loop may take. */
const LONGEST_TURN = 1_500;

/** How much more the server may hold in the end than in the beginning, and how often it is asked before that counts. */
const GROWTH = 1.5;
const ASKED_FOR_QUIET = 30;

/** The figure that says how many chats there should have been and were not. */
export const NOT_MADE = 'chats that could not be made';

/** So many of them are an accident, and one in so many of the chats that were reached into. */
const MOST_NOT_MADE = 3;
const ONE_NOT_MADE_IN = 20;

/** What a server holds on to. */
interface Quiet extends Vitals {
  readonly openFiles: number | undefined;
  readonly scratchFiles: number;
}

/** What the server holds once all services are gone and nothing happens; waits until that is as little as `before`. */
export async function atQuiet(
  arena: Arena,
  quietRounds = ASKED_FOR_QUIET,
  before?: Quiet,
): Promise<Quiet | undefined> {
  let quiet: Quiet | undefined;
  for (let asked = 0; asked < quietRounds; asked += 1) {
    const { target } = arena;
    if (!target.isAlive) return undefined;
    await clearServer(target.port);
    // Bayeux sessions live on for a few seconds after their last connect.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const vitals = await target.vitals().catch(() => undefined);
    if (vitals === undefined) return undefined;
    quiet = { ...vitals, openFiles: target.openFiles, scratchFiles: target.scratchFiles };
    const isCalm = before === undefined || quiet.held <= before.held * GROWTH;
    if (asked >= 2 && isCalm && quiet.scratchFiles === 0) break;
  }
  return quiet;
}

/** What was wrong in a run, in words; adds what was measured to the figures. */
export function mistakesOf(
  arena: Arena,
  figures: Figures,
  before: Quiet | undefined,
  after: Quiet | undefined,
): string[] {
  const mistakes: string[] = [];
  const wrong = (isWrong: boolean, what: string) => {
    if (isWrong) mistakes.push(what);
  };
  wrong(arena.exits > 0, `the process ended or hung ${arena.exits} times`);
  for (const name of [
    'unanswered',
    'closed without an answer',
    'unmeant 5xx',
    'more answers than requests',
    'no HTTP',
  ]) {
    wrong(figures.get(name) > 0, `${name}: ${figures.get(name)}`);
  }
  const notMade = figures.get(NOT_MADE);
  const mostNotMade = MOST_NOT_MADE + figures.get('chats reached into') / ONE_NOT_MADE_IN;
  wrong(notMade > mostNotMade, `${NOT_MADE}: ${notMade}`);
  figures.set('exits', arena.exits);
  if (before !== undefined && after !== undefined) {
    figures.set('held before, MiB', mib(before.held)).set('held after quiet, MiB', mib(after.held));
    figures.set('resident before, MiB', mib(before.rss)).set('resident after quiet, MiB', mib(after.rss));
    figures.set('longest turn, ms of CPU', Math.round(after.longestTurn));
    figures.set('files left in the temporary folder', after.scratchFiles);
    wrong(after.held > before.held * GROWTH, 'memory after quiet is more than 1.5 times what it was');
    wrong(after.longestTurn > LONGEST_TURN, 'one turn of the event loop took too long');
    wrong(after.scratchFiles > 0, 'files were left in the temporary folder');
    if (before.openFiles !== undefined && after.openFiles !== undefined) {
      figures.set('open files before', before.openFiles).set('open files after quiet', after.openFiles);
      wrong(after.openFiles > before.openFiles + 5, 'files were left open');
    }
  }
  return mistakes;
}
