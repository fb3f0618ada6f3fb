import { expect, test } from '@playwright/test';
import { proxyNote } from './proxy-note.ts';

const URL_OF_GMS = 'https://gms.example.com/genesys';

test('a proxy that the environment names for the server is reported as not used', () => {
  for (const name of ['HTTPS_PROXY', 'https_proxy'])
    expect(proxyNote(URL_OF_GMS, { [name]: 'http://proxy.example:3128' })).toBe(
      `${name} is not used: requests go to gms.example.com directly`,
    );
});

for (const [why, url, env] of [
  ['is not named', URL_OF_GMS, {}],
  ['is for the other protocol', URL_OF_GMS, { HTTP_PROXY: 'http://p' }],
  ['is not for this host', URL_OF_GMS, { HTTPS_PROXY: 'http://p', NO_PROXY: 'a.example, gms.example.com' }],
  ['is not for its domain', URL_OF_GMS, { HTTPS_PROXY: 'http://p', no_proxy: '.example.com' }],
  ['is for nobody', URL_OF_GMS, { HTTPS_PROXY: 'http://p', NO_PROXY: '*' }],
  ['would lead back to this machine', 'http://127.0.0.1:8080', { HTTP_PROXY: 'http://p' }],
] as const) {
  test(`no proxy is reported that ${why}`, () => {
    expect(proxyNote(url, env)).toBeUndefined();
  });
}
