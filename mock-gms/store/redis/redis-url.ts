import { StoreError } from '../store-error.ts';

/** Where a Redis is, and which of what it holds is meant. */
export interface RedisPlace {
  readonly tls: boolean;
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Tells the keys of this store from those of others in the same database. */
  readonly prefix: string;
  /** The URL without user and password: what may be shown. */
  readonly shown: string;
}

const FORM = 'redis://[[user]:password@]host[:port][/database][?prefix=name], or rediss:// with TLS';

/** It stands in the braces of a hash tag, and in front of every key. */
const PREFIX = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Reads the URL of a Redis. No message shows any part of it in which a password could stand.
 *
 * @throws {StoreError}
 * @example
 * redisPlaceOf('redis://:secret@cache.example.test/2').shown; // 'redis://cache.example.test:6379/2'
 */
export function redisPlaceOf(text: string): RedisPlace {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const tls = url?.protocol === 'rediss:';
  if (url === undefined || (!tls && url.protocol !== 'redis:') || url.hostname === '' || url.hash !== '')
    throw new StoreError(`the URL of a store has the form ${FORM}`);
  const [, database] = /^\/?(\d{0,4})$/.exec(url.pathname) ?? [];
  if (database === undefined)
    throw new StoreError('behind the host of a store stands the number of a database, such as /2');
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'prefix');
  if (unknown !== undefined) throw new StoreError('the URL of a store takes one parameter, prefix');
  const prefix = url.searchParams.get('prefix') ?? 'mock-gms';
  if (!PREFIX.test(prefix))
    throw new StoreError('the prefix of a store has 1–64 letters, digits, dots, hyphens and underscores');
  const port = Number(url.port || 6379);
  const parameter = prefix === 'mock-gms' ? '' : `?prefix=${prefix}`;
  return {
    tls,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    database: Number(database),
    username: decoded(url.username),
    password: decoded(url.password),
    prefix,
    shown: `${url.protocol}//${url.hostname}:${port}${Number(database) === 0 ? '' : `/${Number(database)}`}${parameter}`,
  };
}

function decoded(part: string): string | undefined {
  if (part === '') return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
