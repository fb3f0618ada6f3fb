import type { JsonObject } from '../../../mock-gms/chat/entry.ts';
import type { Stage } from '../stage.ts';
import { both, does, give, joins, nothing, type Play, type Plays } from './play.ts';

const rich = (content: JsonObject | string) => ({
  eventAttributes: { 'structured-content': { 'genesys-chat': { content } } },
});
const file = { name: 'a.txt', data: 'Hello', description: 'A text' };

async function says(stage: Stage, name: string, times: number): Promise<void> {
  for (let nth = 1; nth <= times; nth += 1) await stage.person(name).say(`${nth}`);
}

const download =
  (options: (fileId: string) => object): Play =>
  async (stage) => {
    const [sent] = await (await stage.chat()).files();
    return stage.give('downloadFile', JSON.stringify(options(sent?.id ?? '')));
  };

/** All that the contact centre can do. */
export const agents: Plays = {
  'agent joins': joins('Ann'),
  'agent types': does('Ann', (ann) => ann.startTyping('Hel')),
  'agent stops typing': does('Ann', (ann) => ann.stopTyping()),
  'agent says': does('Ann', (ann) => ann.say('Hello', { messageType: 'text' })),
  'agent says html': does('Ann', (ann) => ann.say('<b>Hello</b>')),
  'agent says blank': does('Ann', (ann) => ann.say(' ')),
  'agent types+says': does('Ann', async (ann) => {
    await ann.startTyping();
    await ann.say('Hello');
  }),
  'structured content': does('Ann', (ann) => ann.say('Hello', rich('{"text":"rich"}'))),
  'structured content obj': does('Ann', (ann) => ann.say('Hello', rich({ text: 'rich' }))),
  'structured content broken': does('Ann', (ann) => ann.say('Hello', rich('{"text'))),
  'agent pushUrl': does('Ann', (ann) => ann.pushUrl('https://www.example.com/')),
  'agent customNotice': does('Ann', (ann) =>
    ann.customNotice('notice', { userData: { q: '1' }, eventAttributes: { z: { y: '1' } } }),
  ),
  'agent file': does('Ann', (ann) => ann.sendFile(file)),
  downloadFile: download((fileId) => ({ fileId, fileName: 'a.txt' })),
  'downloadFile no name': download((fileId) => ({ fileId })),
  'downloadFile unknown': download(() => ({ fileId: '0000000000000000' })),
  'downloadFile nothing': give('downloadFile'),
  'agent deletes file': async (stage) => {
    const [sent] = await (await stage.chat()).files();
    return stage.person('Ann').deleteFile(sent?.id ?? '');
  },
  'agent renames': does('Ann', (ann) => ann.rename('Anna')),
  'says after rename': does('Ann', (ann) => ann.say('It is me')),
  announcement: async (stage) => (await stage.chat()).announce('You are next'),
  'supervisor joins': joins('Sue', { type: 'Supervisor' }),
  'supervisor types': does('Sue', (sue) => sue.startTyping()),
  'supervisor says': does('Sue', (sue) => sue.say('Hello')),
  'supervisor leaves': does('Sue', (sue) => sue.leave()),
  'silent supervisor': joins('Sam', { type: 'Supervisor', silent: true }),
  'barges in': does('Sam', (sam) => sam.bargeIn()),
  'leaves 2': does('Sam', (sam) => sam.leave()),
  'bot joins': joins('Robo', { bot: true }),
  'bot types': does('Robo', (robo) => robo.startTyping()),
  'bot says': does('Robo', (robo) => robo.say('Beep')),
  'bot leaves': async (stage) => {
    // In edition 8.5 the poll of this step came first.
    if (stage.edition === '8.5') await stage.pass(stage.wait);
    if (stage.edition === '8.5') stage.wait = 0;
    await stage.person('Robo').leave();
  },
  'external joins': joins('Flow', { type: 'External' }),
  'external says': does('Flow', (flow) => flow.say('Wait')),
  'external leaves': does('Flow', (flow) => flow.leave()),
  transfer: async (stage) => {
    stage.people.Bob = await stage.person('Ann').transfer({ nickname: 'Bob' });
  },
  'bob says': does('Bob', (bob) => bob.say('Hello')),
  whisper: does('Bob', (bob) => bob.say('psst', { visibility: 'agents' })),
  // Some are heard at once, over polling, and the rest with the next poll.
  burst: async (stage) => {
    const atOnce = stage.edition === '9.0' ? 3 : 0;
    await says(stage, 'Bob', atOnce);
    if (!stage.pushes && atOnce > 0) await stage.pass(stage.wait);
    await says(stage, 'Bob', 12 - atOnce);
  },
  'bob leaves': does('Bob', (bob) => bob.leave({ then: 'keepAlive' })),
  rejoin: joins('Cid'),
  'agent ends chat': does('Cid', (cid) => cid.endChat()),
  cookies: nothing,
  joined: joins('Ann'),
  'server ends chat': async (stage) => (await stage.chat()).end(),
  'client removed (7)': does('Ann', (ann) => ann.remove(1, 7)),
};

/** A chat in which nobody says anything. */
export const idle: Plays = {
  joined: joins('Ann'),
  alert: async ({ service }) => {
    await service.clock.freeze();
    await service.clock.advance(255_000);
  },
  'alert again': ({ service }) => service.clock.advance(300_000),
  close: nothing,
};

/** The same chat in another page, and in another tab. */
export const tabs: Plays = {
  tab1: both(
    joins('Ann'),
    does('Ann', (ann) => ann.say('Hello')),
  ),
  'tab2 opened': async (stage) => {
    stage.turnTo(1);
    await stage.open();
  },
  'tab2 transcript': give('getTranscript'),
  'tab2 hears': does('Ann', (ann) => ann.say('Both of you')),
  'tab1 hears': (stage) => stage.turnTo(0),
  'tab2 sends': async (stage) => {
    stage.turnTo(1);
    await stage.give('sendMessage', "{ message: 'From the other tab' }");
  },
  'tab1 hears from tab2': (stage) => stage.turnTo(0),
  'tab1 startChat again': give('startChat'),
  'tab2 endChat': async (stage) => {
    stage.turnTo(1);
    await stage.give('endChat');
  },
  'tab1 after tab2 ended': (stage) => stage.turnTo(0),
  'tab1 sendMessage': give('sendMessage'),
  'tab1 verifySession': give('verifySession'),
  chats: nothing,
  texts: nothing,
  'both tabs start at once': nothing,
  'chats then': nothing,
};
