import type { OperationFields, SessionOperation } from './chat-operations.ts';

/** What operations are called over CometD, where the name differs. */
const COMETD_NAMES: Partial<Record<SessionOperation, string>> = { send: 'sendMessage' };

const USER_DATA = /^userData\[([^\]]*)\](?:\[([^\]]*)\])?$/;

/**
 * The data of a publication for an operation whose fields are those of polling: user data becomes an object, and so do
 * eventAttributes that are JSON text.
 *
 * @example
 * dataOf('updateData', { 'userData[tier]': 'gold' }); // { operation: 'updateData', userData: { tier: 'gold' } }
 */
export function dataOf(
  operation: SessionOperation | 'requestChat',
  fields: OperationFields,
): Readonly<Record<string, unknown>> {
  const name = operation === 'requestChat' ? operation : (COMETD_NAMES[operation] ?? operation);
  return { operation: name, ...dataOfFields(fields) };
}

function dataOfFields(fields: OperationFields): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const userData: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [, key, inner] = USER_DATA.exec(name) ?? [];
    if (key === undefined) data[name] = name === 'eventAttributes' ? parsed(value) : value;
    else if (inner === undefined) userData[key] = value;
    else userData[key] = { ...(userData[key] as object | undefined), [inner]: value };
  }
  return Object.keys(userData).length > 0 ? { ...data, userData } : data;
}

/** A text that is no JSON stays what it is: a case may mean it. */
function parsed(value: string | number): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return value;
  }
}
