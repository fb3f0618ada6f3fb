import { both, does, give, nothing, type Play, type Plays } from './play.ts';

const reload: Play = (stage) => stage.open();

/** Goes away, has something happen meanwhile, and comes back. */
const away =
  (meanwhile: Play, milliseconds = 0): Play =>
  async (stage) => {
    await stage.leave(milliseconds);
    await meanwhile(stage);
    await stage.open();
  };

const wrongKey: Play = ({ page }) =>
  page.evaluate(() => {
    const name = '_genesys.widgets.webchat.state.keys';
    const kept = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
    const keys = JSON.parse(decodeURIComponent(kept?.slice(name.length + 1) ?? '{}'));
    const wrong = encodeURIComponent(JSON.stringify({ ...keys, secureKey: '0'.repeat(20) }));
    // biome-ignore lint/suspicious/noDocumentCookie: Firefox has no other way here.
    document.cookie = `${name}=${wrong}; path=/`;
  });

const forgotten: Play = (stage) => stage.forget();

/** The page is loaded again. */
export const restore: Plays = {
  talk: async (stage) => {
    const ann = await stage.join('Ann');
    await ann.say('Hello');
    if (stage.pushes) await stage.pass(0, 4);
    await stage.give('sendMessage', "{ message: 'Hello' }");
  },
  reload,
  'agent after': does('Ann', (ann) => ann.say('Still here')),
  'send secret': give('sendMessage', "{ message: 'secret' }"),
  'reload with filter': reload,
  'back from another page': away(does('Ann', (ann) => ann.say('Are you there?'))),
  'ended while away': away(does('Ann', (ann) => ann.endChat())),
  cookies: nothing,
  // Where the cookie stays as it was, and the time too short.
  'wrong key': reload,
  'away too long': reload,
  'restore 500': async (stage) => {
    const operation = stage.pushes ? '/meta/handshake' : 'refresh';
    if (stage.pushes) stage.wait = 20_000;
    await stage.service.faults.add({ operation, times: 0, effect: { kind: 'status', status: 500 } });
    await stage.open();
  },
  'restore 500: next reload': async (stage) => {
    await stage.service.faults.clear();
    await stage.open();
  },
  'chat forgotten by the server': away(forgotten),
  'restore offline': async (stage) => {
    const operation = stage.pushes ? 'requestNotifications' : '*';
    await stage.service.faults.add({ operation, transport: '*', offline: 1 });
    await stage.open();
  },
};

/** The page is loaded again, and something is not as it was. */
export const restore2: Plays = {
  'wrong key': both(wrongKey, reload),
  'away too long': away(nothing, 120_000),
  'away: startChat': give('startChat'),
  // A page that polled is silent; a connection over CometD is held a while after its page is gone.
  'expired at the server': away(async ({ service, pushes }) => {
    await service.clock.advance(120_000, { clients: pushes ? 'present' : 'absent' });
  }),
  'ended and forgotten': away(forgotten),
};

const talk: Play = async (stage) => {
  const ann = await stage.join('Ann');
  for (let nth = 1; nth <= 50; nth += 1)
    await ann.say(`${nth}`, nth % 7 === 0 ? { messageType: 'text' } : {});
};

/** A chat that lasts for days. */
export const async: Plays = {
  '50 messages': talk,
  userData: nothing,
  back: away(nothing),
  verifySession: give('verifySession'),
  'transcript length': give('getTranscript'),
  fresh: does('Ann', (ann) => ann.say('Fresh')),
  callbacks: nothing,
  parked: does('Ann', (ann) => ann.park()),
  'after park: sendMessage': give('sendMessage'),
  end: give('endChat'),
};
