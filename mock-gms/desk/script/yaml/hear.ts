import { defined } from '../../../boundary/defined.ts';
import type { Heard, ListenOptions } from '../heard.ts';
import type { Item } from './item.ts';
import { type Match, type Pattern, patternOf } from './pattern.ts';
import type { Step, StepActs } from './player.ts';
import type { Reading } from './reading.ts';

/** What a branch of `hear` can wait for. */
const EVENTS = ['message', 'typing', 'join', 'file', 'notice', 'idle', 'after'] as const;

type EventName = (typeof EVENTS)[number];

interface Branch {
  readonly event: EventName;
  readonly pattern: Pattern;
  /** Milliseconds; of `idle` and `after` only. */
  readonly duration: number;
  readonly steps: readonly Step[];
}

const ANY: Pattern = (text) => ({ 0: text });

/**
 * Reads `hear`: a pattern for the next message that matters, or branches, of which the first that fits is taken.
 * Messages that fit no branch are ignored.
 */
export function hearStep(item: Item, reading: Reading): StepActs {
  const branches = item.isList
    ? item.list('branches').map((branch) => branchOf(branch, reading))
    : [{ event: 'message' as const, pattern: patternOf(item), duration: 0, steps: [] }];
  if (branches.length === 0) item.fail('at least one branch was expected');
  const options = listenOptions(branches);
  const play: StepActs['play'] = async (player) => {
    let { after } = options;
    for (;;) {
      const begun = player.conversation.now;
      const heard = await player.conversation.next({ ...options, ...defined({ after }) });
      player.waited();
      const taken = choose(branches, heard);
      if (taken !== undefined) {
        if (heard.kind === 'message') player.message = heard.text;
        player.match = taken.match;
        return player.play(taken.branch.steps);
      }
      if (after !== undefined) after = Math.max(0, after - (player.conversation.now - begun));
    }
  };
  return { course: { among: branches.map(({ steps }) => steps) }, play };
}

function branchOf(item: Item, reading: Reading): Branch {
  const fields = item.map(`a branch (${EVENTS.join(', ')})`);
  const [event, ...others] = EVENTS.filter((name) => fields.has(name));
  const value = fields.get(event ?? '');
  if (event === undefined || value === undefined || others.length > 0) {
    return item.fail(
      `a branch waits for one of ${EVENTS.join(', ')}; this one has ${[...fields.keys()].join(', ')}`,
    );
  }
  for (const [name, field] of fields) {
    if (name !== event && name !== 'do') field.fail(`a branch has ${event} and do, not ${name}`);
  }
  const isTime = event === 'idle' || event === 'after';
  return {
    event,
    pattern: isTime ? ANY : patternOf(value),
    duration: isTime ? reading.duration(value) : 0,
    steps: reading.steps(fields.get('do')),
  };
}

function listenOptions(branches: readonly Branch[]): ListenOptions {
  const waits = (event: EventName) => branches.some((branch) => branch.event === event);
  const soonest = (event: EventName) =>
    Math.min(...branches.filter((branch) => branch.event === event).map(({ duration }) => duration));
  return {
    typing: waits('typing'),
    joins: waits('join'),
    files: waits('file'),
    notices: waits('notice'),
    ...(waits('idle') && { idle: soonest('idle') }),
    ...(waits('after') && { after: soonest('after') }),
  };
}

function choose(
  branches: readonly Branch[],
  heard: Heard,
): { readonly branch: Branch; readonly match: Match } | undefined {
  for (const branch of branches) {
    if (branch.event !== heard.kind) continue;
    const match = branch.pattern(textOf(heard));
    if (match !== undefined) return { branch, match };
  }
  return undefined;
}

function textOf(heard: Heard): string {
  switch (heard.kind) {
    case 'typing':
      return heard.preview;
    case 'join':
      return heard.entry.from.nickname;
    case 'idle':
    case 'after':
      return '';
    default:
      return heard.text;
  }
}
