import { memberIn, memberOf } from './deed.ts';
import { hearStep } from './hear.ts';
import type { Item } from './item.ts';
import { patternOf } from './pattern.ts';
import { act, flow, mustBeTrue, NOTHING, type StepKind } from './step-kind.ts';
import { countOf } from './step-options.ts';
import { isReserved, VARIABLE } from './template.ts';
import { UNNAMED } from './who-is-missing.ts';

/** The steps that say what comes when. */
export const FLOW = {
  wait: act((item, reading) => {
    const milliseconds = reading.duration(item);
    return async (player) => {
      await player.conversation.wait(milliseconds);
      if (milliseconds > 0) player.waited();
    };
  }),
  hear: flow((item, _, reading) => hearStep(item, reading)),
  set: act((item, reading) => {
    const values = [...item.map('a map of variables')].map(([name, value]) => {
      if (!VARIABLE.test(name) || isReserved(name)) value.fail(`"${name}" cannot name a variable`);
      reading.declare(name);
      return [name, reading.text(value)] as const;
    });
    return async (player) => {
      for (const [name, text] of values) player.variables.set(name, player.fill(text));
    };
  }),
  if: flow(
    (item, options, reading) => {
      const text = reading.text(item);
      const matches =
        options.get('matches') ?? item.fail('if needs matches: a text or a /regular expression/');
      const pattern = patternOf(matches);
      const [whenSo, otherwise] = [reading.steps(options.get('then')), reading.steps(options.get('else'))];
      return {
        course: { among: [whenSo, otherwise] },
        async play(player) {
          const match = pattern(player.fill(text));
          if (match === undefined) return player.play(otherwise);
          player.match = match;
          return player.play(whenSo);
        },
      };
    },
    'matches',
    'then',
    'else',
  ),
  repeat: flow((item, options, reading) => {
    const steps = reading.steps(item, true);
    if (steps.length === 0) item.fail('at least one step was expected');
    const times = timesOf(options.get('times'));
    return {
      course: { repeats: steps, ends: Number.isFinite(times) },
      async play(player) {
        for (let round = 0; round < times; round++) {
          const jump = await player.play(steps);
          if (jump === 'break') return undefined;
          if (jump !== undefined) return jump;
        }
        return undefined;
      },
    };
  }, 'times'),
  break: flow((item, _, reading) => {
    mustBeTrue(item, 'break');
    if (!reading.isRepeated) item.fail('break stands within repeat');
    return { course: { to: 'break' }, play: async () => 'break' };
  }),
  label: flow(() => ({ course: NOTHING, play: async () => undefined })),
  goto: flow((item, _, reading) => {
    const to = { goto: reading.label(item) };
    return { course: { to }, play: async () => to };
  }),
  end: flow((item, options) => {
    const name = memberOf(options.get('as'));
    const isByServer = item.scalar === 'server';
    if (!isByServer && item.scalar !== true)
      item.fail(`end: true or server was expected, not ${item.described}`);
    if (isByServer && name !== undefined) item.fail('the server ends a chat by itself, as nobody');
    return {
      course: { to: 'stop', needs: isByServer ? [] : [name ?? UNNAMED] },
      async play(player) {
        const member = memberIn(player, name);
        await (isByServer ? member.endByServer() : member.end());
        return 'stop';
      },
    };
  }, 'as'),
  stop: flow((item) => {
    mustBeTrue(item, 'stop');
    return { course: { to: 'stop' }, play: async () => 'stop' };
  }),
} as const satisfies { readonly [name: string]: StepKind };

function timesOf(item: Item | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : countOf(item);
}
