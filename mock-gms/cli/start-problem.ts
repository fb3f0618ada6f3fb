import { listenProblem } from '../boundary/listen.ts';

/** Why the server did not start, in one line that says what to do. */
export function startProblem(error: NodeJS.ErrnoException): string {
  const [line = ''] = error.message.split('\n', 1);
  return listenProblem(error, (option) => `--${option}`) ?? (line || 'it did not start');
}
