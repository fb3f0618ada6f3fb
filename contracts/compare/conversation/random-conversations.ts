import fc from 'fast-check';
import { all, start } from './catalogue.ts';
import type { CompareConversation, CompareStep, CustomerOperation } from './compare-step.ts';

const LONGEST = 12;

const text = fc.oneof(
  fc.constantFrom('Hello', 'äöü 😀', '<b>&amp;</b>', 'two\nlines', ' spaces ', '0'),
  fc.string({ minLength: 1, maxLength: 20 }),
);

/** Wrong and right positions alike. */
const position = fc.constantFrom('1', '2', '3', '5', '0', '-1', '99', '', 'x');

const customerStep: fc.Arbitrary<CompareStep> = fc.oneof(
  step('send', fc.record({ message: text }, { requiredKeys: ['message'] })),
  step('send', fc.record({ message: text, messageType: fc.constant('text') })),
  step('refresh', fc.record({ transcriptPosition: position }, { requiredKeys: [] })),
  step('startTyping', fc.record({ message: text }, { requiredKeys: [] })),
  step('stopTyping', fc.constant({})),
  step('updateNickname', fc.record({ nickname: text })),
  step('customNotice', fc.record({ message: text })),
  step('pushUrl', fc.constant({ pushUrl: 'https://www.example.com/' })),
  step('updateData', fc.record({ 'userData[key]': text })),
  step('readReceipt', fc.record({ transcriptPosition: position })),
  step('send', fc.record({ message: text, secureKey: fc.constant('00000000000000000000') })),
);

const agentStep: fc.Arbitrary<CompareStep> = fc.oneof(
  fc.record({ who: fc.constant('agent' as const), does: fc.constant('say' as const), text }),
  fc.record({
    who: fc.constant('agent' as const),
    does: fc.constantFrom('startTyping' as const, 'stopTyping' as const, 'join' as const, 'leave' as const),
  }),
);

function step(does: CustomerOperation, fields: fc.Arbitrary<object>): fc.Arbitrary<CompareStep> {
  return fields.map((given) => ({ who: 'customer', does, fields: { ...given } as Record<string, string> }));
}

/**
 * Conversations that nobody thought of; the same seed gives the same ones.
 *
 * @example
 * randomConversations(20, 42, false);
 */
export function randomConversations(
  count: number,
  seed: number,
  withAgents: boolean,
): readonly CompareConversation[] {
  const steps = fc.array(
    withAgents
      ? fc.oneof({ weight: 2, arbitrary: customerStep }, { weight: 1, arbitrary: agentStep })
      : customerStep,
    { minLength: 3, maxLength: LONGEST, size: 'max' },
  );
  return fc.sample(steps, { numRuns: count, seed }).map((between, place) => ({
    id: `random-${place + 1}`,
    title: `A random conversation, number ${place + 1} of seed ${seed}`,
    steps: [start, ...between, all],
    ...(withAgents && { needs: ['agent'] as const }),
  }));
}
