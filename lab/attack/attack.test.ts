import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { isWhole, ONLY_IN_WHOLE, OUT_OF_TURN } from '../../e2e/browsers/in-turn.ts';
import { hasRedis } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { runNode } from '../../scripts/process.ts';
import { randomSeed } from './chance.ts';
import { fuzz } from './fuzz/run.ts';
import { contractSource } from './fuzz/sources/contract-source.ts';
import { soak } from './soak/run.ts';
import { buildIfStale } from './target/target.ts';

const BENT = fileURLToPath(new URL('./bent/server.mjs', import.meta.url));
const FORGETFUL = fileURLToPath(new URL('./bent/forgetful.mjs', import.meta.url));

/** Far more than any of these takes: they wait for events, and a busy machine is no mistake. */
const LIMIT = 300_000;
/** A campaign is ended before that, so that what it wrote is shown. */
const ENDS = LIMIT - 20_000;

/** A campaign by its command, in a process of its own: the CometD library changes globals in Node. */
const attack = (...args: string[]) => runNode('lab/attack/cli.ts', args, { limit: ENDS });

test.describe('a short attack', () => {
  // One after the other: each takes two cores, and only one of them builds.
  test.describe.configure({ mode: 'default' });

  test.beforeAll(async () => {
    test.setTimeout(LIMIT);
    await buildIfStale();
  });

  for (const [name, seed, tag] of [
    ['the same input every time', 20_261_126, OUT_OF_TURN],
    ['other input every time', randomSeed()],
  ] as const) {
    test(`the server stands ${name}`, { tag: tag ?? [] }, async () => {
      test.setTimeout(LIMIT);
      console.log(`attack fuzz, seed ${seed}`);
      const { code, output } = await attack(
        'fuzz',
        '--inputs',
        isWhole ? '2500' : '250',
        '--seed',
        String(seed),
      );
      expect(code, output).toBe(0);
    });
  }

  test('no message is lost or doubled, and no client storms, whatever the network does', async () => {
    test.setTimeout(LIMIT);
    const seed = randomSeed();
    console.log(`attack faults, seed ${seed}`);
    const { code, output } = await attack('faults', '--runs', isWhole ? '6' : '1', '--seed', String(seed));
    expect(code, output).toBe(0);
  });

  test('a server with a data folder is as it was when it is killed under load', {
    tag: ONLY_IN_WHOLE,
  }, async () => {
    test.setTimeout(LIMIT);
    const seed = randomSeed();
    console.log(`attack kills, seed ${seed}`);
    const { code, output } = await attack('kills', '--runs', '2', '--seed', String(seed));
    expect(code, output).toBe(0);
  });

  if (hasRedis)
    test('so is one over Redis, whose connection is cut and loses answers', {
      tag: OUT_OF_TURN,
    }, async () => {
      test.setTimeout(LIMIT);
      const seed = randomSeed();
      console.log(`attack kills --store, seed ${seed}`);
      const { code, output } = await attack('kills', '--store', '--runs', '1', '--seed', String(seed));
      expect(code, output).toBe(0);
    });
});

test.describe('a server that is bent on purpose is found out', () => {
  test.setTimeout(LIMIT);

  test('it keeps nothing in its folder', { tag: ONLY_IN_WHOLE }, async () => {
    const { code, output } = await attack('kills', '--runs', '1', '--server', FORGETFUL);
    expect(code, output).toBe(1);
    expect(output).toMatch(/✗ chat \S+ is missing/);
  });

  /** Attacks a bent server with little input; patience is short, since it has nothing else to do. */
  const bent = (how: string, inputs = 60) =>
    fuzz({
      ...{
        seed: 1,
        inputs,
        concurrency: 6,
        patience: 3,
        mostExits: 1,
        quietRounds: 6,
        sources: [contractSource('chat', 1)],
      },
      target: { script: BENT, args: [how] },
      keepFind: () => 'kept nowhere',
      log: () => {},
    });

  test('a sound one is not', async () => {
    const { mistakes, exits, finds } = await bent('sound');
    expect({ mistakes, exits, finds }).toEqual({ mistakes: [], exits: 0, finds: [] });
  });

  for (const [how, tag] of [['exits'], ['throws', OUT_OF_TURN]] as const) {
    test(`it ${how}: the one input is named`, { tag: tag ?? [] }, async () => {
      const { held, exits, finds } = await bent(how, 60);
      expect(held).toBe(false);
      expect(exits).toBeGreaterThan(0);
      const [find] = finds;
      expect(find?.kind).toBe('exit');
      expect(find?.isReproduced).toBe(true);
      expect(find?.conversations.map(({ inputs }) => inputs.length)).toEqual([1]);
      expect(find?.conversations[0]?.inputs[0]?.body).toContain('userData');
    });
  }

  for (const [how, kind, tag] of [
    ['answers 500', 'status', OUT_OF_TURN],
    ['never answers', 'unanswered', OUT_OF_TURN],
    ['closes without an answer', 'closed without an answer', OUT_OF_TURN],
    ['answers twice', 'more answers than requests', OUT_OF_TURN],
  ] as const) {
    test(`it ${how}`, { tag: tag ?? [] }, async () => {
      const { held, finds } = await bent(how, 60);
      expect(held).toBe(false);
      expect(finds.map((find) => find.kind)).toContain(kind);
    });
  }

  test('it is unwell and lives on: that is seen, and hides nothing else', { tag: OUT_OF_TURN }, async () => {
    const { mistakes, exits, finds } = await bent('is unwell from then on', 60);
    expect(mistakes.filter((mistake) => mistake.startsWith('unmeant 5xx'))).toHaveLength(1);
    expect(exits).toBe(0);
    expect(finds.filter(({ isReproduced }) => isReproduced).map(({ source }) => source)).toContain('health');
  });

  test('it lets nobody in: neither campaign has done its work', { tag: OUT_OF_TURN }, async () => {
    const { mistakes } = await bent('refuses everybody', 60);
    expect(mistakes).toContainEqual(expect.stringContaining('chats that could not be made: '));
    const soaked = await soak({
      ...{ seed: 1, minutes: 0.02, concurrency: 1, log: () => {} },
      target: { script: BENT, args: ['refuses everybody'] },
    });
    expect(soaked.mistakes).toContainEqual(expect.stringContaining('starts and files that were refused: '));
  });

  test('it leaks', { tag: OUT_OF_TURN }, async () => {
    const { mistakes } = await bent('leaks', 2_000);
    expect(mistakes).toContain('memory after quiet is more than 1.5 times what it was');
  });

  test('it blocks its loop', { tag: OUT_OF_TURN }, async () => {
    const { mistakes } = await bent('blocks its loop', 40);
    expect(mistakes).toContain('one turn of the event loop took too long');
  });
});

test('a usage error has an exit code of its own, and --help explains the usage', async () => {
  test.setTimeout(LIMIT);
  expect(await attack('siege')).toMatchObject({
    code: 2,
    output: expect.stringContaining('fuzz, faults, soak'),
  });
  expect((await attack('--help')).output).toContain('Exit code 0');
});
