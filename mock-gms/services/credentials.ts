import { isObject } from '../boundary/json.ts';
import { type Kind, text } from '../chat/setting.ts';

/** HTTP Basic credentials that a service asks for. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

export const credentials: Kind<BasicCredentials> = {
  expects: 'an object with the texts username and password',
  isSecret: true,
  accepts: (value): value is BasicCredentials =>
    isObject(value) &&
    text.accepts(value.username) &&
    typeof value.password === 'string' &&
    Object.keys(value).every((name) => name === 'username' || name === 'password'),
};
