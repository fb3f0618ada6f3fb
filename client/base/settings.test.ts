import { expect, test } from '@playwright/test';
import { applyConfiguration, defaults } from './settings.ts';

test('the defaults are those of the observed client', () => {
  expect(defaults).toMatchObject({
    enableUrlTrailingSlash: true,
    ajaxTimeout: 3000,
    pollExceptionLimit: 5,
    dynamicPolling: true,
    pollRate: 3000,
    pollRateMin: 500,
    pollRateMax: 3000,
    pollRateMult: 1.2,
  });
});

test('an option of the wrong kind is passed over', () => {
  const configuration = {
    dataURL: 'https://host/genesys/2/chat/support/',
    pollRate: 10,
    ajaxTimeout: 'soon',
    userData: [],
    pollExceptionLimit: -1,
    restoreTimeout: -60_000,
    maxMessageLength: -5,
    deploymentID: 'a=b',
  };
  const settings = applyConfiguration(configuration, defaults);
  expect(settings).toEqual({ ...defaults, dataURL: 'https://host/genesys/2/chat/support' });
});

test('what a later configuration does not name stays', () => {
  const first = applyConfiguration({ apikey: 'k', ajaxTimeout: 100 }, defaults);
  expect(applyConfiguration({ apikey: 7 }, first)).toMatchObject({ apikey: 7, ajaxTimeout: 100 });
});

test('pollRateMin counts only together with a pollRateMax that is not below it', () => {
  const rates = (configuration: Record<string, unknown>) => {
    const { pollRateMin, pollRateMax } = applyConfiguration(configuration, defaults);
    return [pollRateMin, pollRateMax];
  };
  expect(rates({ pollRateMin: 300 })).toEqual([500, 3000]);
  expect(rates({ pollRateMin: 300, pollRateMax: 1000 })).toEqual([300, 1000]);
  expect(rates({ pollRateMax: 1000 })).toEqual([500, 1000]);
  expect(rates({ pollRateMin: 2000, pollRateMax: 1000 })).toEqual([500, 3000]);
});

for (const [name, meant] of [
  ['dataUrl', 'dataURL'],
  ['polRate', 'pollRate'],
  ['pollRates', 'pollRate'],
  ['colour', undefined],
] as const) {
  test(`of ${name} it is told ${meant === undefined ? 'that it is unknown' : 'what was meant'}`, () => {
    const told: string[] = [];
    applyConfiguration({ [name]: 1 }, defaults, (_option, problem) => told.push(problem));
    expect(told).toEqual([meant === undefined ? 'is unknown' : `is unknown (did you mean ${meant}?)`]);
  });
}

test('an option of a group is named as it is written in the group', () => {
  const told: string[] = [];
  applyConfiguration({ cometD: { cometdURL: '/cometd' } }, defaults, (...what) => told.push(what.join(' ')));
  expect(told).toEqual(['cometD.cometdURL is unknown (did you mean cometURL?)']);
});

test('an option of the wrong kind and one that nobody knows are told, with what was expected', () => {
  const told: string[] = [];
  const configuration = {
    pollRate: 10,
    dataURL: 7,
    apiKey: 'k',
    cometD: { enabled: 'yes', url: 'http://gms' },
    async: true,
    userData: [],
  };
  applyConfiguration(configuration, defaults, (...what) => told.push(what.join(' ')));
  expect(told).toEqual([
    'pollRate must be a number from 1000 to 30000',
    'dataURL must be a string',
    'apiKey is unknown (did you mean apikey?)',
    'cometD.enabled must be a boolean',
    'cometD.url is unknown',
    'async must be an object',
    'userData must be an object',
  ]);
});

test('names that every object has are no options', () => {
  const told: string[] = [];
  applyConfiguration({ constructor: 1, toString: 2 }, defaults, (name) => told.push(name));
  expect(told).toEqual(['constructor', 'toString']);
});

test('options that are the business of others are left in peace', () => {
  const told: string[] = [];
  const configuration = { form: {}, uploadsEnabled: true, edition: '8.5', emojis: true, language: undefined };
  applyConfiguration(configuration, defaults, (name) => told.push(name));
  expect(told).toEqual([]);
});

test('groups of options keep what is not named', () => {
  const first = applyConfiguration({ cometD: { enabled: true, cometURL: 'http://gms/cometd' } }, defaults);
  expect(applyConfiguration({ cometD: { websocketEnabled: false } }, first).cometD).toEqual({
    enabled: true,
    cometURL: 'http://gms/cometd',
    channel: '/service/chatV2/customer-support',
    apiURL: '',
    websocketEnabled: false,
    logLevel: 'info',
  });
});

test('pollIntervalIdle_ms is an older name of pollRateMax', () => {
  expect(applyConfiguration({ pollIntervalIdle_ms: 1000 }, defaults).pollRateMax).toBe(1000);
  expect(applyConfiguration({ pollIntervalIdle_ms: 1000, pollRateMax: 2000 }, defaults).pollRateMax).toBe(
    2000,
  );
});

test('each log level is taken', () => {
  for (const logLevel of ['warn', 'info', 'debug'])
    expect(applyConfiguration({ cometD: { logLevel } }, defaults).cometD.logLevel).toBe(logLevel);
});

for (const [option, least, most] of [
  ['pollRate', 1000, 30_000],
  ['pollRateSleep', 1000, 30_000],
  ['ajaxTimeout', 0, 2 ** 31 - 1],
  ['fileUploadTimeout', 0, 2 ** 31 - 1],
] as const) {
  test(`${option} may be from ${least} to ${most}, both included, and nothing beyond`, () => {
    const taken = (value: number) => applyConfiguration({ [option]: value }, defaults)[option] === value;
    expect([least - 1, least, most, most + 1].map(taken)).toEqual([false, true, true, false]);
  });
}

test('what would have no effect, or a wrong one, is told', () => {
  const told: string[] = [];
  const warn = (option: string, problem: string) => told.push(`${option} ${problem}`);
  for (const ajaxTimeout of [Number.POSITIVE_INFINITY, 1e10]) {
    expect(applyConfiguration({ ajaxTimeout }, defaults, warn)).toEqual(defaults);
  }
  applyConfiguration({ pollRateMin: 1000 }, defaults, warn);
  applyConfiguration({ cometD: { logLevel: 'loud' } }, defaults, warn);
  expect(told).toEqual([
    'ajaxTimeout must be a number from 0 to 2147483647',
    'ajaxTimeout must be a number from 0 to 2147483647',
    'pollRateMin needs a pollRateMax that is not less',
    'cometD.logLevel must be warn, info or debug',
  ]);
});
