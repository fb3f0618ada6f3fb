import { inspect } from 'node:util';
import { checkedBody } from '../openapi/checked-body.ts';

/** A script as a call of the control API gives it. */
interface GivenScript {
  readonly yaml?: string;
  readonly script?: unknown;
  readonly name?: string | undefined;
}

/** @throws RangeError for what is neither a text nor an object */
export function givenScript(script: unknown, name: string | undefined): GivenScript {
  const given: GivenScript = typeof script === 'string' ? { yaml: script, name } : { script, name };
  const body = checkedBody('addScript', given);
  if (body.yaml === undefined && body.script === undefined)
    throw new RangeError('a script was expected, as the text of a YAML file or as an object');
  return body;
}

/** A script in code. @throws RangeError for what cannot be played */
export function playableScript(script: unknown): void {
  const { name, run } = Object(script);
  if (typeof name !== 'string' || typeof run !== 'function')
    throw new RangeError(
      `a script such as { name: 'hello', run: async (conversation) => {} } was expected, not ${inspect(script)}`,
    );
}
