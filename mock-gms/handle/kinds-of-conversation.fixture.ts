import { HOSTILE_TEXTS } from '../saved-chat/hostile-texts.fixture.ts';
import type { ChatHandle, ServiceHandle } from './mock-gms.ts';

/** A chat under way, and what can be done in it. */
export interface Stage {
  readonly service: ServiceHandle;
  readonly chat: ChatHandle;
  /** What the customer's client sends. */
  post(operation: string, fields?: Record<string, string | Blob>): Promise<unknown>;
}

/** Kinds of conversation, and how each is played. */
export const CONVERSATIONS: Record<
  string,
  { settings?: object; userData?: Record<string, string>; play(stage: Stage): Promise<unknown> }
> = {
  'a scripted greeter': {
    settings: { script: 'greeter' },
    async play({ service, post }) {
      await service.clock.advance(20_000);
      await post('send', { message: 'Where is my parcel?' });
      await service.clock.advance(20_000);
      await post('send', { message: 'goodbye' });
      await service.clock.advance(20_000);
    },
  },
  'a person as agent, and a supervisor': {
    async play({ service, chat, post }) {
      await chat.announce('You are next.', { eventAttributes: { queue: 1 } });
      await service.clock.advance(2000);
      const ann = await chat.join({ nickname: 'Ann' });
      const sue = await chat.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      await ann.startTyping('Hel');
      await service.clock.advance(1500);
      await ann.say('Hello', { messageType: 'text', eventAttributes: { mood: ['good'] } });
      await sue.say('Be kind', { visibility: 'agents' });
      await post('send', { message: 'Hi', messageType: 'question' });
      await post('customNotice', { message: 'survey' });
      await post('updateData', { 'userData[order]': '4711' });
      await post('updateNickname', { nickname: 'Joanna' });
      await post('pushUrl', { pushUrl: 'https://customer.example/' });
      await post('send', { message: '  ', eventAttributes: '{"a":1}' });
      await post('readReceipt', { transcriptPosition: '2' });
      await sue.bargeIn();
      await ann.customNotice('note', { userData: { a: { b: ['c'] } } });
      await ann.pushUrl('https://agent.example/');
      await ann.rename('Anna');
      await ann.setUserData({ tier: 'gold' });
      await sue.leave({ reason: 8 });
      await ann.endChat();
    },
  },
  'files both ways, and their deletion': {
    async play({ service, chat, post }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await post('file', { file: new File(['one\ntwo'], 'list.txt', { type: 'text/plain' }) });
      await post('file', { file: new File([new Uint8Array([0xff, 0])], 'logo.png', { type: 'image/png' }) });
      await ann.sendFile({ name: 'terms "1".txt', data: 'Be kind.', description: 'The terms' });
      await service.clock.advance(1000);
      const [first, second] = await chat.files();
      await ann.deleteFile(first?.id ?? '');
      await post(`file/${second?.id}/delete`, {});
      await post('disconnect');
    },
  },
  'a transfer from a bot': {
    async play({ service, chat, post }) {
      const bot = await chat.join({ nickname: 'Robo', bot: true });
      await bot.say('What is it about?');
      await post('send', { message: 'A person, please' });
      await service.clock.advance(3000);
      const ann = await bot.transfer({ nickname: 'Ann' });
      await ann.say('Hello');
    },
  },
  'a customer who is silent until the chat closes': {
    settings: { inactivityAlert: 60, inactivityClose: 30 },
    async play({ service, chat }) {
      await (await chat.join({ nickname: 'Ann' })).say('Hello?');
      await service.clock.advance(90_000);
    },
  },
  'a customer who goes missing': {
    async play({ service, chat }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await service.clock.advance(10_000);
      await ann.say('Hello?');
      await service.clock.advance(20_000, { clients: 'absent' });
      await ann.say('Still there?');
      await service.clock.advance(25_000, { clients: 'absent' });
      await service.clock.advance(1000);
      await ann.leave();
    },
  },
  'an asynchronous chat': {
    userData: { GCTI_Chat_AsyncMode: 'true' },
    async play({ service, chat, post }) {
      const ann = await chat.join({ nickname: 'Ann' });
      await ann.say('I ask, and come back.');
      await ann.park();
      await service.clock.advance(3_600_000);
      await post('send', { message: 'Any news?' });
      const again = await chat.join({ nickname: 'Ann' });
      await again.say('It is on its way.');
      await chat.end();
    },
  },
  'hostile texts': {
    async play({ chat, post }) {
      for (const text of HOSTILE_TEXTS) {
        const nickname = text || 'Ann';
        const agent = await chat.join({ nickname });
        await agent.say(text, { messageType: text, eventAttributes: { [text]: text } });
        await agent.pushUrl(text);
        await agent.customNotice(text, { userData: { [text]: text } });
        await agent.setUserData({ [text]: [text] });
        await agent.sendFile({ name: text, data: text, description: text });
        if (text !== '') await agent.rename(text);
        await agent.startTyping(text);
        await agent.leave({ then: 'keepAlive' });
        await chat.announce(text, { eventAttributes: { text } });
        if (text.trim() !== '') await post('send', { message: text });
        if (text !== '') await post('pushUrl', { pushUrl: text });
      }
    },
  },
};
