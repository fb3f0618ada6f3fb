import type { FailedRequest } from '../index.ts';

/** One line of the log as an object, its keys always in the same order. */
export function jsonEntry(time: Date, level: string, event: string, rest: object): string {
  return `${JSON.stringify({ time: time.toISOString(), level, event, ...rest })}\n`;
}

/** One line of the log as a person reads it. */
export function textLine(time: Date, said: FailedRequest | string): string {
  const text = typeof said === 'string' ? said : sentence(said);
  return `${clockTime(time)}  ${withoutControls(text)}\n`;
}

/** `support #17 send failed: HTTP 200, error 249, The chat holds as much as it may hold (chat 00027a)` */
function sentence({
  id,
  operation,
  transport,
  service,
  chatId,
  status,
  code,
  why,
  fault,
  ...rest
}: FailedRequest) {
  const where = [...(service === undefined ? [] : [service]), ...(id === undefined ? [] : [`#${id}`])];
  const asked = [rest.method, rest.path].filter((part) => part !== undefined);
  const over = transport === 'polling' ? '' : ` over ${transport}`;
  const what = [
    status === 0 ? 'connection broken' : `HTTP ${status}`,
    ...(code === undefined ? [] : [`error ${code}`]),
    why,
  ];
  const about = [
    ...(chatId === undefined ? [] : [`chat ${chatId}`]),
    ...(fault === undefined ? [] : [`fault ${fault}`]),
  ];
  const end = about.length === 0 ? '' : ` (${about.join(', ')})`;
  return `${[...where, operation, ...asked].join(' ')}${over} failed: ${what.join(', ')}${end}`;
}

function clockTime(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** What clients made up could otherwise begin a line of its own, or speak to a terminal. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
