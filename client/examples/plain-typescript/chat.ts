import { createWebChatService } from 'gms-webchat';

const service = createWebChatService({
  dataURL: 'http://localhost:8080/genesys/2/chat/customer-support',
});

const log = element('[role=log]', HTMLElement);
const status = element('[role=status]', HTMLElement);
const form = element('form', HTMLFormElement);
const input = element('input', HTMLInputElement);

service.on('messageReceived', ({ messages }) => {
  for (const { from, text, type } of messages) {
    if (type !== 'Message') continue;
    const item = document.createElement('li');
    // As text: what a person wrote is no HTML.
    item.textContent = `${from.name}: ${text}`;
    log.append(item);
    item.scrollIntoView();
  }
});
service.on('agentTypingStarted', () => {
  status.textContent = 'The agent is typing …';
});
service.on('agentTypingStopped', () => {
  status.textContent = '';
});
service.on('ended', () => {
  status.textContent = 'The chat has ended.';
  for (const control of form.elements) control.setAttribute('disabled', '');
});

// A chat that this tab had before a reload goes on by itself; else the first message opens one.
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const message = input.value;
  input.value = '';
  try {
    if (service.state.get().phase !== 'active') await service.startChat({ nickname: 'Jonny' });
    await service.sendMessage({ message });
  } catch (reason) {
    input.value = message;
    status.textContent = typeof reason === 'string' ? reason : 'The message was not sent.';
  }
});
input.addEventListener('input', () => {
  if (service.state.get().phase === 'active') service.sendTyping({ message: input.value }).fail(() => {});
});
element('[name=end]', HTMLButtonElement).addEventListener('click', () => {
  service.endChat().fail((reason) => {
    status.textContent = typeof reason === 'string' ? reason : 'The chat could not be ended.';
  });
});

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
