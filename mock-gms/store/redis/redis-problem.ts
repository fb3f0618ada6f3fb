import type { RedisPlace } from './redis-url.ts';

/** Answers of a Redis that will soon be able to do what was asked. */
const PASSING = /^(LOADING|BUSY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|READONLY)\b/;

/** Whether what failed may succeed when it is tried again: every failure of the connection, and few answers. */
export function mayPass(error: unknown): boolean {
  return !isAnswer(error) || PASSING.test(error.message);
}

/** Whether Redis itself has refused. */
function isAnswer(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

/** Whether there was no room: Redis says so, and what is said here of it does too. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /\bmaxmemory\b/.test(error.message);
}

/** Why a store over Redis cannot be opened, in one line that says what to do. */
export function problemOf(place: RedisPlace, error: unknown): string {
  const { shown, host } = place;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (/^(WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR invalid password)/.test(message))
    return place.password === undefined
      ? `${shown} asks for a password: redis://[user]:password@host`
      : `${shown} does not accept the user or the password of the URL`;
  if (/^(Protocol error|Unknown RESP type)/.test(message))
    return `what answers at ${shown} is not a Redis${place.tls ? '' : ', or asks for TLS: rediss://'}`;
  if (code.startsWith('ERR_SSL') || code === 'EPROTO')
    return `what answers at ${shown} does not speak TLS; without it the URL begins with redis://`;
  if (/CERT|ALTNAME/.test(code))
    return `the certificate of ${shown} cannot be verified (${code}); NODE_EXTRA_CA_CERTS names a file with further authorities`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `there is no host ${host}; look at the URL of the store`;
  return `there is no Redis at ${shown}: ${reasonOf(place, error, undefined)}`;
}

/** What is wrong, in a few words. */
export function reasonOf(place: RedisPlace, error: unknown, last: unknown): string {
  if (isFull(error)) return 'it holds as much as its maxmemory allows';
  const cause = isAnswer(error) ? error : (last ?? error);
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ETIMEDOUT' || /timed? ?out|closed/i.test(message)) return 'it does not answer';
  const line = message.split('\n', 1)[0] ?? '';
  return place.password === undefined ? line : line.replaceAll(place.password, '…');
}
