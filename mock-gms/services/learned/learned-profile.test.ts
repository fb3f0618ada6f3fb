import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../../closing.fixture.ts';
import { readProfile } from '../../server/profile-file.ts';
import { applySettings, DEFAULT_SETTINGS } from '../settings.ts';
import type { LearnedProfile } from './learned-profile.ts';
import { overlaidAnswer } from './overlaid-body.ts';
import type { Overlay } from './overlay.ts';

closeAfterEach();

function profileOf(...overlays: readonly Overlay[]): LearnedProfile {
  return { learned: '2026-11-27', source: [{ name: 'chat.har', sha256: 'a1'.repeat(32) }], overlays };
}

interface Body {
  readonly [name: string]: unknown;
  readonly secureKey: string;
  readonly messages: unknown;
  readonly errors: readonly object[];
}

async function asked(
  profile: LearnedProfile,
  ...asks: readonly (readonly [string, Record<string, string>])[]
) {
  const gms = await openGms();
  const service = gms.service('support');
  await service.configure({ profile });
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${service.dataURL}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
  };
  const started = await post('', { nickname: 'Jo', text: 'Hello' });
  const { secureKey } = started.body;
  const [chat] = await service.chats();
  const answers = [];
  for (const [operation, fields] of asks)
    answers.push(await post(`/${chat?.id}/${operation}`, { secureKey, ...fields }));
  return { service, started, answers };
}

test('members of an answer are set, removed, renamed, given another form and order', async () => {
  const { started } = await asked(
    profileOf({
      outcome: 'done',
      form: { nextPosition: 'text' },
      remove: ['alias'],
      set: { chatEnded: 0 },
      give: { version: 3 },
      rename: { chatId: 'chat' },
      order: ['statusCode', 'chat', 'version'],
    }),
  );
  expect(Object.keys(started.body)).toEqual([
    ...['statusCode', 'chat', 'version', 'messages', 'chatEnded', 'secureKey', 'userId', 'nextPosition'],
  ]);
  expect(started.body).toMatchObject({ nextPosition: '3', chatEnded: 0, version: 3 });
});

test('overlays of one operation and one outcome leave every other answer as it is', async () => {
  const profile = profileOf(
    { operation: 'send', outcome: 100, status: 200, headers: { 'cache-control': null, 'X-GMS': '9' } },
    { operation: 'send', outcome: 100, within: 'error', set: { code: 101 }, remove: ['message'] },
  );
  const { answers } = await asked(profile, ['send', {}], ['send', { message: 'x' }], ['pushUrl', {}]);
  const [refused, done, other] = answers;
  expect(refused).toMatchObject({ status: 200, body: { errors: [{ code: 101 }] } });
  expect(refused?.body.errors[0]).not.toHaveProperty('message');
  expect(refused?.headers.get('x-gms')).toBe('9');
  expect(refused?.headers.get('cache-control')).toBeNull();
  expect(done?.headers.get('cache-control')).toBe('no-store');
  expect(other).toMatchObject({ status: 400, body: { errors: [{ code: 100 }] } });
});

test('an overlay of one endpoint leaves the answers of every other one as they are', async () => {
  const { started, service } = await asked(
    profileOf({ endpoint: 'rest', give: { rest: 1 } }, { endpoint: 'ntf', give: { ntf: 1 } }),
  );
  expect(started.body).toMatchObject({ rest: 1 });
  expect(started.body).not.toHaveProperty('ntf');
  const { secureKey } = started.body;
  const body = new URLSearchParams({ operation: 'fileGetLimits', secureKey });
  const limits = await fetch(service.dataURL.replace(/chat\/support$/, 'chat-ntf'), { method: 'POST', body });
  const answer = await limits.json();
  expect(answer).toMatchObject({ statusCode: 0, ntf: 1 });
  expect(answer).not.toHaveProperty('rest');
});

