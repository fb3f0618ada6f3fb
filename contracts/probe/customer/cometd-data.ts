import { parseJson } from '../../shared/json.ts';
import type { OperationFields, SessionOperation } from '../chat-operations.ts';

/** What a publication asks for. */
type DataOperation = SessionOperation | 'requestChat' | 'requestNotifications';

/** What operations are called over CometD, where the name differs. */
const COMETD_NAMES: Partial<Record<DataOperation, string>> = { send: 'sendMessage' };

const USER_DATA = /^userData\[([^\]]*)\](?:\[([^\]]*)\])?$/;

/**
 * The data of a publication for an operation whose fields are those of polling: user data becomes an object, and so do
 * eventAttributes that are JSON text.
 *
 * @example
 * dataOf('updateData', { 'userData[tier]': 'gold' }); // { operation: 'updateData', userData: { tier: 'gold' } }
 */
export function dataOf(operation: DataOperation, fields: OperationFields): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = { operation: COMETD_NAMES[operation] ?? operation };
  const userData: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [, key, inner] = USER_DATA.exec(name) ?? [];
    // eventAttributes that are not JSON stay a text: a case may mean it.
    if (key === undefined)
      data[name] = name === 'eventAttributes' ? (parseJson(String(value)) ?? value) : value;
    else if (inner === undefined) userData[key] = value;
    else userData[key] = { ...(userData[key] as object | undefined), [inner]: value };
  }
  return Object.keys(userData).length > 0 ? { ...data, userData } : data;
}
