import { documentedEvents } from '../../../client/documented/documented.ts';
import { type CalledCommand, calls, codeOf } from '../../../docs/widgets-calls.ts';
import type { GeneratedFiles } from '../files.ts';
import { renewTables } from '../renew-tables.ts';
import { fileOfRepository } from '../repository-file.ts';
import { table } from '../table.ts';
import { SHARED_DIFFERENCES } from './shared-differences.ts';

const FILE = 'docs/from-widgets.md';
const DIFFERENCES = 'docs/differences-from-widgets.md';

/** What an app cannot call: it is for the service itself. */
const PRIVATE = new Set<CalledCommand>(['poll']);

/** The page for those who come from Widgets; what differs is taken from the page that lists it. */
export function generateFromWidgets(): GeneratedFiles {
  const differences = rowsOf(fileOfRepository(DIFFERENCES));
  const differing = (name: string) =>
    differences
      .filter(([what]) => what.includes(`\`${name}\``))
      .map(([what, , here]) => inShort(what, name) ?? (what === `\`${name}\`` ? here : `${what}: ${here}`))
      .join('<br>');
  const tables = {
    commands: () =>
      table(
        ['on a page', 'in an application', 'differs from Widgets'],
        (Object.keys(calls) as CalledCommand[]).map((command) => {
          const { page, app } = codeOf(command);
          return [
            `\`${page}\``,
            PRIVATE.has(command) ? 'the client polls by itself' : `\`${app}\``,
            differing(command),
          ];
        }),
      ),
    events: () =>
      table(
        ['event', 'when', 'carries', 'differs from Widgets'],
        documentedEvents.map(({ event, when, data = '' }) => [
          `\`${event}\``,
          when,
          data === '' ? '' : `\`${data}\``,
          differing(event),
        ]),
      ),
  };
  return new Map([[FILE, renewTables(FILE, fileOfRepository(FILE), tables)]]);
}

/** The sentence about one of several names that a row is about, and where the whole rule is. */
function inShort(what: string, name: string): string | undefined {
  const [, shared] = Object.entries(SHARED_DIFFERENCES).find(([begins]) => what.startsWith(begins)) ?? [];
  const sentence = shared?.[name];
  return sentence && `${sentence} ([more](differences-from-widgets.md))`;
}

/** The rows of the tables with three columns: what it is about, what Widgets do, and what this client does. */
function rowsOf(page: string): readonly (readonly [what: string, widgets: string, here: string])[] {
  return [...page.matchAll(/^\| (.*\S) \| (.*\S) \| (.*\S) \|$/gm)].map(
    ([, what = '', widgets = '', here = '']) => [what, widgets, here],
  );
}