test('members may have brackets, dots and slashes in their names, and a number of the mock stands where … does', async () => {
  const odd = ['userData[a.b/c]', 'x.y', '/z', '__proto__'];
  const { answers } = await asked(
    profileOf(
      {
        operation: 'send',
        outcome: 100,
        within: 'error',
        give: Object.fromEntries(odd.map((name) => [name, 1])),
      },
      {
        operation: 'send',
        outcome: 100,
        within: 'error',
        set: { 'userData[a.b/c]': 2, 'x.y': 3 },
        remove: ['/z'],
      },
      {
        within: 'error',
        values: { advice: { 'Media server was not able to execute request. referenceId[…]': 'No. ref[…]' } },
      },
    ),
    ['send', {}],
    ['disconnect', {}],
    ['send', { message: 'x' }],
    ['send', { message: 'y' }],
  );
  expect(answers[0]?.body.errors[0]).toMatchObject({ 'userData[a.b/c]': 2, 'x.y': 3 });
  expect(answers[0]?.body.errors[0]).not.toHaveProperty(['/z']);
  const numbers = answers
    .slice(2)
    .map(({ body }) => /^No\. ref\[(\d+)\]$/.exec((body.errors[0] as { advice: string }).advice)?.[1]);
  expect(numbers[0]).toMatch(/^\d+$/);
  expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1);
});

test('parts of events are overlaid, of one type or of every', async () => {
  const profile = profileOf(
    { within: 'author', rename: { participantId: 'id' }, values: { type: { Client: 'Customer' } } },
    { within: 'event', event: 'Message', form: { utcTime: 'date', index: 'text' } },
  );
  const { started } = await asked(profile);
  expect(started.body.messages).toEqual([
    {
      index: 1,
      type: 'ParticipantJoined',
      from: { nickname: 'Jo', id: 1, type: 'Customer' },
      utcTime: expect.any(Number),
    },
    {
      index: '2',
      type: 'Message',
      text: 'Hello',
      from: { nickname: 'Jo', id: 1, type: 'Customer' },
      utcTime: expect.stringMatching(/^\d{4}-.*Z$/),
    },
  ]);
});

test('objects in one another are entered, of a list each object, and what is not there stays away', () => {
  const answer = { statusCode: 0, a: { 'b.c': [{ x: 1 }, 2, { x: 3 }], __proto__: null }, d: 'text' };
  const overlays: readonly Overlay[] = [
    { inside: ['a', 'b.c'], rename: { x: 'y' } },
    { inside: ['a'], rename: { 'b.c': 'list' } },
    ...['d', 'none', '__proto__'].map((name) => ({ inside: [name], give: { z: 1 } })),
  ];
  expect(overlaidAnswer(answer, overlays)).toEqual({
    statusCode: 0,
    a: { list: [{ y: 1 }, 2, { y: 3 }] },
    d: 'text',
  });
});

test('{chatId} is the chat that an answer names, and what has it is left out where none is named', () => {
  const overlays: readonly Overlay[] = [
    { remove: ['chatId'], give: { link: ['of {chatId}'], version: 3 } },
    { within: 'error', values: { advice: { no: 'Chat {chatId}, {chatId}' } } },
  ];
  const refused = { statusCode: 2, errors: [{ code: 1, advice: 'no' }] };
  expect(overlaidAnswer({ ...refused, chatId: '$&"x' }, overlays)).toEqual({
    ...refused,
    errors: [{ code: 1, advice: 'Chat $&"x, $&"x' }],
    link: ['of $&"x'],
    version: 3,
  });
  expect(overlaidAnswer(refused, overlays)).toEqual({ ...refused, version: 3 });
});

test('a member that a profile in code leaves undefined is left out of the answer', () => {
  const overlays: readonly Overlay[] = [{ give: { link: '{chatId}', version: undefined } }];
  expect(JSON.stringify(overlaidAnswer({ statusCode: 0, chatId: 'c-12345' }, overlays))).toBe(
    '{"statusCode":0,"chatId":"c-12345","link":"c-12345"}',
  );
});

