import { appendFileSync } from 'node:fs';
import { inTurn, ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { expect, testOver } from '../fixtures.ts';
import { tagOf } from '../transports.ts';
import { differencesOf } from './compare.ts';
import { differences } from './differences.ts';
import { expected, type Found, listedFor, written } from './judge.ts';
import { type Scenario, scenarios, stepIds, titleOf } from './notation.ts';
import { configurationOf, playOf } from './plays.ts';
import { Stage, type StageOptions } from './stage.ts';

/** Failures at every operation take time, and are told in the rows of the documents, too: `npm test` plays those of one start. */
const LONG: ReadonlySet<string> = new Set(['pollfaults', 'cometdfaults', 'opfaults']);

for (const scenario of scenarios) {
  const { name, transport, edition } = scenario;
  const title = titleOf(scenario);
  const test = testOver[transport];
  const others = scenarios.filter((other) => other.name === name && other.edition === edition);
  const isInTurn =
    inTurn(
      name,
      others.map((other) => other.transport),
    ) === transport;
  const details = { tag: isInTurn && !LONG.has(name) ? tagOf(transport) : [tagOf(transport), ONLY_IN_WHOLE] };
  const listed = listedFor(title, [...differences.values()].flat());

  const perform = async (options: Omit<StageOptions, 'transport' | 'edition'>) => {
    test.slow();
    const stage = new Stage({ ...options, transport, edition });
    const found = await play(scenario, listed, stage);
    // With the name of a file, what differs is written there: for the person who brings the list up to date.
    if (process.env.FOUND) appendFileSync(process.env.FOUND, `${JSON.stringify({ title, found })}\n`);
    expect(written(found)).toEqual(written(listed));
  };
  if (name === 'tabs')
    test(
      `what a page saw of Widgets, in two tabs: ${title}`,
      details,
      ({ widgets, otherTab, context, service, gms }) =>
        perform({ tabs: [widgets, otherTab], context, gms, serviceName: service.name }),
    );
  else
    test(`what a page saw of Widgets: ${title}`, details, ({ widgets, context, service, gms }) =>
      perform({ tabs: [widgets], context, gms, serviceName: service.name }),
    );
}

/** Milliseconds of the page's time in which nothing more may happen, once the last step of a page is over. */
const AFTERWARDS = 1500;

/** Plays the steps one after the other: how what is seen differs from what was seen of Widgets. */
async function play({ name, steps, edition }: Scenario, listed: readonly Found[], stage: Stage) {
  const found: Found[] = [];
  const ids = stepIds(steps);
  let pages = 0;
  for (const [nth, step] of steps.entries()) {
    const id = ids[nth] as string;
    // Edition 8.5 was observed while it polled seldom: there is a poll only where messages were received.
    const isQuiet = edition === '8.5' && step.seen.every(({ name }) => name !== 'messageReceived');
    stage.begin(isQuiet ? 0 : undefined);
    if (step.name === 'page opened') await stage.openAnew(configurationOf(name, pages++));
    else {
      const act = playOf(name, step.name);
      if (act === undefined) throw new Error(`nobody knows how to play ${step.name}`);
      await act(stage);
    }
    const lines = listed.filter((each) => each.step === id).map(({ line }) => line);
    const { wrong, ...ours } = await stage.end(expected(step, lines));
    const differences = [...differencesOf(step, ours, stage.pushes), ...wrong];
    if ((steps[nth + 1]?.name ?? 'page opened') === 'page opened') differences.push(...(await late(stage)));
    found.push(...differences.map((line) => ({ step: id, line })));
  }
  return found;
}

/** What happens when the last step of a page is over. */
async function late(stage: Stage): Promise<string[]> {
  stage.begin(AFTERWARDS);
  const { seen, wrong } = await stage.end(0);
  return [...seen.map(({ name }) => `afterwards: ${name}`), ...wrong];
}
