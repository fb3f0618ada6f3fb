import { bayeuxRules } from './bayeux-rules.ts';
import { budgetRules } from './budget-rules.ts';
import { messageRules } from './message-rules.ts';
import { pollingRules } from './polling-rules.ts';
import { requestRules } from './request-rules.ts';
import type { ClientRule } from './rule.ts';
import { sessionRules } from './session-rules.ts';

/** Every rule that clients are judged by. */
export const clientRules: readonly ClientRule[] = [
  requestRules,
  sessionRules,
  pollingRules,
  messageRules,
  budgetRules,
  bayeuxRules,
].flat();
