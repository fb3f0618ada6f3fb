import type { RunningMockGms, SettingsChange } from '../../../mock-gms/index.ts';
import { errorLine } from '../../shared/error-text.ts';
import { placesIn } from '../compare/places.ts';
import { Interrupted, type Phase } from '../pace.ts';
import { BayeuxSteps } from './bayeux-steps.ts';
import { Credentials } from './credentials.ts';
import { endpointOf } from './endpoint-of.ts';
import { HttpSteps } from './http-steps.ts';
import type { Pair } from './pair.ts';
import type { Scene } from './scene.ts';
import { Stage } from './stage.ts';

/** How many scenes are asked about at once: most of the time is spent waiting. */
const AT_ONCE = 6;

/** How many scenes this process has asked about: the services of each scene have names of their own. */
let asked = 0;

/**
 * Asks a mock everything that clients asked in a capture, in the same order, while the contact centre does what it did
 * there.
 *
 * @param gms one that trusts clientIds without their cookies
 * @param step is called after each request
 * @returns of each scene what the captured server answered beside what the mock answers
 */
export async function askMock(
  scenes: readonly Scene[],
  gms: RunningMockGms,
  settings: SettingsChange,
  step: Phase['step'] = async () => {},
): Promise<readonly (readonly Pair[])[]> {
  const pairs: (readonly Pair[])[] = [];
  const left = scenes.entries();
  const lane = async () => {
    for (const [place, scene] of left) {
      asked += 1;
      pairs[place] = await pairsOf(scene, gms, settings, `scene-${asked}`, step);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return pairs;
}

async function pairsOf(
  scene: Scene,
  gms: RunningMockGms,
  settings: SettingsChange,
  prefix: string,
  step: Phase['step'],
): Promise<readonly Pair[]> {
  const credentials = new Credentials(scene);
  const stage = new Stage(scene, gms, credentials.asked(settings), prefix);
  try {
    return await askSteps(stage, new HttpSteps(stage, credentials), new BayeuxSteps(stage), step);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return failed(stage, errorLine(error));
  }
}

/** Asks the mock every step of a scene, in order, and pairs the answers. */
async function askSteps(
  stage: Stage,
  http: HttpSteps,
  bayeux: BayeuxSteps,
  goOn: Phase['step'],
): Promise<readonly Pair[]> {
  const { steps, assumed } = stage.scene;
  try {
    for (const step of steps) {
      if (step.kind === 'http') await http.ask(step);
      else if (step.kind === 'heard') await bayeux.hear(step);
      else await bayeux.say(step);
      await goOn();
    }
  } finally {
    await stage.services.remove();
  }
  const pairs = stage.withoutLost([...stage.pairs, ...bayeux.refusals()]);
  const places = placesIn(pairs, (chat, index) => stage.counterpartsOf(chat).of(index) !== undefined);
  return pairs
    .filter(({ entry }) => !assumed.has(entry))
    .map((pair) => ({ ...pair, places: pair.chat && places.get(pair.chat) }));
}

/** The pairs of a scene in which something failed. None is compared: answers would stand beside those to other requests. */
function failed({ scene, acts, names }: Stage, failure: string): readonly Pair[] {
  const asked = scene.steps.filter((step) => step.kind !== 'heard');
  return asked.map((step): Pair => {
    const { entry } = step;
    const [act] = acts.at(entry);
    const endpoint = step.kind === 'http' ? endpointOf(step.exchange.request.path) : 'bayeux';
    const about = { file: scene.file, entry, endpoint, operation: act?.operation ?? 'unknown', asked: [] };
    const nothing = { chat: acts.chatOf(entry), names, theirs: undefined, ours: undefined };
    return { ...about, ...nothing, notCompared: `asking it again failed: ${failure}`, failure };
  });
}
