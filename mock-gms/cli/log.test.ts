import { expect, test } from '@playwright/test';
import type { FailedRequest, RunningMockGms } from '../index.ts';
import { VERSION } from '../version.ts';
import { type LogForm, logOf } from './log.ts';

const request: FailedRequest = {
  id: 17,
  operation: 'send',
  transport: 'polling',
  status: 200,
  why: 'The chat holds as much as it may hold',
  service: 'support',
  chatId: '00027a',
  code: 249,
};

const gms = { url: 'http://127.0.0.1:8080', port: 8080, basePath: '/genesys' } as RunningMockGms;

function logging(form: LogForm) {
  const seen = { out: '', err: '', now: new Date(2026, 10, 27, 14, 2, 11) };
  const log = logOf(form, {
    out: (text) => {
      seen.out += text;
    },
    err: (text) => {
      seen.err += text;
    },
    now: () => seen.now,
  });
  return { seen, log };
}

test('as text, a failed request is one line that says where to look, what failed and why', () => {
  const { seen, log } = logging('text');
  log.failed(request);
  log.failed({ operation: 'getChat', transport: 'control', status: 404, why: 'noSuchChat', service: 'vip' });
  log.failed({
    ...{ operation: 'unknown', method: 'POST', path: '/2/chat/vip', transport: 'polling', status: 404 },
    why: 'There is no such path; the nearest address is /genesys/2/chat/vip',
  });
  log.failed({ operation: 'refresh', transport: 'polling', status: 0, why: 'fault reset', fault: 'reset' });
  expect(seen.out).toBe(
    [
      '14:02:11  support #17 send failed: HTTP 200, error 249, The chat holds as much as it may hold (chat 00027a)',
      '14:02:11  vip getChat over control failed: HTTP 404, noSuchChat',
      '14:02:11  unknown POST /2/chat/vip failed: HTTP 404, There is no such path; the nearest address is /genesys/2/chat/vip',
      '14:02:11  refresh failed: connection broken, fault reset (fault reset)',
      '',
    ].join('\n'),
  );
});

test('a text from outside cannot begin a new line', () => {
  const { seen, log } = logging('text');
  log.failed({ ...request, why: 'one\n14:02:11  two\u001b[2J' });
  expect(seen.out.split('\n')).toHaveLength(2);
  expect(seen.out).not.toContain('\u001b');
});

test('as JSON, everything is one object in a line, with the same keys in the same order', () => {
  const { seen, log } = logging('json');
  log.started(gms, {});
  log.failed(request);
  log.note('mock-gms.yaml was taken up');
  log.problem('mock-gms.yaml:1: a map of options was expected');
  log.stopped();
  const entries = seen.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const time = seen.now.toISOString();
  expect(entries).toEqual([
    { time, level: 'info', event: 'started', version: VERSION, url: gms.url, basePath: '/genesys' },
    { time, level: 'warn', event: 'requestFailed', ...request },
    { time, level: 'info', event: 'note', message: 'mock-gms.yaml was taken up' },
    { time, level: 'error', event: 'problem', message: 'mock-gms.yaml:1: a map of options was expected' },
    { time, level: 'info', event: 'stopped' },
  ]);
  expect(Object.keys(entries[1])).toEqual(['time', 'level', 'event', ...Object.keys(request)]);
  expect(seen.err).toBe('');
});

test('without a log only errors are printed', () => {
  const { seen, log } = logging('none');
  log.started(gms, {});
  log.failed(request);
  log.note('taken up');
  log.stopped();
  expect(seen).toMatchObject({ out: '', err: '' });
  log.problem('a mistake');
  expect(seen.err).toBe('mock-gms: a mistake\n');
});

for (const form of ['json', 'none'] as const) {
  test(`a generated token is printed once beside the log, a given one never (${form})`, () => {
    const { seen, log } = logging(form);
    log.started({ ...gms, controlToken: 'f00' }, {});
    expect(seen.err).toContain('the control token is f00');
    expect(seen.out).not.toContain('f00');
    const given = logging(form);
    given.log.started({ ...gms, controlToken: 'mine' }, { controlToken: 'mine' });
    expect(given.seen.out + given.seen.err).not.toContain('mine');
  });
}

for (const [form, omitted] of [
  ['text', /14:02:12 {2}30 more requests failed\n/],
  ['json', /"event":"requestsOmitted","count":30}\n/],
] as const) {
  test(`of many failures in a second fifty are written, and the others counted (${form})`, () => {
    const { seen, log } = logging(form);
    for (let count = 0; count < 80; count += 1) log.failed(request);
    expect(seen.out.trimEnd().split('\n')).toHaveLength(50);
    seen.now = new Date(2026, 10, 27, 14, 2, 12);
    log.failed(request);
    expect(seen.out).toMatch(omitted);
    expect(seen.out.trimEnd().split('\n')).toHaveLength(52);
  });
}

for (const [form, lines, omitted] of [
  ['text', '14:02:11  script vip failed in chat 1 and plays no further', /14:02:12 {2}30 more warnings\n/],
  [
    'json',
    '"level":"warn","event":"warning","message":"script vip failed',
    /"event":"warningsOmitted","count":30}\n/,
  ],
  ['none', '14:02:11  script vip failed in chat 1 and plays no further', /14:02:12/],
] as const) {
  test(`a warning is a line in the form of the log, and of many in a second fifty are written (${form})`, () => {
    const { seen, log } = logging(form);
    const warning = new Error('script vip failed in chat 1\n and plays no further');
    log.warned(Object.assign(warning, { name: 'Warning' }));
    log.warned(new TypeError('x is not a function'));
    const [written, other] = form === 'json' ? [seen.out, seen.err] : [seen.err, seen.out];
    expect(written.replace('\\n', '').replace('1  and', '1 and')).toContain(lines);
    expect(written).toContain('TypeError: x is not a function');
    expect([other, written.split('\n').length]).toEqual(['', 3]);
    for (let count = 0; count < 78; count += 1) log.warned(warning);
    seen.now = new Date(2026, 10, 27, 14, 2, 12);
    log.warned(warning);
    expect(form === 'json' ? seen.out : seen.err).toMatch(omitted);
  });
}
