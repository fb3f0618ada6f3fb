import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { DeskCall } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { chat } from '../state/store.ts';
import { ScriptChecker } from './script-check.ts';

interface Props {
  readonly service: string;
  /** What the script is called, if it does not say. */
  readonly name: string;
  readonly text: string;
  /** The script was saved under this name. */
  readonly onSaved: (name: string) => void;
}

/** The text of a script, checked as one types. */
export function ScriptEditor({ service, name, text, onSaved }: Props) {
  const yaml = useSignal(text);
  const checker = useRef(new ScriptChecker()).current;
  const said = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => checker.tell(text, name), [checker, text, name]);
  const check = checker.result.value;
  const lines = useComputed(() => yaml.value.split('\n').length);
  const write = (next: string) => {
    yaml.value = next;
    said.value = '';
    checker.tell(next, name);
  };
  const call: DeskCall = {
    method: 'POST',
    path: `${pathOf(service)}/scripts`,
    body: { yaml: yaml.value, name },
    handle: `await service.addScript(text, ${JSON.stringify(name)});`,
  };
  const save = async () => {
    const { name: saved } = await request<{ name: string }>(call.method, call.path, call.body);
    said.value = `Saved as ${saved}: chats to come can play it.`;
    onSaved(saved);
    return saved;
  };
  const restart = async () => {
    const { value } = chat;
    const script = await save();
    if (value !== undefined)
      await request('POST', `${pathOf(service, value.id)}/script`, { action: 'restart', script });
    said.value = `${script} plays in the open chat from its first step.`;
  };
  const showLine = (line: number) => {
    const before = yaml.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length;
    const start = line === 1 ? 0 : before + 1;
    const end = yaml.value.indexOf('\n', start);
    field.current?.focus();
    field.current?.setSelectionRange(start, end < 0 ? yaml.value.length : end);
  };
  const canRestart = chat.value !== undefined && !chat.value.ended;
  return (
    <>
      <div class="editor" data-valid={check?.valid}>
        <pre class="gutter" aria-hidden="true">
          {Array.from({ length: lines.value }, (_, index) => (
            <span key={index} data-wrong={check?.line === index + 1}>{`${index + 1}\n`}</span>
          ))}
        </pre>
        <textarea
          ref={field}
          aria-label="Script, in YAML"
          aria-describedby="script-check"
          aria-invalid={check?.valid === false}
          rows={Math.max(8, lines.value)}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          dir="ltr"
          value={yaml}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </div>
      <p id="script-check" role="status" class="verdict" data-valid={check?.valid}>
        {check === undefined
          ? ''
          : check.valid
            ? `✓ This is a script, called ${check.name}.`
            : `✗ ${check.problem}`}
        {check?.line !== undefined && (
          <>
            {' '}
            <button type="button" class="link" onClick={() => showLine(check.line ?? 1)}>
              line {check.line}
            </button>
          </>
        )}
      </p>
      <div class="buttons">
        <button type="button" disabled={check?.valid !== true} onClick={attempt(save)}>
          Save
        </button>
        {canRestart && (
          <button type="button" class="quiet" disabled={check?.valid !== true} onClick={attempt(restart)}>
            Save and start in the open chat
          </button>
        )}
      </div>
      <p class="hint" role="status" dir="auto">
        {said}
      </p>
      <InCode call={call} />
    </>
  );
}
