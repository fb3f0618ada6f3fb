import { isObject, parsedJson } from '../../boundary/json.ts';
import { LEAVE_REASONS, type LeaveReason, type UserData } from '../../chat/entry.ts';
import type { Members } from '../traffic/answer.ts';

/** What GCTI_SYSTEM says of an event, which may be a text of JSON. */
function systemOf(eventAttributes: Members = {}): Members {
  const { GCTI_SYSTEM: system } = eventAttributes;
  return objectOf(system);
}

function objectOf(value: unknown): Members {
  const parsed = typeof value === 'string' ? parsedJson(value) : value;
  return isObject(parsed) ? parsed : {};
}

export function isBot(eventAttributes: Members | undefined): boolean {
  return objectOf(systemOf(eventAttributes)['party-info']).style === 'BOT';
}

export function reasonOf(eventAttributes: Members | undefined): LeaveReason | undefined {
  const code = systemOf(eventAttributes)['quit-reason-code'];
  return LEAVE_REASONS.find((reason) => String(reason) === code || reason === code);
}

/** Attached data as strings, maps and lists, as a log has them. */
export function textsOf(data: Members): UserData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isObject(value)
        ? textsOf(value)
        : Array.isArray(value)
          ? value.map((each: unknown) => (isObject(each) ? textsOf(each) : String(each)))
          : String(value),
    ]),
  );
}
