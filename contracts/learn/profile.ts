import { stringify } from 'yaml';
import type { Learned } from './judge-conversations.ts';
import type { LearnedSettings } from './lesson.ts';

/** The settings that make the mock do what was seen. */
export function learnedSettings(learned: readonly Learned[]): LearnedSettings {
  return Object.assign({}, ...learned.map(({ settings }) => settings ?? {}));
}

/**
 * A configuration file of the mock with what was learned: `mock-gms --config` takes it.
 *
 * @param sources the names of the captures
 */
export function profileText(learned: readonly Learned[], sources: readonly string[]): string {
  const told = learned.filter(({ verdict }) => verdict === 'contradicted');
  const lines = told.map(
    ({ lesson: { id, title }, settings, sightings: [first] }) =>
      `# ${id}: not so: ${title}. Entry ${first?.entry}: ${first?.shown ?? ''}${settings === undefined ? '; no setting does that' : ''}`,
  );
  const head = `# Learned from ${sources.map((name) => JSON.stringify(name)).join(', ')} by gms-contracts learn.`;
  return `${[head, ...lines].join('\n')}\n${stringify({ defaults: learnedSettings(learned) })}`;
}
