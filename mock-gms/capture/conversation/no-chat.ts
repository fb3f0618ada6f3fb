import type { Captured, CapturedExchange } from '../captured.ts';
import { failureOf } from '../failure-of.ts';
import type { ReadHar } from '../har/read-har.ts';
import { UNREADABLE_TIME } from '../har/unreadable-time.ts';
import { isRefusal } from '../traffic/is-refusal.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import type { Act, Traffic } from '../traffic/traffic.ts';

/** What is to be done where nothing else is known. */
const SAVE = 'save the network traffic from before the chat begins until it ends, or use mock-gms record';

const ADDRESS = 'see whether the server runs there, and whether its address and base path are right';

/**
 * Why a capture has no chat, and what to do: one line.
 *
 * @example
 * whyNoChat({ entries: [], unread: [], foreign: 12 }).startsWith('none of its 12 requests is of the Chat API'); // true
 * @see conversationsOf
 */
export function whyNoChat({
  entries,
  unread,
  foreign,
}: Pick<ReadHar, 'entries' | 'unread' | 'foreign'>): string {
  const traffic = readTraffic(entries);
  const times = unread.filter(({ what }) => what === UNREADABLE_TIME).length;
  const start = traffic.acts.find(({ operation }) => operation === 'requestChat');
  if (start !== undefined) return whyNoStart(start, entries, traffic);
  if (times > 0)
    return `the time of ${counted(times, 'entry', 'entries')} cannot be read (startedDateTime); save the traffic again with another tool`;
  const [act] = traffic.acts;
  if (act !== undefined) {
    const about = counted(traffic.acts.length, 'request');
    const came = act.unjudged ?? 'the server does not know their chat, and its start is not there';
    return `${about} of the Chat API, from entry ${act.entry} on, and no start: ${came}; ${SAVE}`;
  }
  if (traffic.bayeux.length > 0) return whyNoPublication(traffic);
  const failed = entries.find((each): each is CapturedExchange => each.kind === 'http');
  if (failed !== undefined) return `${httpText(failed)}; ${ADDRESS}`;
  if (foreign === 0) return `there is no request in it; ${SAVE}`;
  const none = foreign === 1 ? 'its one request is not' : `none of its ${foreign} requests is`;
  return `${none} of the Chat API: it has /2/chat/ or /cometd in its path; ${SAVE}`;
}

function whyNoStart(start: Act, entries: readonly Captured[], { acts, told }: Traffic): string {
  const { entry, endpoint, service } = start;
  const number = acts.filter(({ operation }) => operation === 'requestChat').length;
  const which = number === 1 ? 'its start' : `the first of ${number} starts`;
  const exchange = entries.find(
    (each): each is CapturedExchange => each.number === entry && each.kind === 'http',
  );
  const refusal = told.find(
    (each) => isRefusal(each) && (endpoint === 'cometd' ? each.service === service : each.entry === entry),
  );
  if (start.unjudged !== undefined) {
    const why =
      exchange?.failure === undefined ? start.unjudged : `no answer came: ${failureOf(exchange.failure)}`;
    return `${which} (entry ${entry}) has no answer: ${why.replace(/^no answer came: /, '')}; ${ADDRESS}`;
  }
  if (refusal !== undefined) {
    const { status, answer } = refusal;
    const { code } = answer.errors?.[0] ?? {};
    const said = [
      `HTTP ${status}`,
      ...(answer.statusCode === undefined ? [] : [`statusCode ${answer.statusCode}`]),
      ...(code === undefined ? [] : [`code ${code}`]),
    ];
    return `${which} (entry ${entry}) was refused: ${said.join(', ')}; start one that the server takes`;
  }
  if (endpoint === 'cometd') return `${which} (entry ${entry}) was answered by no push; ${SAVE}`;
  if (start.answer !== undefined) return `the answer to ${which} (entry ${entry}) names no chatId; ${SAVE}`;
  return exchange === undefined ? SAVE : `${which}: ${httpText(exchange)}; ${adviceOf(exchange)}`;
}

/** What was answered to a request, where it is no answer of the Chat API. */
function httpText({ number, request, response, failure }: CapturedExchange): string {
  const [path] = request.path.split('?', 1);
  const came =
    response === undefined
      ? `nothing${failure === undefined ? '' : `: ${failureOf(failure)}`}`
      : `HTTP ${response.status}, and not as the Chat API answers`;
  return `${request.method} ${path} (entry ${number}) was answered with ${came}`;
}

function adviceOf({ response }: CapturedExchange): string {
  if (response?.status === 401 || response?.status === 403)
    return 'see which credentials the server asks for, or which pages it lets in';
  return ADDRESS;
}

function whyNoPublication({ bayeux }: Traffic): string {
  const refused = bayeux.find(({ reply }) => reply?.successful === false);
  const about = `${counted(bayeux.length, 'Bayeux message')}, and none that starts a chat`;
  if (refused === undefined) return `${about}; ${SAVE}`;
  const { entry, message } = refused;
  return `${about}: ${message.channel} (entry ${entry}) was refused; start one that the server takes`;
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
