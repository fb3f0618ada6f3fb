import { Refusal, refusals } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { applyConfiguration, type Configuration, isRecord } from '../settings.ts';

/** Sets options; those not named stay as they are. */
export async function configure({ surroundings }: Conversation, options: Configuration): Promise<void> {
  if (!isRecord(options) || Object.keys(options).length === 0)
    throw new Refusal(refusals.invalidConfiguration);
  surroundings.settings = applyConfiguration(options, surroundings.settings);
}
