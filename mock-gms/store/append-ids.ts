import { randomBytes } from 'node:crypto';

/** Makes ids of appends that no other append has, in this process or any other. */
export function appendIds(): () => string {
  const run = randomBytes(9).toString('base64url');
  let count = 0;
  return () => `${run}${++count}`;
}
