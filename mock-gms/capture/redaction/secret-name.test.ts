import { expect, test } from '@playwright/test';
import { DATA, PROTOCOL, SECRET_NAMES } from './known.ts';
import { isSecretName } from './secret-name.ts';

for (const name of [
  ...[
    'token',
    'access_token',
    'accessToken',
    'x-auth-token',
    'ACCESSTOKEN',
    'apikey',
    'api-key',
    'X-Api-Key',
  ],
  ...[
    'sig',
    'signature',
    'client-secret',
    'clientSecret',
    'password',
    'passwd',
    'credentials',
    'auth',
    'OAuth',
  ],
  ...['x-amz-security-token', 'ocp-apim-subscription-key', 'x-genesys-key', 'secureKey', ' "token"', 'key2'],
])
  test(`a name that tells of a secret: ${name}`, () => expect(isSecretName(name)).toBe(true));

for (const name of ['', 'message', 'keyboard', 'monkey', 'author', 'design', 'passenger', 'signal', 'tokyo'])
  test(`a name that tells of none: ${name}`, () => expect(isSecretName(name)).toBe(false));

test('no member that readers need has a name that tells of a secret', () => {
  const names = [...PROTOCOL.keys(), ...DATA.keys()].filter(isSecretName);
  expect(names.filter((name) => !SECRET_NAMES.has(name))).toEqual(['auth']);
});
