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
  ...'secretkey securekey secure_key passPhrase pass passcode pin PIN pincode otp otp_code userpw newpwd pwd1'.split(
    ' ',
  ),
  ...'passwordhash Passwort kennwort tokenvalue authtokenid authcode auth_code code_verifier codeVerifier'.split(
    ' ',
  ),
  ...'jsessionid JSESSIONID PHPSESSID ASPSESSIONIDQQ connect.sid csrf _csrf csrfmiddlewaretoken X-XSRF'.split(
    ' ',
  ),
  ...'creds usercreds mypassphrase client_id clientid encryptionkey sharedkey subscriptionkey SAMLResponse'.split(
    ' ',
  ),
  ...['key', 'keys', 'tokens', 'session', 'oauth_verifier', 'client_assertion', `${'x'.repeat(200)}_token`],
])
  test(`a name that tells of a secret: ${name}`, () => expect(isSecretName(name)).toBe(true));

for (const name of [
  ...['', 'message', 'keyboard', 'monkey', 'author', 'design', 'passenger', 'signal', 'tokyo'],
  ...'Turkey donkey keyword Authority authenticity authorName tokenize Tokenizer secretary compass bypass'.split(
    ' ',
  ),
  ...'shipping spinner pinned pinning pinterest opinion description acid president side obsession passive'.split(
    ' ',
  ),
  ...'classpath option adopt lotpath cotp cookiecutter signed assigned sample orderId userId alias user'.split(
    ' ',
  ),
])
  test(`a name that tells of none: ${name}`, () => expect(isSecretName(name)).toBe(false));

test('no member that readers need has a name that tells of a secret', () => {
  const names = [...PROTOCOL.keys(), ...DATA.keys()].filter(isSecretName);
  expect(names.filter((name) => !SECRET_NAMES.has(name))).toEqual(['auth']);
});
