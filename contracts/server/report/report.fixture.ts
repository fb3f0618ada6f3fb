import type { Report, ReportedCase } from './report.ts';
import { exitCodeOf, totalsOf } from './totals.ts';
import { verdictOf } from './verdict.ts';

/** What a hostile server might answer with, hoping that a report is read in a browser. */
export const HOSTILE = `</script></pre><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>'"&\u202e`;

/** A result as tests need it. */
export function exampleCase(changed: Partial<ReportedCase> = {}): ReportedCase {
  return {
    id: 'send-01',
    title: 'A sent message stands in the transcript',
    subject: 'send',
    level: 'SHOULD',
    provenance: 'observed',
    source: 'several independent clients',
    transport: 'polling',
    outcome: 'pass',
    durationMs: 12,
    wire: [],
    ...changed,
  };
}

/** An exchange whose every text is hostile. */
export const hostileExchange: ReportedCase['wire'][number] = {
  kind: 'http',
  at: 3,
  request: {
    method: 'POST',
    url: `http://gms.example/genesys/2/chat/support/${HOSTILE}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-hostile': HOSTILE },
    body: `message=${HOSTILE}&alias=117`,
  },
  response: { status: 200, headers: { 'content-type': HOSTILE }, body: `{"advice":"${HOSTILE}"}` },
};

/** A report with something of everything, from a server that means ill. */
export function exampleReport(cases: readonly ReportedCase[] = examples): Report {
  return {
    format: 'gms-contracts-report',
    formatVersion: 1,
    version: '0.1.0',
    startedAt: '2026-01-02T03:04:05.000Z',
    durationMs: 12_345,
    target: {
      url: 'http://gms.example/genesys',
      service: 'support',
      mock: false,
      furtherFields: ['answer.node', 'event.sequence'],
      detected: [
        { offer: 'chat', offered: true, note: 'a chat was started and ended' },
        { offer: 'files', offered: false, note: HOSTILE, advice: 'take care' },
        { offer: 'async', offered: undefined, note: 'cannot be seen from outside' },
      ],
    },
    leftOpen: { count: 7, chats: [{ chatId: HOSTILE, reason: `its end was refused: HTTP 200 ${HOSTILE}` }] },
    command: 'gms-contracts --url http://gms.example/genesys --service support',
    exitCode: exitCodeOf(cases, []),
    verdict: verdictOf({ exitCode: exitCodeOf(cases, []), totals: totalsOf(cases) }),
    failOn: [],
    planned: cases.length,
    selection: { of: 1137, by: ['--quick'] },
    totals: totalsOf(cases),
    cases,
    unusedKnownFailures: [{ id: 'keys-01', reason: 'not yet', expires: '2099-12-31' }],
  };
}

const examples: readonly ReportedCase[] = [
  exampleCase({
    id: 'start-01',
    subject: 'start',
    level: 'MUST',
    provenance: 'documented',
    outcome: 'fail',
    reason: `the statusCode of a success\n\n- ${HOSTILE}\n+ 0`,
    wire: [hostileExchange],
    curl: `curl -isS 'http://gms.example/${HOSTILE}'`,
  }),
  exampleCase({ wire: [hostileExchange] }),
  exampleCase({
    transport: 'cometd-websocket',
    outcome: 'error',
    reason: 'no answer in time',
    wire: [
      { kind: 'frame', at: 1, url: 'ws://gms.example/genesys/cometd', direction: 'sent', text: HOSTILE },
      { kind: 'frame', at: 2, url: 'ws://gms.example/genesys/cometd', direction: 'received', text: HOSTILE },
    ],
  }),
  exampleCase({
    id: 'send-02',
    transport: 'cometd-long-polling',
    outcome: 'skip',
    reason: 'x',
    lacking: ['agent'],
  }),
  exampleCase({
    id: 'errors-01',
    subject: 'errors',
    level: 'MAY',
    provenance: 'decided',
    outcome: 'known',
    reason: HOSTILE,
    knownFailure: { id: 'errors-01', reason: HOSTILE, expires: '2099-12-31', state: 'expected' },
  }),
  exampleCase({
    id: 'errors-02',
    subject: 'errors',
    knownFailure: { id: 'errors-02', reason: 'once', expires: '2099-12-31', state: 'passes' },
  }),
];
