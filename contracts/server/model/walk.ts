import assert from 'node:assert/strict';
import type { TranscriptEvent } from '../../probe/answer/answer.ts';
import { withoutAdditions } from '../../probe/answer/transcript.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import type { DrivenAgent, DrivenChat } from '../../target/agent-driver.ts';
import { agentName, type ExpectedEvent, expectedOf, isTransient } from './expected.ts';
import { type AgentAct, type CustomerAct, fieldsOf, type ModelConversation } from './model-conversation.ts';
import type { ModelCustomers } from './model-customers.ts';

const LAST_WORD = 'the last word';

/** One contact centre with its agents in one chat. */
class Desk {
  readonly #side: DrivenChat;
  readonly #present: DrivenAgent[] = [];
  #joined = 0;

  constructor(side: DrivenChat) {
    this.#side = side;
  }

  async act({ does, text }: AgentAct): Promise<void> {
    if (does === 'join') return this.#join();
    const agent = this.#present.at(-1);
    assert.ok(agent, 'somebody is there');
    if (does !== 'transfer' && does !== 'leave') return agent[does](text);
    this.#present.pop();
    if (does === 'transfer') await this.#join();
    return agent.leave();
  }

  async #join(): Promise<void> {
    const nickname = agentName(this.#joined);
    this.#joined += 1;
    this.#present.push(await this.#side.join({ nickname }));
  }
}

/**
 * Walks through a conversation and asserts that one and the same stored history is read in every way: by polling on from
 * each nextPosition, from 1 over polling, as it was pushed, and from 1 over CometD; and that it holds what was said.
 */
export async function walk(
  conversation: ModelConversation,
  { polled, pushed, isOneChat }: ModelCustomers,
  withAgents: boolean,
): Promise<void> {
  const customers = (over: CustomerAct['over']): readonly AnyCustomer[] => {
    if (!isOneChat) return [polled, pushed];
    return [over === 'polling' ? polled : pushed];
  };
  const chats: readonly AnyCustomer[] = isOneChat ? [polled] : [polled, pushed];
  const desks = withAgents
    ? await Promise.all(chats.map(async (chat) => new Desk(await chat.agentSide())))
    : [];
  const expected: ExpectedEvent[] = [{ type: 'ParticipantJoined', nickname: 'Customer' }];
  const incremental: TranscriptEvent[] = [];
  let position = 1;
  const poll = async () => {
    const { messages, nextPosition } = await polled.perform('refresh', { transcriptPosition: position });
    incremental.push(...messages);
    position = Number(nextPosition);
  };

  for (const { act, events } of expectedOf(conversation)) {
    if (act.by === 'agent') for (const desk of desks) await desk.act(act);
    else for (const customer of customers(act.over)) await customer.perform(act.does, fieldsOf(act));
    expected.push(...events);
    // A publication is acknowledged before it is carried out: what comes of it is waited for.
    await pushesUpTo(pushed, expected.length);
    await poll();
  }
  for (const customer of customers('polling')) await customer.perform('send', { message: LAST_WORD });
  await pushed.untilEvent({ type: 'Message', text: LAST_WORD });
  await poll();

  const live = withoutAdditions(pushed.events);
  assert.deepEqual(
    shown(live.slice(0, -1), expected),
    expected,
    'what was said is pushed, each once and in order',
  );
  const histories = {
    'polling on from each nextPosition': incremental,
    'polling from 1': await polled.transcript(),
    'what was pushed': pushed.events,
    'CometD from 1': await pushed.transcript(),
  };
  const reference = stored(histories['polling from 1'], isOneChat);
  for (const [way, history] of Object.entries(histories)) {
    assert.deepEqual(stored(history, isOneChat), reference, `the history is the same by ${way}`);
  }
  for (const customer of customers(conversation.ends)) await customer.perform('disconnect');
  const ended = await pushed.untilEnded();
  assert.deepEqual(
    stored(await polled.untilEnded(), isOneChat),
    stored(ended, isOneChat),
    'the history is the same after the end',
  );
}

/** Waits until so many events were pushed. */
async function pushesUpTo(pushed: ModelCustomers['pushed'], count: number): Promise<void> {
  const come = () => withoutAdditions(pushed.events).length;
  if (come() >= count) return;
  const refused = () => pushed.pushed.at(-1)?.statusCode !== 0;
  await pushed.session.until(() => come() >= count || refused(), `event ${count} of the conversation`);
  assert.ok(!refused(), `nothing is refused: ${JSON.stringify(pushed.pushed.at(-1)?.errors)}`);
}

/** Events with those of their fields that are expected. */
function shown(events: readonly TranscriptEvent[], expected: readonly ExpectedEvent[]): ExpectedEvent[] {
  return events.map(({ type = '', from, text }, i) => ({
    type,
    nickname: from?.nickname ?? '',
    ...(expected[i] !== undefined && 'text' in expected[i] && { text: text ?? '' }),
  }));
}

/**
 * What is stored of events. Between two chats their times may differ, the place of a notice that a read receipt was taken, for
 * which nobody waits, and with it the indexes.
 */
function stored(events: readonly TranscriptEvent[], isOneChat: boolean): readonly object[] {
  const kept = events.filter((event) => !isTransient(event));
  return isOneChat
    ? kept
    : withoutAdditions(kept).map(({ utcTime: _time, index: _index, ...event }) => event);
}
