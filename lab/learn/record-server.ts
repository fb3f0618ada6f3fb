import { compareServers } from '../../contracts/compare/compare-servers.ts';
import type { CompareConversation } from '../../contracts/compare/conversation/compare-step.ts';
import { hold } from '../../contracts/compare/conversation/hold-conversation.ts';
import { mockGmsDriver, mockGmsTarget } from '../../contracts/target/mock-gms-target.ts';
import type { Target } from '../../contracts/target/target.ts';
import { allTransports, type Transport } from '../../contracts/target/transport.ts';
import { type Capture, Relay } from '../../mock-gms/capture.ts';
import type { RunningMockGms, ServiceHandle, SettingsChange } from '../../mock-gms/index.ts';

/** Over CometD a step ends after so many milliseconds without a push. */
const QUIET_MS = 25;

/** Conversations under way at once. */
const AT_ONCE = 8;

/** Which conversations are held, and over what. */
export interface Held {
  readonly conversations: readonly CompareConversation[];
  readonly transports?: readonly Transport[];
  readonly ignores?: readonly string[];
  /** What happens besides with the server that is recorded. */
  readonly also?: ((service: ServiceHandle, dataURL: string) => Promise<void>) | undefined;
}

/** A service of its own with these settings, as it is reached past a relay. */
async function targetOf(
  gms: RunningMockGms,
  settings: SettingsChange,
): Promise<readonly [Target, ServiceHandle]> {
  const own = mockGmsTarget(gms);
  const service = gms.service(own.service);
  await service.configure(settings);
  // Seconds until the next notice are then the same wherever they are asked.
  if (settings.idleTimerExpire) await service.clock.freeze();
  return [own, service];
}

/** What passes a relay while conversations are held with a server. */
export async function recordServer(
  gms: RunningMockGms,
  settings: SettingsChange,
  { conversations, transports = allTransports, also }: Held,
): Promise<Capture> {
  const relay = await Relay.open({ upstream: gms.url });
  const [own, service] = await targetOf(gms, settings);
  const chatApiURL = own.chatApiURL.replace(gms.url, relay.url);
  const target: Target = { ...own, chatApiURL, agents: mockGmsDriver(service) };
  const planned = conversations.flatMap((conversation) =>
    (conversation.transports ?? allTransports)
      .filter((transport) => transports.includes(transport))
      .map((transport) => ({ conversation, transport })),
  );
  const left = planned.values();
  const lane = async () => {
    for (const { conversation, transport } of left)
      await hold(conversation.steps, target, { transport, quietMs: QUIET_MS }).catch(() => {});
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await also?.(service, `${chatApiURL}/${own.service}`);
  await relay.close();
  return relay.capture();
}

/** In which conversations two servers differ, each in a line. */
export async function differencesBetween(
  [a, settingsA]: readonly [RunningMockGms, SettingsChange],
  [b, settingsB]: readonly [RunningMockGms, SettingsChange],
  { conversations, transports = allTransports, ignores = [] }: Held,
): Promise<readonly string[]> {
  const [targetA] = await targetOf(a, settingsA);
  const [targetB] = await targetOf(b, settingsB);
  const found: string[] = [];
  const how = { conversations, transports, random: 0, seed: 1, ignore: ignores, quietMs: QUIET_MS };
  for await (const each of compareServers({ a: targetA, b: targetB, ...how })) {
    if (each.outcome !== 'different') continue;
    const [difference] = each.found?.differences ?? [];
    found.push(`${each.conversation.id} over ${each.transport}: ${JSON.stringify(difference)}`);
  }
  return found;
}
