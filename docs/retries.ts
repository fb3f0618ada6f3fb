/** Whose retry it is. */
type Who = 'client' | 'library' | 'server' | 'handle' | 'console' | 'contracts';

/** Something that is repeated automatically, with its bound. */
export interface Retry {
  readonly what: string;
  /** `library`: the CometD library below the client; `handle`: the typed handle of mock-gms over HTTP; `console`: its page. */
  readonly who: Who;
  readonly begins: string;
  /** Between one time and the next. */
  readonly interval: string;
  /** The bound: how often, or how often in a time. Success does not reset it. */
  readonly atMost: string;
  readonly ends: string;
  /** Where it is written, from the root. */
  readonly code: string;
  /** The test that shows the bound: its file from the root, and its title, or what of it is always the same. */
  readonly test: { readonly file: string; readonly title: string };
}

const budget = {
  file: 'e2e/behaviour/request-budget.spec.ts',
  title: 'keeps to its request budget',
} as const;

/**
 * Every retry, poll, question, reconnect, heartbeat and resend of the client and the server. A change that adds one adds its
 * row; `docs/retries.md` is generated from here, and a test checks that what a row names exists.
 */
export const retries: readonly Retry[] = [
  {
    what: 'poll',
    who: 'client',
    begins: 'a chat over polling begins or is restored; startPoll',
    interval: '`pollRateMin` (500 ms, never below 250), × 1.2 after each poll, up to `pollRateMax` (3 s)',
    atMost: 'one under way; 4 a second, whatever is answered',
    ends: 'the chat ends, stopPoll',
    code: 'client/transport/poller.ts',
    test: {
      file: 'client/transport/poller.test.ts',
      title: 'with the defaults polls start 250, 750, 750, 1000 … 3000 ms apart',
    },
  },
  {
    what: 'poll after one that failed',
    who: 'client',
    begins: 'no answer, an HTTP error, statusCode 1',
    interval: 'as every poll: a failure makes none faster',
    atMost: 'as every poll',
    ends: 'as every poll',
    code: 'client/transport/poller.ts',
    test: { file: 'client/transport/poller.test.ts', title: 'a poll that fails is followed by the next' },
  },
  {
    what: 'last refresh',
    who: 'client',
    begins: 'the answer to another operation says that the chat has ended',
    interval: 'none',
    atMost: 'once for each operation under way when the chat ends',
    ends: 'its answer, or none',
    code: 'client/session/conversation.ts',
    test: budget,
  },
  {
    what: 'handshake while a chat is started',
    who: 'client',
    begins: 'a handshake or the first connect fails',
    interval: '250 ms more each time',
    atMost: '5 for each start',
    ends: 'the start is rejected; `ajaxTimeout` × 5 without any answer',
    code: 'client/transport/cometd/connection.ts',
    test: {
      file: 'client/transport/cometd/connection.test.ts',
      title: 'a start gives up after five handshakes that failed',
    },
  },
  {
    what: 'wait for the push that answers a start, a restore or a page of history',
    who: 'client',
    begins: 'the publication is under way',
    interval: 'none',
    atMost: 'once, for 60 s',
    ends: 'the push; the command rejects',
    code: 'client/transport/cometd/questions.ts',
    test: {
      file: 'client/transport/cometd/late-start.test.ts',
      title: 'a chat that opens after the start has been given up is ended',
    },
  },
  {
    what: 'wait for a chat that opens after its start has been given up',
    who: 'client',
    begins: 'no push has answered the start in time',
    interval: 'none',
    atMost: 'once, for 60 s',
    ends: 'the chat has opened and is ended',
    code: 'client/transport/cometd/late-start.ts',
    test: {
      file: 'client/transport/cometd/late-start.test.ts',
      title: 'of a start that has been given up nothing is left after another minute',
    },
  },
  {
    what: 'handshake within a chat',
    who: 'client',
    begins: 'the library has given up; the server has said goodbye',
    interval: '3 s (250 ms after the server has said goodbye)',
    atMost: 'one for each 3 s, as long as the chat runs',
    ends: 'a handshake succeeds, the chat ends',
    code: 'client/transport/cometd/pace.ts',
    test: budget,
  },
  {
    what: 'connect',
    who: 'library',
    begins: 'the answer to the one before',
    interval: 'what the server advises (0 by default); a server holds each for 30 s, unless there is news',
    atMost:
      'one under way; as often as the server has news, and once a second where more than four in a row come back at once without any',
    ends: 'the chat ends; 30 s after the answer was due it counts as lost',
    code: 'client/transport/cometd/pace.ts',
    test: {
      file: 'client/transport/cometd/pace.test.ts',
      title: 'connects that come back at once and bring nothing are a second apart, until there is news',
    },
  },
  {
    what: 'connect, or opening a WebSocket, after one that failed',
    who: 'library',
    begins: 'no answer, an HTTP error, a socket that closes',
    interval: '0, 1, 2 … s, 60 s at most',
    atMost: 'some 11 in the first minute, one a minute after half an hour',
    ends: 'a connect succeeds, the chat ends',
    code: 'client/transport/cometd/connection.ts',
    test: budget,
  },
  {
    what: 'question for what was missed (`requestNotifications`)',
    who: 'client',
    begins: 'the first good connect after a loss, a 402, or a handshake that the server asked for',
    interval: '3 s, only while the one before has no answer',
    atMost:
      '30 for each loss; then `chatServerTimeout`. A good connect asks no more while a question is open',
    ends: 'the acknowledgement and a push have come; the chat ends',
    code: 'client/transport/cometd/missed-news.ts',
    test: {
      file: 'client/transport/cometd/missed-news.test.ts',
      title: 'a server that says goodbye is asked again, every three seconds and thirty times at most',
    },
  },
  {
    what: 'question for what was missed, against a real server',
    who: 'client',
    begins: 'as above',
    interval: 'as above',
    atMost: '4 in any situation of the request budget',
    ends: 'as above',
    code: 'client/transport/cometd/missed-news.ts',
    test: budget,
  },
  {
    what: 'heartbeat',
    who: 'client',
    begins: 'a chat over CometD begins or is restored',
    interval: '3 s',
    atMost: 'one for each 3 s; writes to the storage of the page, sends nothing',
    ends: 'the chat ends',
    code: 'client/base/heartbeat.ts',
    test: {
      file: 'client/transport/cometd/cometd.test.ts',
      title: 'contact is kept up without polls, so that a page may be left at any time',
    },
  },
  {
    what: 'sign that a page is starting a chat',
    who: 'client',
    begins: 'startChat over polling',
    interval: '500 ms',
    atMost: 'as long as the request lasts (`ajaxTimeout`); writes to the storage of the page, sends nothing',
    ends: 'the start is answered or given up',
    code: 'client/session/start-lock.ts',
    test: {
      file: 'client/session/keeper.test.ts',
      title: 'while one page starts a chat no other may, until it has or has gone',
    },
  },
  {
    what: 'restoring a chat',
    who: 'client',
    begins: 'a page is loaded, or configured',
    interval: 'none',
    atMost: 'once for each load: one request, two for an asynchronous chat; one that fails is not repeated',
    ends: '`restored`, `restoreFailed` or `restoreTimeout`',
    code: 'client/session/restore.ts',
    test: {
      file: 'client/session/restore.test.ts',
      title: 'a server that fails leaves the chat for another try',
    },
  },
  {
    what: 'typing reported again',
    who: 'client',
    begins: 'the customer types, over CometD',
    interval: '5 s, only if the preview has changed',
    atMost: 'one for each 5 s in which a key was pressed',
    ends: '10 s without a key, the text is sent, the chat ends',
    code: 'client/transport/cometd/typing-ticks.ts',
    test: {
      file: 'client/transport/cometd/cometd.test.ts',
      title:
        'typing is told again every five seconds where the preview is another, and its end after ten without',
    },
  },
  {
    what: 'messages, notices, user data, files, history, the end of a chat',
    who: 'client',
    begins: 'never: the page is told that it failed',
    interval: 'none',
    atMost: 'once for each command',
    ends: 'its answer, or `ajaxTimeout`',
    code: 'client/session/conversation.ts',
    test: {
      file: 'e2e/behaviour/connection.spec.ts',
      title:
        'a message whose answer was lost rejects, is not sent again, and comes back once when it had arrived',
    },
  },
  {
    what: 'push to a customer who is away',
    who: 'server',
    begins: 'the URL answers no 2xx, or not at all',
    interval: '`pushResendDelay` (15 s) of the service’s time',
    atMost: '`pushResendAttempts` (3) more for each push; 10 requests at once, 1,000 pushes in all',
    ends: 'a 2xx, the customer is back, the chat is forgotten',
    code: 'mock-gms/notifications/delivery.ts',
    test: {
      file: 'mock-gms/notifications/notifications.test.ts',
      title:
        'a push that fails is tried again after the delay, so often, and each attempt stands in the journal',
    },
  },
  {
    what: 'messages of a connect that was broken off',
    who: 'server',
    begins: 'the connection breaks before the answer to a connect is written',
    interval: 'the next connect',
    atMost: 'once for each connect that the client sends; the queue of a session is bounded',
    ends: 'a connect carries them, the session ends',
    code: 'mock-gms/cometd/long-polling.ts',
    test: {
      file: 'mock-gms/cometd/resume.test.ts',
      title: 'a connect that is broken off gives its messages to the next one, each once and in order',
    },
  },
  {
    what: 'look for Bayeux sessions that have expired',
    who: 'server',
    begins: 'the server starts',
    interval: '997 ms',
    atMost: 'one for each interval',
    ends: 'the server is closed',
    code: 'mock-gms/cometd/library.ts',
    test: {
      file: 'mock-gms/cometd/bounds.test.ts',
      title: 'a session that publishes and never connects is dropped, and nobody is in contact any more',
    },
  },
  {
    what: 'recording a fact of a service again when another server has recorded first',
    who: 'server',
    begins: 'the store refuses an append to the log of the service',
    interval: 'none: what is new is read first, and everybody else gets a turn',
    atMost: '1,000 times for each append',
    ends: 'the append is taken',
    code: 'mock-gms/services/service-log.ts',
    test: {
      file: 'mock-gms/services/service-log.test.ts',
      title: 'a store that takes nothing, and never says why, is given up',
    },
  },
  {
    what: 'sign of life of the process that has a data folder',
    who: 'server',
    begins: 'the folder is opened',
    interval: '2 s',
    atMost: 'one every 2 s',
    ends: 'the folder is closed, or taken over',
    code: 'mock-gms/store/folder-owner.ts',
    test: {
      file: 'mock-gms/store/folder-owner.test.ts',
      title: 'a process elsewhere that gives no sign loses the folder, and the new owner gives signs',
    },
  },
  {
    what: 'checking whether the process that has a data folder lives, if the system cannot tell',
    who: 'server',
    begins: 'the folder is opened, and its owner is elsewhere',
    interval: '1 s',
    atMost: '7 times',
    ends: 'a sign of life comes; then the folder is refused',
    code: 'mock-gms/store/folder-owner.ts',
    test: {
      file: 'mock-gms/store/folder-owner.test.ts',
      title: 'a process elsewhere that gives no sign loses the folder, and the new owner gives signs',
    },
  },
  {
    what: 'an operation of the store over Redis',
    who: 'server',
    begins: 'the connection breaks, no answer comes for 1 s, Redis is loading or busy',
    interval: '20 ms, doubled each time',
    atMost: '2.5 s for each operation, all attempts together; none where Redis has been away for that long',
    ends: 'an answer; the operation is rejected',
    code: 'mock-gms/store/redis/connection.ts',
    test: {
      file: 'mock-gms/store/redis/outage.test.ts',
      title: 'while Redis stands still every operation ends in time, with one error',
    },
  },
  {
    what: 'connecting to Redis again',
    who: 'server',
    begins: 'the connection breaks',
    interval: '50 ms more each time, up to 500 ms',
    atMost: '2 a second for each of three connections, after ten quicker attempts',
    ends: 'Redis answers, the server is closed',
    code: 'mock-gms/store/redis/connection.ts',
    test: {
      file: 'mock-gms/store/redis/outage.test.ts',
      title: 'a Redis that is away is asked for every half second at the most, after a few quicker attempts',
    },
  },
  {
    what: 'reading the news of a Redis',
    who: 'server',
    begins: 'somebody follows; again when news is missing or the connection broke',
    interval: 'each read waits up to 5 s; 500 ms after a failure',
    atMost: 'one under way; 2 a second where it fails',
    ends: 'the server is closed',
    code: 'mock-gms/store/redis/news-reader.ts',
    test: {
      file: 'mock-gms/store/redis/outage.test.ts',
      title: 'a follower whose connection is cut reads what came meanwhile, and learns what has gone',
    },
  },
  {
    what: 'deciding again when another server has written first',
    who: 'server',
    begins: 'the store refuses an append: there are entries that this server does not know',
    interval: 'none: what is new is read first',
    atMost: 'once for each entry of another server; a log that is gone refuses the command',
    ends: 'the append is taken, the rules refuse, the chat is forgotten',
    code: 'mock-gms/chat-server/carry-out.ts',
    test: {
      file: 'mock-gms/chat-server/chat-server.test.ts',
      title: 'two servers over one store share a chat without losing or doubling an entry',
    },
  },
  {
    what: 'sign of life of a process, to the others over the same store',
    who: 'server',
    begins: 'a server starts over a store that several can use',
    interval: '50 ms, 200 ms, 500 ms, 1 s, then 2 s',
    atMost: 'one signal and one note in the store each time',
    ends: 'the server is closed; after 6 s without a sign the others count it as gone',
    code: 'mock-gms/store/nodes.ts',
    test: {
      file: 'mock-gms/store/nodes.test.ts',
      title: 'a process that gives no sign of life is gone after six seconds',
    },
  },
  {
    what: 'telling the other processes that a customer is in contact',
    who: 'server',
    begins: 'a request of the customer, where several servers are over one store',
    interval: 'a quarter of the time after which the customer counts as absent',
    atMost: 'one signal and one note in the store each time',
    ends: 'the customer sends no more requests',
    code: 'mock-gms/chat-server/shared-presence.ts',
    test: {
      file: 'mock-gms/chat-server/presence-of-nodes.test.ts',
      title:
        'a customer whom one process hears is present for all, and contact is told four times in an absence at most',
    },
  },
  {
    what: 'deadline of a chat, planned again',
    who: 'server',
    begins: 'an entry, a change of the limits, or a deadline that was found to be later',
    interval: 'until the next deadline',
    atMost: 'one alarm for each chat',
    ends: 'the chat is forgotten',
    code: 'mock-gms/chat-server/deadlines.ts',
    test: {
      file: 'mock-gms/chat-server/chat-server.test.ts',
      title: 'a client that is silent for the flex timeout counts as gone; one that asks stays',
    },
  },
  {
    what: 'alarms within a jump of the clock',
    who: 'server',
    begins: 'the clock of a service is moved',
    interval: 'in the order of their times',
    atMost:
      'those up to the target time, also those set meanwhile; 2 s of real time for each that is waited for',
    ends: 'the target time is reached',
    code: 'mock-gms/clock/pass-alarms.ts',
    test: {
      file: 'mock-gms/clock/clock.test.ts',
      title: 'an alarm that is set off by another within a jump fires within the same jump',
    },
  },
  {
    what: 'sign of life on a stream of events',
    who: 'server',
    begins: 'somebody follows a service',
    interval: '15 s',
    atMost: 'one for each interval and follower; 100 followers',
    ends: 'the stream ends',
    code: 'mock-gms/control/event-stream.ts',
    test: {
      file: 'mock-gms/control/events.test.ts',
      title: 'a service has a hundred followers at the most, and those who leave make room',
    },
  },
  {
    what: 'stream of events in a browser, resumed',
    who: 'server',
    begins: 'the stream breaks; `retry: 500` tells browsers how long to wait',
    interval: '500 ms',
    atMost: 'two a second for each page',
    ends: 'the page is closed; HTTP 404 where the service is gone',
    code: 'mock-gms/control/event-stream.ts',
    test: {
      file: 'mock-gms/control/events.test.ts',
      title: 'with the last id a stream continues where another broke off, with nothing twice',
    },
  },
  {
    what: 'stream of events of a handle, resumed',
    who: 'handle',
    begins: 'the stream breaks',
    interval: '50, 200, 500, 1,000, 2,000 ms',
    atMost: '20 a second, whatever comes; 5 in a row without an event, then an error',
    ends: 'the stream is open, nobody listens, the server refuses',
    code: 'mock-gms/handle/remote-events.ts',
    test: {
      file: 'mock-gms/handle/connect.test.ts',
      title: 'a server that goes ends what is waited for with an error, and no script hangs',
    },
  },
  {
    what: 'waiting for an exchange in the journal',
    who: 'handle',
    begins: 'the server answers that its own time limit is over',
    interval: 'that limit, 60 s',
    atMost: 'until the deadline of the call',
    ends: 'the exchange is there, the deadline',
    code: 'mock-gms/handle/remote-service.ts',
    test: {
      file: 'mock-gms/handle/connect.test.ts',
      title: 'what is waited for comes also where the connection breaks meanwhile',
    },
  },
  {
    what: 'look at the configuration file',
    who: 'server',
    begins: 'the folder changes; always, if the file system cannot tell',
    interval: '50 ms of quiet; 1 s where it cannot tell',
    atMost: '20 a second; a text that is the same does nothing',
    ends: 'the server is closed',
    code: 'mock-gms/server/config-watch.ts',
    test: {
      file: 'mock-gms/cli.test.ts',
      title: 'a configuration file is read again when it changes; with a mistake in it nothing changes',
    },
  },
  {
    what: 'ask again after Retry-After',
    who: 'contracts',
    begins: 'a gateway answers 429, 502, 503 or 504, and says when to ask again',
    interval: 'what `Retry-After` says, up to 10 s',
    atMost: '5 times for a request',
    ends: 'another answer; then it is an error with a hint at `--pace`',
    code: 'contracts/probe/wire/wire.ts',
    test: {
      file: 'contracts/probe/wire/wire.test.ts',
      title: 'a request that a gateway turns away again and again is sent six times',
    },
  },
  {
    what: 'send again over another connection',
    who: 'contracts',
    begins: 'the server closed a connection that was idle, as a request was sent over it',
    interval: 'at once',
    atMost: '20 times for a request',
    ends: 'a connection of its own, whose end is a finding',
    code: 'contracts/probe/wire/transfer.ts',
    test: {
      file: 'contracts/probe/wire/wire.test.ts',
      title: 'a connection that the server closed while it was idle is no finding',
    },
  },
  {
    what: 'asking a script whether its client shows something',
    who: 'contracts',
    begins: 'a client that is judged was given a message',
    interval: '50 ms',
    atMost: 'until the limit (20 s)',
    ends: 'it is shown, the limit',
    code: 'contracts/client/customer/script.ts',
    test: {
      file: 'contracts/client/situations/situations.test.ts',
      title: 'is not survived by a client that',
    },
  },
  {
    what: 'stream of the server, resumed',
    who: 'console',
    begins: 'the stream ends, or is silent for 40 s',
    interval: '500 ms, doubled up to 5 s',
    atMost: '2 a second, whatever is answered; 720 in a row without an event',
    ends: 'the page is closed; the token is refused; an hour without the server, when the page asks what to do',
    code: 'mock-gms/console/app/api/follow.ts',
    test: {
      file: 'mock-gms/console/app/api/follow.test.ts',
      title:
        'a server that never answers is asked 720 times, every five seconds in the end, and then given up',
    },
  },
  {
    what: 'look of a hidden console at what has come',
    who: 'console',
    begins: 'nobody has seen the page for 2 s',
    interval: '10 s from the end of one to the next; each takes 2 s',
    atMost: 'one at a time; 720 in a row without an event',
    ends: 'somebody sees the page; the page is closed',
    code: 'mock-gms/console/app/api/lease.ts',
    test: {
      file: 'mock-gms/console/app/api/follow.test.ts',
      title:
        'a hidden page closes its connection, asks every ten seconds, and follows again when it is shown',
    },
  },
  {
    what: 'look at the open chat and what was found in it, preview of what an agent types, check of a script as one types, loading what the server has',
    who: 'console',
    begins: 'something happens in the chat; a letter is typed; the server cannot be asked though it is there',
    interval: '400 ms, 1 s, 600 ms, 300 ms and 2 s from the end of one to the next',
    atMost: 'one under way, with a rest after each',
    ends: 'nothing more happens',
    code: 'mock-gms/console/app/state/pace.ts',
    test: {
      file: 'mock-gms/console/app/state/pace.test.ts',
      title: 'frequent requests are done one at a time, with a pause after each',
    },
  },
  {
    what: 'writing a recording',
    who: 'server',
    begins: '`mock-gms record` begins',
    interval: '10 s, or twenty times what the last one took',
    atMost: 'once an interval, and only if something passed since',
    ends: 'the recording ends, which writes it once more',
    code: 'mock-gms/capture/record/recording.ts',
    test: {
      file: 'mock-gms/capture/record/recording.test.ts',
      title: 'every ten seconds what is new is saved, and nothing where nothing is new',
    },
  },
];

