import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { pathOf } from '../api/request.ts';
import { Problem } from '../parts/problem.tsx';
import type { DeskCall, Scene } from './act.ts';
import { answersWith } from './canned.ts';
import { draftOf } from './drafts.ts';
import { InCode } from './in-code.tsx';
import { useOnce } from './once.ts';
import { openForm } from './open-form.ts';
import { messageOf, perform } from './perform.ts';
import { speakAs, speaker, speakers } from './speaker.ts';
import { Typing } from './typing.ts';

const typing = new Typing();

function sayCall({ service, chat, by }: Scene, text: string, isPrivate: boolean): DeskCall {
  return {
    method: 'POST',
    path: `${pathOf(service, chat, by)}/messages`,
    body: { text, ...(isPrivate && { visibility: 'agents' }) },
    handle: `await agent.say(${JSON.stringify(text)}${isPrivate ? ", { visibility: 'agents' }" : ''});`,
  };
}

/** The field in which somebody of the staff writes, and as whom. */
export function Writing({ scene }: { readonly scene: Scene }) {
  const text = draftOf(scene.chat);
  const isPrivate = useSignal(false);
  const place = useSignal(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = speaker.value?.nickname ?? '';
  const isPlain = useSignal(false);
  const once = useOnce();
  const problem = useSignal('');
  const found = text.value.startsWith('/') ? answersWith(text.value.slice(1)) : [];
  // What begins with a slash and is no answer is a text like any other.
  const isChoosing = !isPlain.value && (found.length > 0 || text.value === '/');
  const choices = isChoosing ? [...found, EDIT] : [];

  useEffect(() => field.current?.focus(), [scene.by]);

  const write = (next: string) => {
    text.value = next;
    place.value = 0;
    if (!next.startsWith('/')) isPlain.value = false;
    if (!next.startsWith('/') || isPlain.value || answersWith(next.slice(1)).length === 0)
      typing.tell(scene, next);
  };
  const choose = (choice: string | undefined) => {
    if (choice === EDIT) {
      text.value = '';
      openForm.value = 'answers';
    } else if (choice !== undefined) {
      write(choice);
      field.current?.focus();
    }
  };
  const say = () =>
    once(async () => {
      const said = text.value;
      if (said.trim() === '') return;
      // What is typed before the answer is the next text.
      text.value = '';
      problem.value = '';
      typing.sent();
      try {
        await perform(sayCall(scene, said, isPrivate.value));
      } catch (error) {
        problem.value = messageOf(error);
        text.value = text.value === '' ? said : `${said}\n${text.value}`;
      }
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, isComposing } = event;
    if (isComposing) return;
    if (isChoosing && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : choices.length - 1;
      place.value = (place.value + step) % choices.length;
    } else if (isChoosing && key === 'Escape') {
      event.preventDefault();
      isPlain.value = true;
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      if (isChoosing) choose(choices[place.value]);
      else void say();
    }
  };
  return (
    <div class="writing">
      {isChoosing && (
        <div class="answers" role="listbox" id="answers" aria-label="Answers">
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus takes the keys
            <div
              key={choice}
              id={`answer-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === place.value}
              dir="auto"
              onClick={() => choose(choice)}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
      <div class="writing-row">
        <textarea
          id="composer"
          ref={field}
          rows={1}
          dir="auto"
          aria-autocomplete="list"
          aria-controls={isChoosing ? 'answers' : undefined}
          aria-activedescendant={isChoosing ? `answer-${place.value}` : undefined}
          aria-label={`Answer as ${name}`}
          placeholder={`Answer as ${name}   ( / for answers )`}
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={() => void say()} disabled={text.value.trim() === ''}>
          Send
        </button>
      </div>
      <Problem text={problem.value} />
      <div class="writing-foot">
        <label class="as">
          As{' '}
          <select
            value={String(scene.by)}
            onChange={({ currentTarget }) => speakAs(scene.chat, Number(currentTarget.value))}
          >
            {speakers.value.map(({ participantId, nickname, type, bot, silent }) => (
              <option key={participantId} value={String(participantId)}>
                {`${nickname} · ${bot ? 'bot' : type.toLowerCase()}${silent ? ', silent' : ''}`}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="link"
          aria-expanded={openForm.value === 'join'}
          onClick={() => {
            openForm.value = 'join';
          }}
        >
          join as another
        </button>
        <label class="flag">
          <input
            type="checkbox"
            checked={isPrivate}
            onChange={({ currentTarget }) => {
              isPrivate.value = currentTarget.checked;
            }}
          />
          Hide from the customer
        </label>
        <InCode call={sayCall(scene, text.value === '' ? 'Hello' : text.value, isPrivate.value)} />
      </div>
    </div>
  );
}

const EDIT = 'Change these answers…';
