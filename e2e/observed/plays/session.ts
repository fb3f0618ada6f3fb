import { both, does, give, joins, lasting, nothing, type Plays } from './play.ts';

const input = (element: string) => give('registerTypingPreviewInput', `{ input: ${element} }`);
const preprocess = (body: string) => give('registerPreProcessor', `{ preprocessor: (message) => ${body} }`);
const says = (text: string) => give('sendMessage', JSON.stringify({ message: text }));

/** Without a chat. */
export const nosession: Plays = {
  '(endChat after)': give('endChat'),
  'registerTypingPreviewInput({"input":"#ta"})': input("'#letter'"),
  'addPrefilter RegExp': give('addPrefilter', '{ filters: /a/ }'),
  'addPrefilter [RegExp,RegExp]': give('addPrefilter', '{ filters: [/a/, /b/] }'),
  'addPrefilter [RegExp,"x"]': give('addPrefilter', "{ filters: [/a/, 'x'] }"),
  'registerPreProcessor fn': give('registerPreProcessor'),
  'registerTypingPreviewInput textarea': input("document.querySelector('#letter')"),
  'registerTypingPreviewInput input text': input("document.querySelector('#message')"),
  'registerTypingPreviewInput checkbox': input(
    "Object.assign(document.createElement('input'), { type: 'checkbox' })",
  ),
  'registerTypingPreviewInput div': input("document.createElement('div')"),
  'registerTypingPreviewInput [textarea]': input("[document.querySelector('#letter')]"),
  'registerTypingPreviewInput jQuery-like': input("{ 0: document.querySelector('#letter'), length: 1 }"),
};

/** All that a customer can do, alone in a chat. */
export const session: Plays = {
  // Over CometD the chat of Widgets was over here, after a restore that ours refuses.
  sendMessage: async (stage) => {
    if (stage.pushes) {
      await stage.give('endChat');
      await stage.end(0);
    }
    await stage.give('sendMessage', "{ message: 'Hello' }");
  },
  'sendMessage(undefined)': give('sendMessage', 'undefined'),
  'sendMessage type': give('sendMessage', "{ message: 'Hello', type: 'text' }"),
  'sendMessage parent': give('sendMessage', "{ message: 'Hello', parentMessageID: '7' }"),
  'sendMessage padded': says('  Hello  '),
  'typing timer': lasting(2500, nothing),
  'sendTyping no message': give('sendTyping', 'undefined'),
  'sendCustomNotice empty': give('sendCustomNotice', 'undefined'),
  updateUserData: give('updateUserData', "{ firstname: 'Joe' }"),
  'updateUserData empty': give('updateUserData', '{}'),
  'transcript after filter': give('getTranscript'),
  'sendFilteredMessage no regex': give('sendFilteredMessage', "{ message: 'secret 2' }"),
  'sendFilteredMessage nothing': give('sendFilteredMessage', 'undefined'),
  addPrefilter: give('addPrefilter', '{ filters: /hidden/ }'),
  'sendMessage prefiltered': says('hidden'),
  'sendMessage cobrowse': says('{start:123456789}'),
  registerPreProcessor: preprocess(
    "message.text === 'drop' ? undefined : message.text === 'html' ? Object.assign(message, { html: true }) : louder(message)",
  ),
  'sendMessage dropped by pp': says('drop'),
  'sendMessage html by pp': says('html'),
  'what preprocessor got': nothing,
  'registerPreProcessor throwing': preprocess("{ throw new Error('of the page'); }"),
  'registerPreProcessor identity': give('registerPreProcessor'),
  // To where nobody knows this chat.
  'configure again': async (stage) => {
    // In edition 8.5 a poll finds out, as it did then.
    stage.wait = 600;
    const elsewhere = await stage.otherService();
    return stage.give('configure', JSON.stringify({ dataURL: elsewhere.dataURL }));
  },
  'configure {}': give('configure', '{}'),
  'second chat userData': nothing,
  'second getTranscript': give('getTranscript'),
  'second startChat': give('startChat'),
  'second endChat': give('endChat'),
};

/** Preprocessors, user data, and sleep. */
export const session2: Plays = {
  startChat: give('startChat', "{ nickname: 'Ada', userData: { k: 'v', _genesys_source: 'x' } }"),
  'userData at start': nothing,
  agent: both(
    joins('Ann'),
    does('Ann', (ann) => ann.say('Hello')),
  ),
  pp: preprocess('louder(message)'),
  'events under pp': does('Ann', async (ann) => {
    await ann.startTyping();
    await ann.say('Look', { eventAttributes: { q: { r: '1' } } });
    await ann.sendFile({ name: 'a.txt', data: 'Hello' });
    await ann.say('There');
  }),
  own: give('sendMessage'),
  PP: nothing,
  'pp undefined': preprocess('undefined'),
  'pp returns undefined': does('Ann', (ann) => ann.say('One')),
  'pp false': preprocess('false'),
  'pp returns false': does('Ann', (ann) => ann.say('Two')),
  'pp string': preprocess("'text'"),
  'pp returns string': does('Ann', (ann) => ann.say('Three')),
  'pp mutates only': preprocess('{ louder(message); }'),
  'pp mutates': does('Ann', (ann) => ann.say('Four')),
  'second startChat': give('startChat'),
  'second userData': nothing,
  'second getTranscript': give('getTranscript'),
  'end 2': give('endChat'),
  end: give('endChat'),
  // What was said by waking up is heard with the next poll, and polls are seldom by then.
  wake: lasting(0, give('wake')),
  'sleep again': (stage) => {
    if (!stage.pushes) stage.wait = 31_000;
    return stage.give('sleep');
  },
  'while asleep': (stage) => {
    if (!stage.pushes) stage.wait = 31_000;
    return stage.join('Ann');
  },
  'sleep transcript': nothing,
};

const types = (text: string) =>
  lasting(0, (stage) =>
    stage.page.evaluate((text) => {
      const input = document.querySelector('#message') as HTMLInputElement;
      input.value = text;
      for (const type of ['keydown', 'input', 'keyup'])
        input.dispatchEvent(new Event(type, { bubbles: true }));
    }, text),
  );

/** What is typed and not sent. */
export const preview: Plays = {
  joined: joins('Ann'),
  'typed into the box': types('Hel'),
  'one more key': types('Hell'),
  'what the agent saw': nothing,
  'agent types with preview': does('Ann', (ann) => ann.startTyping('Good')),
  'agent stops': does('Ann', (ann) => ann.stopTyping()),
  end: give('endChat'),
  wire: nothing,
};
