import type { Traffic } from '../../../mock-gms/capture.ts';
import { bayeuxRules } from './bayeux-rules.ts';
import { budgetRules } from './budget-rules.ts';
import { messageRules } from './message-rules.ts';
import { pollingRules } from './polling-rules.ts';
import { requestRules } from './request-rules.ts';
import type { ClientRule } from './rule.ts';
import { sessionRules } from './session-rules.ts';

/** Rules, and whether a client did anything that they could be about. */
interface RuleGroup {
  readonly rules: readonly ClientRule[];
  readonly concerns: (traffic: Traffic) => boolean;
}

const anything = ({ acts, bayeux }: Traffic) => acts.length > 0 || bayeux.length > 0;
const reading = ({ acts }: Traffic) =>
  acts.some(({ operation }) => operation === 'refresh' || operation === 'requestNotifications');

/** Every rule that clients are judged by, with what it is about. */
export const ruleGroups: readonly RuleGroup[] = [
  { rules: requestRules, concerns: anything },
  { rules: sessionRules, concerns: anything },
  { rules: pollingRules, concerns: reading },
  { rules: messageRules, concerns: anything },
  { rules: budgetRules, concerns: anything },
  { rules: bayeuxRules, concerns: ({ bayeux }) => bayeux.length > 0 },
];

/** Every rule that clients are judged by. */
export const clientRules: readonly ClientRule[] = ruleGroups.flatMap(({ rules }) => rules);
