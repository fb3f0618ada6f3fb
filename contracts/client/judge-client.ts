import { setTimeout as delay } from 'node:timers/promises';
import { orAborted } from '../probe/wire/or-aborted.ts';
import { defined } from '../shared/defined.ts';
import { VERSION } from '../shared/version.ts';
import { ScriptFailure } from './customer/client-customer.ts';
import { NotShown } from './customer/person.ts';
import { NotPlayable, NotSurvived } from './situations/came-through.ts';
import type { Situation } from './situations/situation.ts';
import { Stage, type StageOptions } from './situations/stage.ts';
import { judgeRules } from './verdict/judge-rules.ts';
import type { SituationResult, Verdict } from './verdict/verdict.ts';

/** What is told while a client is judged. */
export interface Progress {
  begins(situation: Situation, number: number, of: number): void;
  /** What the server's side does. */
  happens(text: string): void;
  ended(result: SituationResult): void;
}

/** How a client is judged. */
export interface JudgeOptions extends Omit<StageOptions, 'tell'> {
  readonly dataURL: string;
  readonly situations: readonly Situation[];
  readonly failOn: Verdict['failOn'];
  /** Milliseconds after the last situation in which a client that goes on after the end gives itself away. */
  readonly settle: number;
  readonly progress: Progress;
  /** Ends the situation that is played; asked for at the beginning of each. */
  readonly skip: () => AbortSignal;
  /** Ends them all: what was not played is skipped. */
  readonly quit: AbortSignal;
}

const NOT_PLAYED = 'not played: ended by hand';

/** Leads a client through situations, and judges what it did; never throws for what the client does. */
export async function judgeClient(options: JudgeOptions): Promise<Verdict> {
  const { service, relay, customer, situations, progress, settle, quit, dataURL, failOn } = options;
  const startedAt = new Date();
  const stage = new Stage({ ...options, tell: (text) => progress.happens(text) });
  const results: SituationResult[] = [];
  for (const [place, situation] of situations.entries()) {
    // Of what is not played any more, the number says enough.
    const isOver = quit.aborted;
    if (!isOver) progress.begins(situation, place + 1, situations.length);
    const result = await played(situation, stage, options);
    results.push(result);
    if (!isOver) progress.ended(result);
  }
  const left = results.filter(({ reason }) => reason === NOT_PLAYED).length;
  if (left > 0)
    progress.happens(`${left} further ${left === 1 ? 'situation was' : 'situations were'} ${NOT_PLAYED}`);
  if (!quit.aborted) await delay(settle, undefined, { signal: quit }).catch(() => undefined);
  await customer.dismiss().catch((error: Error) => progress.happens(error.message));
  const rules = await judgeRules(service, relay, stage);
  const { acts, bayeux } = stage.client.traffic;
  return {
    suite: { name: 'gms-contracts client', version: VERSION },
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    dataURL,
    transports: [...new Set([...acts, ...bayeux].map(({ carrier }) => carrier))],
    requests: acts.filter(({ endpoint }) => endpoint !== 'cometd').length + bayeux.length,
    failOn,
    situations: results,
    rules,
  };
}

async function played(
  situation: Situation,
  stage: Stage,
  { customer, skip, quit }: JudgeOptions,
): Promise<SituationResult> {
  const { play, needs = [], ...described } = situation;
  const began = performance.now();
  const result = (outcome: SituationResult['outcome'], reason?: string): SituationResult => ({
    ...described,
    outcome,
    ...defined({ reason }),
    durationMs: Math.round(performance.now() - began),
  });
  if (quit.aborted) return result('skipped', NOT_PLAYED);
  const lacking = needs.filter((ability) => !customer.can(ability));
  if (lacking.length > 0) return result('skipped', `the client has no way to ${lacking.join(', ')}`);
  const skipped = AbortSignal.any([skip(), quit]);
  stage.client.signal = skipped;
  try {
    // It may wait for a person, too, whom no signal reaches.
    await orAborted(play(stage), skipped);
    return result('survived');
  } catch (error) {
    if (skipped.aborted) return result('skipped', 'skipped by hand');
    if (error instanceof NotPlayable) return result('skipped', error.message);
    if (error instanceof NotSurvived || error instanceof ScriptFailure || error instanceof NotShown) {
      return result('failed', error.message);
    }
    return result('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await stage.clear();
  }
}