/** Files with a timer or an endless loop that repeats nothing by itself, and why that is so. */
export const repeatsNothing: Readonly<Record<string, string>> = {
  'client/base/clock.ts': 'hands the timers of the platform in',
  'client/base/browser.ts': 'lets go of a saved file once',
  'client/chat/typing.ts': 'notices once that the customer no longer types',
  'client/testing/background-clock.ts': 'a double for tests',
  'client/testing/manual-clock.ts': 'a double for tests',
  'client/testing/memory-bayeux.ts': 'a double for tests',
  'client/transport/cometd/bayeux.ts': 'only says what the CometD library has',
  'client/transport/cometd/timed.ts': 'the time limit of one wait',
  'client/transport/exchange.ts': 'the time limit of one request',
  'mock-gms/clock/alarm-timer.ts': 'the next alarm of a clock',
  'mock-gms/console/app/api/request-file.ts': 'lets go of a saved file once',
  'mock-gms/console/app/state/clock.ts': 'moves what the page shows, and asks for nothing',
  'mock-gms/console/app/state/store.ts': 'takes up what has come, once for all of it',
  'mock-gms/cometd/endpoint.ts': 'the time that closing gives to what is being written',
  'mock-gms/cometd/websocket.ts': 'the end of one held connect',
  'mock-gms/desk/script/yaml/hear.ts': 'waits for the next message of the customer each time',
  'mock-gms/examples/office-hours.ts': 'waits for the next message of the customer each time',
  'mock-gms/handle/deadline-signal.ts': 'the time limit of one call',
  'mock-gms/journal/secrets/secret-members.ts': 'goes through a text once',
  'mock-gms/server/other-upgrade.ts': 'ends the time limit of one idle connection',
  'mock-gms/services/alarms.ts': 'the patience with one alarm',
};
