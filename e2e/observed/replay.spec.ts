import type { Heard } from '../fixtures/widgets.ts';
import { expect, testOver } from '../fixtures.ts';
import { type Transport, tagOf } from '../transports.ts';
import { type Difference, differences, skipped, unplayed } from './differences.ts';
import { type Scenario, type SeenStep, scenarios } from './observations.ts';
import { type Command, playOf, type Stage } from './plays.ts';
import { misfit } from './shape.ts';

/** Milliseconds for what was seen to come; only what is different takes so long. */
const PATIENCE = 4_000;

/** What a command does, with the moments of its callbacks among the events. */
async function give(stage: Stage, { command, options = 'undefined', before }: Command): Promise<string> {
  const { widgets } = stage;
  await before?.(stage);
  return widgets.page.evaluate(
    ([name, source]) =>
      new Promise<string>((resolve) => {
        const mark = (outcome: string, text: string) => () => {
          window.heard.push({ name: `<${name} ${outcome}>`, data: undefined });
          resolve(text);
        };
        const options: unknown = new Function(`return (${source});`)();
        window.oMyPlugin
          .command(`WebChatService.${name}`, options)
          .done((value: unknown) => mark('done', `resolves ${value === undefined ? 'no' : typeof value}`)())
          .fail((reason: unknown) =>
            mark('fail', `rejects ${typeof reason === 'string' ? JSON.stringify(reason) : typeof reason}`)(),
          );
      }),
    [command, options] as const,
  );
}

/**
 * Batches are a matter of time: several messageReceived count as one, in the place of the last. A push has a connection of
 * its own, and may overtake the acknowledgement that lets a command settle: there it counts as the last, an end and an error
 * as well.
 */
function sequence(names: readonly string[], transport: Transport): string[] {
  if (transport !== 'polling') {
    const pushed = ['ended', 'error', 'messageReceived'];
    return [
      ...names.filter((name) => !pushed.includes(name)),
      ...pushed.filter((name) => names.includes(name)),
    ];
  }
  const last = names.lastIndexOf('messageReceived');
  return names.filter((name, n) => name !== 'messageReceived' || n === last);
}

/** Plays a step, and tells what was different from what was seen. */
async function play(stage: Stage, scenario: Scenario, step: SeenStep, from: number) {
  const known = differencesOf(scenario).find((each) => each.step === step.step);
  const seen = sequence(
    step.events.map(({ name }) => name),
    scenario.transport,
  );
  const awaited = known?.events ?? seen;
  const doing = playOf(scenario.scenario, step.step);
  const told = doing !== undefined && typeof doing !== 'function' ? await give(stage, doing) : undefined;
  if (typeof doing === 'function') await doing(stage);
  const heard: Heard[] = await stage.widgets.page.evaluate(
    ([from, awaited, patience, isPolling]) => {
      const count = (names: readonly string[], name: string) => names.filter((each) => each === name).length;
      const hasAll = (heard: Heard[]) => {
        const names = heard.slice(from).map(({ name }) => name);
        // Batches: the last event of a step is the last one here, too.
        const last = names.at(-1);
        if (isPolling && last !== awaited.at(-1)) return false;
        return awaited.every((name) => count(names, name) >= count(awaited, name));
      };
      const all = window.untilHeard((heard) => (hasAll(heard) ? heard.slice(from) : undefined));
      const late = new Promise<Heard[]>((resolve) =>
        setTimeout(() => resolve(window.heard.slice(from)), patience),
      );
      return Promise.race([all, late]);
    },
    [from, awaited, PATIENCE, scenario.transport === 'polling'] as const,
  );
  // What is pushed of the step before may come late: where no message is awaited, one says nothing.
  const events = sequence(
    heard.map(({ name }) => name),
    scenario.transport,
  ).filter((name) => name !== 'messageReceived' || awaited.includes(name));
  // Of several batches one may have come late, of the step before.
  const shapes = [...new Set(heard.map(({ name }) => name))].filter((name) => {
    const alike = step.events.filter((each) => each.name === name && each.shape !== undefined);
    const fits = heard.some(
      (each) =>
        each.name === name && alike.some(({ shape }) => shape && misfit(each.data, shape) === undefined),
    );
    return alike.length > 0 && !fits;
  });
  const found: Omit<Difference, 'scenario' | 'why'> = {
    step: step.step,
    ...(events.join() !== seen.join() && { events }),
    ...(told !== undefined && !settlesAs(told, step.settles) && { settles: told }),
    ...(shapes.length > 0 && { shapes }),
  };
  return { next: from + heard.length, found: Object.keys(found).length > 1 ? [found] : [] };
}

/** What is not told of more closely, such as an object, is compared by how the command settled alone. */
function settlesAs(told: string, seen = told): boolean {
  if (seen.startsWith('rejects "') || seen === 'resolves no') return told === seen;
  return told.split(' ', 1)[0] === seen.split(' ', 1)[0];
}

function differencesOf({ scenario, transport }: Scenario): readonly Difference[] {
  return differences.filter(
    (each) => each.scenario === scenario && (each.transport ?? transport) === transport,
  );
}

for (const scenario of scenarios) {
  const { transport, scenario: name } = scenario;
  testOver[transport](
    `${name}: what Widgets do, step by step [${transport}]`,
    { tag: tagOf(transport) },
    async ({ widgets, service }) => {
      testOver[transport].slow();
      const stage: Stage = { widgets, service, people: {} };
      const stop = unplayed.find((each) => each.scenario === name)?.from;
      const found: Omit<Difference, 'scenario' | 'why'>[] = [];
      let from = 0;
      for (const step of scenario.steps) {
        if (step.step === stop) break;
        if (skipped.some((each) => each.step.test(step.step))) continue;
        if (step.step === 'page opened') {
          await widgets.page.context().clearCookies();
          await widgets.open({ userData: { cfg: '1' } });
          await widgets.event('ready');
          from = (await widgets.heard()).length;
          continue;
        }
        const played = await play(stage, scenario, step, from);
        from = played.next;
        found.push(...played.found);
      }
      const listed = differencesOf(scenario).map(({ scenario: _, transport: __, why: ___, ...rest }) => rest);
      expect(found).toEqual(listed);
    },
  );
}
