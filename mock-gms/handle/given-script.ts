import { checkedBody } from '../openapi/checked-body.ts';

/** A script as a call of the control API gives it. @throws RangeError for what is neither a text nor an object */
export function givenScript(script: unknown, name: string | undefined): object {
  if (script === undefined)
    throw new RangeError('a script was expected, as the text of a YAML file or as an object');
  return checkedBody('addScript', { ...(typeof script === 'string' ? { yaml: script } : { script }), name });
}
