import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: what commands do. */
export const commandsClientMutants: readonly ClientMutant[] = [
  {
    id: 'file-name-of-server-wins',
    title: 'saves a file under the name of the server where the page gives one',
    file: 'commands/files.ts',
    find: 'fileName || name ||',
    replace: 'name || fileName ||',
    killer: [
      'commands/files.test.ts',
      'a file is saved under the name that the page gives, then the one of its answer, then that of the transcript',
    ],
  },
  {
    id: 'file-name-of-transcript-wins',
    title: 'saves a file under the name in the transcript where its answer gives one',
    file: 'commands/files.ts',
    find: 'fileName || name || nameOf(chat, fileId)',
    replace: 'fileName || nameOf(chat, fileId) || name',
    killer: [
      'commands/files.test.ts',
      'a file is saved under the name that the page gives, then the one of its answer, then that of the transcript',
    ],
  },
  {
    id: 'send-failed-not-hastened',
    title: 'polls no sooner after a message whose sending failed',
    file: 'commands/messages.ts',
    find: `  try {
    return good(await sending);
  } finally {
    session.poller.hasten();
  }`,
    replace: `  const answer = good(await sending);
  session.poller.hasten();
  return answer;`,
    killer: ['commands/messages.test.ts', 'after a message whose sending failed polls come fast again, too'],
  },
];
