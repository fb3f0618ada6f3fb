import { signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

const KEY = 'mock-gms-script-drafts';

/** Drafts that are kept; the oldest ones go. */
const MOST_DRAFTS = 50;

/** Texts of scripts that were changed and not saved, by service and script. They last as long as the tab. */
const drafts = signal<ReadonlyMap<string, string>>(remembered());

/** The script that was edited last in a service, by its name. */
const edited = new Map<string, string>();

export function draftOf(service: string, script: string): string | undefined {
  return drafts.value.get(keyOf(service, script));
}

/** @param text undefined: the script is as it was saved */
export function keepDraft(service: string, script: string, text: string | undefined): void {
  const key = keyOf(service, script);
  const others = [...drafts.peek()].filter(([each]) => each !== key);
  keepAll(text === undefined ? others : [...others.slice(1 - MOST_DRAFTS), [key, text]]);
}

/** Forgets what was written in a service that is removed. */
export function dropDrafts(service: string): void {
  edited.delete(service);
  keepAll([...drafts.peek()].filter(([key]) => !key.startsWith(keyOf(service, ''))));
}

/** The script to show first in a service: the one that was edited last, if any was; after a reload, the last draft. */
export function lastEdited(service: string): string | undefined {
  const inService = keyOf(service, '');
  const draft = [...drafts.peek().keys()].filter((key) => key.startsWith(inService)).at(-1);
  return edited.get(service) ?? draft?.slice(inService.length);
}

export function noteEdited(service: string, script: string): void {
  edited.set(service, script);
}

function keepAll(all: readonly (readonly [key: string, text: string])[]): void {
  drafts.value = new Map(all);
  keep('sessionStorage', KEY, all);
}

/** No name of a service has a slash in it. */
function keyOf(service: string, script: string): string {
  return `${service}/${script}`;
}

function remembered(): ReadonlyMap<string, string> {
  const before = kept('sessionStorage', KEY);
  return new Map(Array.isArray(before) ? before.filter(isDraft) : []);
}

function isDraft(value: unknown): value is [key: string, text: string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
