import { EFFECTS, effectsOf } from './fault-choices.ts';
import { type EffectField, fieldsOf } from './fault-fields.ts';
import type { FaultValues, StepValues } from './fault-values.ts';
import { newStep } from './fault-values.ts';

interface Props {
  readonly step: StepValues;
  readonly fault: FaultValues;
  readonly onChange: (step: StepValues) => void;
}

/** What happens to one exchange: the effect, and the fields that belong to it. */
export function FaultStep({ step, fault: { operation, transport, steps }, onChange }: Props) {
  const effects = effectsOf(operation, transport);
  return (
    <>
      <label class="field">
        What happens
        <select
          value={step.kind}
          onChange={({ currentTarget }) =>
            onChange(newStep(currentTarget.value as StepValues['kind'], operation))
          }
        >
          {effects.map((kind) => (
            <option key={kind} value={kind}>
              {EFFECTS[kind].label}
            </option>
          ))}
          {steps.length > 1 && <option value="pass">nothing: let through</option>}
        </select>
      </label>
      {fieldsOf(step.kind, operation).map((field) => (
        <StepField
          key={field.name}
          field={field}
          value={step.fields[field.name] ?? ''}
          onChange={(text) => onChange({ ...step, fields: { ...step.fields, [field.name]: text } })}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly field: EffectField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function StepField({ field: { label, number, choices, placeholder }, value, onChange }: FieldProps) {
  if (choices !== undefined)
    return (
      <label class="field">
        {label}
        <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {choices.map(([choice, says]) => (
            <option key={choice} value={choice}>
              {says}
            </option>
          ))}
        </select>
      </label>
    );
  if (number !== undefined)
    return <NumberField label={label} value={value} required onChange={onChange} {...number} />;
  return (
    <label class="field">
      {label}
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        value={value}
        placeholder={placeholder}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: string;
  readonly min: number;
  readonly max?: number | undefined;
  readonly step?: 'any' | undefined;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A number that can be emptied while another one is written. */
export function NumberField({ label, onChange, ...attributes }: NumberProps) {
  return (
    <label class="field narrow">
      {label}
      <input type="number" onInput={({ currentTarget }) => onChange(currentTarget.value)} {...attributes} />
    </label>
  );
}
