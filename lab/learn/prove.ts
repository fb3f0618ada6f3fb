import { catalogue } from '../../contracts/compare/conversation/catalogue.ts';
import type { CompareConversation } from '../../contracts/compare/conversation/compare-step.ts';
import { learnFrom } from '../../contracts/learn/learn.ts';
import { profileOf } from '../../contracts/learn/profile.ts';
import type { Transport } from '../../contracts/target/transport.ts';
import { redactCapture } from '../../mock-gms/capture.ts';
import { type RunningMockGms, type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import { loadMockGms } from '../mutants/load-mock-gms.ts';
import type { FormMutant } from './form-mutant.ts';
import { differencesBetween, type Held, recordServer } from './record-server.ts';
import type { SwitchServer } from './switch-servers.ts';

/** What one server showed: what is wrong, or nothing. */
export interface Proved {
  readonly id: string;
  readonly problems: readonly string[];
}

/** Long-polling stands for WebSocket, too: both carry the same messages. */
const TRANSPORTS = ['polling', 'cometd-long-polling'] as const;

/** What the catalogue of comparisons does not hold. */
const more: readonly CompareConversation[] = [
  {
    id: 'diff-typing-own',
    title: 'A customer who types reads what is new',
    steps: [
      { who: 'customer', does: 'requestChat', fields: { nickname: 'Ada' } },
      { who: 'customer', does: 'startTyping', fields: { message: 'Hel' } },
      { who: 'customer', does: 'refresh', fields: { transcriptPosition: 2 } },
    ],
  },
  {
    id: 'diff-nested',
    title: 'A message has attributes in attributes',
    transports: ['polling'],
    steps: [
      { who: 'customer', does: 'requestChat', fields: { nickname: 'Ada' } },
      { who: 'customer', does: 'send', fields: { message: 'Hello', eventAttributes: nestedAttributes(3) } },
      { who: 'customer', does: 'send', fields: { message: 'Bye', eventAttributes: nestedAttributes(12) } },
      { who: 'customer', does: 'refresh', fields: { transcriptPosition: 1 } },
    ],
  },
];

function nestedAttributes(count: number): string {
  return JSON.stringify({ 'structured-content': { 'genesys-chat': { kind: 'rich', count } } });
}

function heldBy(shownBy: readonly string[]): Held {
  const ids = new Set(shownBy.map((id) => `diff-${id}`));
  return { conversations: [...catalogue, ...more].filter(({ id }) => ids.has(id)), transports: TRANSPORTS };
}

/**
 * Whether a capture of a server that differs in one form is contradicted by the one lesson about it, and the mock under
 * the profile cannot be told from that server.
 */
export async function proveMutant(
  mutant: FormMutant,
  transports: readonly Transport[] = TRANSPORTS,
): Promise<Proved> {
  const server = await loadMockGms({ ...mutant, killers: [] }).startMockGms({ port: 0 });
  return proved(mutant.id, server, {}, [mutant.lesson], {
    ...heldBy(mutant.shownBy),
    transports,
    ignores: mutant.ignores ?? [],
  });
}

/** The same of a server that differs in one setting. */
export async function proveSwitch({ settings, shownBy, also }: SwitchServer): Promise<Proved> {
  const [[name, value] = []] = Object.entries(settings);
  const server = await startMockGms({ port: 0 });
  const held = { ...heldBy(shownBy), also };
  return proved(`${name}=${value}`, server, settings, [`setting ${name}`], held);
}

/** Whether nothing of the mock as it is contradicts anything. */
export async function proveUnchanged(held: Held = { conversations: catalogue }): Promise<Proved> {
  return proved('unchanged', await startMockGms({ port: 0 }), {}, [], held);
}

async function proved(
  id: string,
  server: RunningMockGms,
  settings: SettingsChange,
  expected: readonly string[],
  held: Held,
): Promise<Proved> {
  const ours = await startMockGms({ port: 0, trustClientSession: true });
  try {
    const capture = redactCapture(await recordServer(server, settings, held), { keepTexts: true });
    const lessons = await learnFrom([{ name: id, capture }], ours);
    const contradicted = lessons.learned.filter(({ verdict }) => verdict === 'contradicted');
    const ids = contradicted.map(({ lesson }) => lesson.id);
    const problems: string[] = [];
    if (ids.join() !== expected.join()) {
      const shown = contradicted.map(
        ({ lesson, sightings: [first] }) => `${lesson.id}: ${JSON.stringify(first)}`,
      );
      problems.push(
        `contradicted: ${shown.join('; ') || 'nothing'}, expected: ${expected.join(', ') || 'nothing'}`,
      );
    }
    const source = [{ name: id, capture, chats: 1, unread: [], foreign: 0 }];
    const profile = profileOf(lessons, source, 0);
    if (lessons.inexpressible.length > 0)
      problems.push(`not expressed: ${JSON.stringify(lessons.inexpressible[0])}`);
    const differences = await differencesBetween([server, settings], [ours, { profile }], held);
    if (differences.length > 0)
      problems.push(
        `differs under the profile ${JSON.stringify({ settings: profile.settings, overlays: profile.overlays })}: ${differences[0]}`,
      );
    return { id, problems };
  } finally {
    await server.close();
    await ours.close();
  }
}
