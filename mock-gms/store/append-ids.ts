import { randomBytes } from 'node:crypto';

/** Makes ids of appends: no two in this process or in any other are the same. */
export function appendIds(): () => string {
  const run = randomBytes(9).toString('base64url');
  let count = 0;
  return () => `${run}${++count}`;
}
