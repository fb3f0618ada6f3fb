import { expect, test } from '@playwright/test';
import { StoreError } from '../store-error.ts';
import { redisPlaceOf } from './redis-url.ts';

test('the URL of a Redis says where it is, and is shown without user and password', () => {
  expect(redisPlaceOf('redis://localhost')).toEqual({
    tls: false,
    host: 'localhost',
    port: 6379,
    database: 0,
    username: undefined,
    password: undefined,
    prefix: 'mock-gms',
    shown: 'redis://localhost:6379',
  });
  expect(redisPlaceOf('rediss://jo:p%40ss@[::1]:7000/2?prefix=team-a')).toEqual({
    tls: true,
    host: '::1',
    port: 7000,
    database: 2,
    username: 'jo',
    password: 'p@ss',
    prefix: 'team-a',
    shown: 'rediss://[::1]:7000/2?prefix=team-a',
  });
});

test('a URL that is not one of a Redis is refused, without a part in which a password could stand', () => {
  for (const url of [
    'http://:secret@localhost',
    'redis:secret',
    'redis://:secret@localhost/secret',
    'redis://localhost?secret=1',
    'redis://localhost?prefix=se%20cret',
    'redis://localhost#secret',
    'redis://:secret@localhost:port',
  ]) {
    const refusal = () => redisPlaceOf(url);
    expect(refusal, url).toThrow(StoreError);
    expect(refusal, url).not.toThrow('secret');
  }
});