test('the journal, its archive and the settings tell which profile a service answers by', async () => {
  const profile = profileOf({ give: { version: 3 } });
  const { service } = await asked(profile);
  expect((await service.settings()).profile).toEqual(profile);
  const [exchange] = await service.journal.list({});
  expect(exchange?.profile).toBe('chat.har (a1a1a1a1a1a1), 2026-11-27');
  const { log } = await service.journal.har();
  expect(log.entries[0]).toMatchObject({ _profile: exchange?.profile });
});

test('a learned profile sets its settings, and the next profile leaves nothing of it', () => {
  const learned = applySettings(DEFAULT_SETTINGS, {
    profile: { ...profileOf(), settings: { uploadMaxFiles: 7, charset: 'UTF-8' } },
  });
  expect(learned).toMatchObject({ uploadMaxFiles: 7, charset: 'UTF-8', monitored: 'cometd' });
  expect(applySettings(learned, { profile: 'strict' })).toMatchObject({
    uploadMaxFiles: 3,
    charset: 'utf-8',
  });
  expect(applySettings(learned, { profile: null })).toEqual(DEFAULT_SETTINGS);
});

for (const [wrong, problem] of [
  [{ source: [] }, 'must have the member learned: the day on which it was learned, such as 2026-11-27'],
  [{ learned: '2026-11-27' }, 'must have the member source: a list of the recordings it was learned from'],
  [{ ...profileOf(), code: 'x' }, 'has a member code, which is unknown; known are learned, source, settings'],
  [{ ...profileOf(), overlay: [] }, 'has a member overlay, which is unknown (did you mean overlays?)'],
  [{ ...profileOf(), source: ['a.har'] }, 'source 1 must be a map of name, sha256'],
  [profileOf({ status: 99 }), 'overlays 1: status must be a whole number from 200 to 599'],
  [profileOf({ endpoint: 'polling' } as never), 'overlays 1: endpoint must be one of rest, ntf, cometd'],
  [
    profileOf({ headers: { 'Content-Length': '1' } }),
    'overlays 1: headers must be those of an answer that can be set, and Content-Length is not',
  ],
  [profileOf({ headers: { a: 'b\r\nc: d' } }), 'overlays 1: headers a must be null, or a text'],
  [
    profileOf({ inside: Array.from({ length: 9 }, () => 'a') }),
    'overlays 1: inside must be a list of up to 8 names',
  ],
  [profileOf({ form: { a: 'code' as never } }), 'overlays 1: form a must be one of text, number'],
  [{ ...profileOf(), settings: { apikey: 'k' } }, 'settings must not name apikey: set it beside the profile'],
  [{ ...profileOf(), settings: { colour: 1 } }, 'unknown setting "colour"'],
  [{ ...profileOf(), settings: { charset: 'latin1' } }, 'setting "charset" takes one of'],
  [profileOf(...Array.from({ length: 301 }, () => ({}))), 'overlays must be a list of up to 300 overlays'],
] as const) {
  test(`a profile that cannot be used is refused with the reason: ${problem}`, () => {
    expect(() => applySettings(DEFAULT_SETTINGS, { profile: wrong })).toThrow(problem);
  });
}

test('a file of a profile is read and checked', () => {
  const file = test.info().outputPath('my-gms.yaml');
  writeFileSync(file, JSON.stringify(profileOf({ operation: 'send', status: 200 })));
  expect(readProfile(file)).toEqual(profileOf({ operation: 'send', status: 200 }));
  writeFileSync(file, 'learned: yesterday\nsource: []\n');
  expect(() => readProfile(file)).toThrow(
    `${file}: the profile is wrong: learned must be a day such as 2026-11-27; correct it, or write it again with gms-contracts learn --profile`,
  );
  writeFileSync(file, 'learned: "2026-11-27"\nsource: []\nsettings: { colour: 1 }\n');
  expect(() => readProfile(file)).toThrow(`${file}: unknown setting "colour"; known are `);
  writeFileSync(file, 'learned: [');
  expect(() => readProfile(file)).toThrow(new RegExp(`^${file}:1: .*; correct it, or write it again`));
  expect(() => readProfile(`${file}.missing`)).toThrow(
    `${file}.missing: there is no such file; name a profile that gms-contracts`,
  );
});
