import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../mutated-files.ts';

/** Rooms of the client whose code a page or an app runs. */
const ROOMS = ['app', 'base', 'bus', 'chat', 'commands', 'page', 'session', 'transport'] as const;

/** The folder of the client. */
export const CLIENT = fileURLToPath(new URL('../../../../client/', import.meta.url));

/** The files of the client that mutants are made of, in its rooms and below them. */
export function clientFiles(): readonly SourceFile[] {
  return ROOMS.flatMap((room) =>
    readdirSync(`${CLIENT}${room}`, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture|d)\.ts$/.test(name))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${CLIENT}${name}`, 'utf8') }));
}

/** The unit tests of the client, and what belongs to them. */
export function clientTests(): readonly SourceFile[] {
  return readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|fixture)\.ts$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${CLIENT}${name}`, 'utf8') }));
}
