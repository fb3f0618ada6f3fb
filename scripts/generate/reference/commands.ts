import { documentedEvents, resolutions } from '../../../client/documented/documented.ts';
import { EVENT_SOURCE, eventsIn } from '../client-events.ts';
import type { GeneratedFiles } from '../files.ts';
import { fileOfRepository } from '../repository-file.ts';
import { table } from '../table.ts';

const FILE = 'docs/reference/commands-and-events.md';

const HEAD = `<!-- generated from client/documented and the sources of the client by npm run generate; do not edit -->

# Commands and events

What the two documents of WebChatService promise, and this client does. In an application a command is a method, \`chat.startChat({ …
})\`, and an event a listener, \`chat.on('started', …)\`. On a page it is \`plugin.command('WebChatService.startChat', { … })\` and
\`plugin.subscribe('WebChatService.started', …)\`. Options and results have types: [the client](../../client/README.md). Which row holds
in which browser: [conformance](../conformance.md). What Widgets do otherwise: [differences](../differences-from-widgets.md).

The tables of the commands are the rows of the two documents. The text above a table says what the command does, and names
rejections that the documents leave out. An AJAX response of a failure has the members that [the
client](../../client/README.md#in-an-app) lists. Which failure raises which event: [when a request
fails](../failed-requests.md).`;

/** A page with every command and its outcomes, and every event. */
export function generateCommands(): GeneratedFiles {
  const sources = fileOfRepository('client/commands/table.ts');
  const commands = [...new Set(resolutions.map(({ command }) => command))];
  const sections = commands.map((command) => {
    const rows = resolutions
      .filter((row) => row.command === command)
      .map(({ edition, status, when, returns, exact, transports }) => [
        edition,
        status,
        when,
        exact ? `\`${typeof returns === 'string' ? returns : JSON.stringify(returns)}\`` : String(returns),
        transports.length === 2 && transports.every((each) => each !== 'cometd-with-apiURL')
          ? ''
          : transports.join(', '),
      ]);
    return `### ${command}\n\n${sentenceOf(command, sources)}\n\n${table(['edition', '', 'when', 'with', 'only over'], rows)}`;
  });
  const documented = new Map(documentedEvents.map((row) => [row.event, row]));
  const rows = eventsIn(fileOfRepository(EVENT_SOURCE)).map(({ name, about, data }) => [
    `\`${name}\``,
    about,
    data === 'undefined' ? '' : `\`${data}\``,
    documented.has(name) ? 'documented' : 'observed',
  ]);
  const text = [
    HEAD,
    '## Commands',
    ...sections,
    `## Events\n\nIn the order in which one answer raises them.\n\n${table(['event', 'when', 'carries', ''], rows)}`,
  ].join('\n\n');
  return new Map([[FILE, `${text}\n`]]);
}

/** What the table of commands says of one, in one line. */
function sentenceOf(command: string, table: string): string {
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n  ${command},`);
  const [, comment = ''] = pattern.exec(table) ?? [];
  const text = comment
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/ ?@.*$/, '')
    .trim();
  if (text === '') throw new Error(`client/commands/table.ts says nothing of the command ${command}`);
  return text;
}
