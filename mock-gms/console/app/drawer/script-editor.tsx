import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf, request } from '../api/request.ts';
import type { DeskCall } from '../desk/act.ts';
import { InCode } from '../desk/in-code.tsx';
import { attempt } from '../desk/perform.ts';
import { chat } from '../state/store.ts';
import { ScriptChecker } from './script-check.ts';
import { draftOf, keepDraft } from './script-drafts.ts';

interface Props {
  readonly service: string;
  /** The script as the list has it; empty for one that is not saved yet. */
  readonly script: string;
  /** What it is called, if it does not say. */
  readonly name: string;
  /** As it is saved. */
  readonly text: string;
  /** The script was saved under this name. */
  readonly onSaved: (name: string) => void;
}

/** The text of a script, checked as one types. What is not saved is kept as a draft. */
export function ScriptEditor({ service, script, name, text, onSaved }: Props) {
  const yaml = useSignal(draftOf(service, script) ?? text);
  const checker = useRef(new ScriptChecker()).current;
  const said = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => checker.tell(yaml.peek(), name), [checker, yaml, name]);
  const check = checker.result.value;
  const lines = useComputed(() => yaml.value.split('\n').length);
  const write = (next: string) => {
    yaml.value = next;
    said.value = '';
    keepDraft(service, script, next === text ? undefined : next);
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
    said.value = `Saved as ${saved}. It can answer new chats.`;
    keepDraft(service, script, undefined);
    onSaved(saved);
    return saved;
  };
  const restart = async () => {
    const { value } = chat;
    const saved = await save();
    if (value !== undefined)
      await request('POST', `${pathOf(service, value.id)}/script`, { action: 'restart', script: saved });
    said.value = `${saved} plays in the open chat, from its first step.`;
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
  const wrong = check?.line ?? 0;
  const canRestart = chat.value !== undefined && !chat.value.ended;
  return (
    <>
      <div class="editor" data-valid={check?.valid}>
        <pre class="gutter" aria-hidden="true">
          {numbers(1, wrong)}
          {check?.line !== undefined && <span data-wrong="true">{numbers(wrong, wrong + 1)}</span>}
          {numbers(wrong + 1, lines.value + 1)}
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
        {draftOf(service, script) !== undefined && (
          <>
            <button type="button" class="quiet" onClick={() => write(text)}>
              Discard changes
            </button>
            <span class="tag">not saved</span>
          </>
        )}
      </div>
      <p class="hint" role="status" dir="auto">
        {said}
      </p>
      <InCode call={call} />
    </>
  );
}

/** Lines that hold their own numbers, as one text: an element for each would make a long script slow to write. */
function numbers(from: number, to: number): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => `${from + index}\n`).join('');
}
