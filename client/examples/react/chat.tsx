import { createWebChatService, type WebChatService } from 'gms-webchat';
import { type FormEvent, StrictMode, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

const service = createWebChatService({
  dataURL: 'http://localhost:8080/genesys/2/chat/customer-support',
});

/** A window of the chat: all it shows comes from the service's state. */
function Chat({ service }: { service: WebChatService }) {
  const { state } = service;
  const { phase, messages, agentTyping } = useSyncExternalStore(state.subscribe, state.get, state.get);
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState('');

  async function send(event: FormEvent) {
    event.preventDefault();
    setProblem('');
    setMessage('');
    try {
      if (phase !== 'active') await service.startChat({ nickname: 'Jonny' });
      await service.sendMessage({ message });
    } catch (reason) {
      setMessage(message);
      setProblem(typeof reason === 'string' ? reason : 'The message was not sent.');
    }
  }

  return (
    <>
      <ol role="log" aria-label="Messages">
        {messages
          .filter(({ type }) => type === 'Message')
          .map(({ index, from, text }) => (
            <li key={index}>
              {from.name}: {text}
            </li>
          ))}
      </ol>
      <p role="status">
        {problem || (agentTyping && 'The agent is typing …') || (phase === 'ended' && 'The chat has ended.')}
      </p>
      <form onSubmit={send}>
        <label>
          Message{' '}
          <input
            autoComplete="off"
            required
            disabled={phase === 'ended'}
            value={message}
            onChange={(event) => {
              setMessage(event.target.value);
              if (phase === 'active') service.sendTyping({ message: event.target.value }).fail(() => {});
            }}
          />
        </label>
        <button type="submit" disabled={phase === 'ended'}>
          Send
        </button>
        <button type="button" disabled={phase !== 'active'} onClick={() => service.endChat()}>
          End chat
        </button>
      </form>
    </>
  );
}

const root = document.getElementById('chat');
if (!root) throw new Error('The page has no place for the chat.');
createRoot(root).render(
  <StrictMode>
    <Chat service={service} />
  </StrictMode>,
);
