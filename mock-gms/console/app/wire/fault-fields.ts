/** A field that belongs to an effect. */
export interface EffectField {
  readonly name: string;
  readonly label: string;
  /** What it begins with. */
  readonly value: string;
  /** A number within bounds, one of several choices, or else a text. */
  readonly number?: { readonly min: number; readonly max?: number; readonly step?: 'any' };
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly placeholder?: string;
}

const WHEN: EffectField = {
  name: 'when',
  label: 'Does the request take effect?',
  value: 'before',
  choices: [
    ['before', 'no'],
    ['after', 'yes, only its answer is spoilt'],
  ],
};

const FIELDS: { readonly [kind: string]: readonly EffectField[] } = {
  status: [
    { name: 'status', label: 'Status', value: '503', number: { min: 200, max: 599 } },
    WHEN,
    { name: 'body', label: 'Body', value: '', placeholder: 'none' },
  ],
  error: [
    { name: 'code', label: 'Error code', value: '249', number: { min: Number.MIN_SAFE_INTEGER } },
    WHEN,
    { name: 'advice', label: 'Advice', value: '', placeholder: 'Injected fault' },
    {
      name: 'statusCode',
      label: 'statusCode',
      value: '2',
      choices: [
        ['2', '2'],
        ['1', '1'],
      ],
    },
    {
      name: 'chatEnded',
      label: 'chatEnded',
      value: '',
      choices: [
        ['', 'false'],
        ['yes', 'true'],
      ],
    },
  ],
  offline: [WHEN],
  reset: [WHEN],
  delay: [
    {
      name: 'ms',
      label: 'Milliseconds',
      value: '5000',
      number: { min: 0, max: 31_536_000_000, step: 'any' },
    },
  ],
  contentType: [{ name: 'type', label: 'Content type', value: 'text/html' }],
};

const DELAYED: EffectField = {
  ...WHEN,
  choices: [
    ['before', 'after the delay'],
    ['after', 'at once; the answer is delayed'],
  ],
};

/** The fields of an effect. A push is sent later or not at all: there is nothing to carry out. */
export function fieldsOf(kind: string, operation: string): readonly EffectField[] {
  const fields = FIELDS[kind] ?? [];
  return kind === 'delay' && operation !== 'push' ? [...fields, DELAYED] : fields;
}
