import { readFileSync } from 'node:fs';
import type { Listed } from './judge.ts';
import type { reasons } from './reasons.ts';

/** Why something differs. */
export type Reason = keyof typeof reasons;

const lists = JSON.parse(readFileSync(new URL('./differences.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Listed[]>
>;

/** Every difference, by its reason. */
export const differences: ReadonlyMap<Reason, readonly Listed[]> = new Map(
  Object.entries(lists).map(([reason, listed]) => [reason as Reason, listed]),
);
