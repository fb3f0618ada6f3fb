// drive.mjs
import { createWebChatService } from 'gms-webchat';

let service;
let shown = [];

export default {
  async start({ dataURL }) {
    shown = [];
    service = createWebChatService({ dataURL, pollRateMin: 250, pollRateMax: 500 });
    service.on('messageReceived', ({ messages }) => shown.push(...messages.map(({ text }) => text)));
    await service.startChat({ nickname: 'Ada' });
  },
  async send(text) {
    await service.sendMessage({ message: text });
  },
  async shows(text) {
    return shown.includes(text);
  },
  async end() {
    await service.endChat();
  },
};
