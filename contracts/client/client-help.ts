import { flagHelp } from '../shared/flags.ts';
import { clientFlags } from './client-options.ts';
import { clientRules } from './rules/index.ts';
import type { Situation } from './situations/situation.ts';

/** What `gms-contracts client --help` prints. */
export function clientHelp(): string {
  return `Usage: gms-contracts client [flags]
       gms-contracts client --script ./drive.mjs

Judges a chat client: starts a mock GMS, says where to point the page or the app, and leads it through the
situations that every client meets sooner or later. It reports which of them the client did not survive, and
what the client sent that a GMS would refuse. With a script that drives the client it runs by itself.

${flagHelp(clientFlags)}
A script is a module whose default export has functions: start(context), and any of send(text), type(text),
upload({ name, type, data }), reload(), leave(), comeBack(), end(), shows(text), stop(); the context comes
last: dataURL, cometURL, service, channel, and page() for a page in a browser.

Exit codes: 0 every MUST was kept · 1 a MUST was not kept, what else --fail-on names was not, or the client storms
· 2 usage · 3 no mock GMS at --gms · 4 the judge or the script failed, or what --fail-on names was not judged
· 5 nothing was judged · 130 interrupted
`;
}

/** What `gms-contracts client --list` prints: a line for each situation that is selected, and for each rule. */
export function clientList(situations: readonly Situation[]): string {
  const line = ({ id, level, title }: { id: string; level: string; title: string }, name = '') =>
    `${id.padEnd(20)} ${level.padEnd(6)} ${name === '' ? '' : `${name.padEnd(18)} `}${title}\n`;
  return `Situations\n${situations.map((each) => line(each, each.name)).join('')}
Rules\n${clientRules.map((each) => line(each)).join('')}`;
}
