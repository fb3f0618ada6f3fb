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
