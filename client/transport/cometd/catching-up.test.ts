import { expect, test } from '@playwright/test';
import type { EventName } from '../../chat/events.ts';
import type { MemoryBayeux } from '../../testing/memory-bayeux.ts';
import { createTestWebChat } from '../../testing.ts';

const kinds = { 'long-polling': false, WebSocket: true };

async function started(websocketEnabled: boolean) {
  const chat = createTestWebChat({ cometD: { enabled: true, websocketEnabled } });
  const heard: EventName[] = [];
  for (const name of ['ended', 'error', 'disconnected', 'reconnected', 'chatServerTimeout'] as const)
    chat.service.on(name, () => heard.push(name));
  await chat.service.startChat({ nickname: 'Ada' });
  const { bayeux } = chat.gms;
  if (!bayeux) throw new Error('no connection was made');
  const count = (wanted: string) => chat.gms.requests.filter(({ operation }) => operation === wanted).length;
  const texts = async () => {
    const { messages } = await chat.service.getTranscript();
    return messages.flatMap(({ type, text }) => (type === 'Message' ? [text] : []));
  };
  return {
    ...chat,
    bayeux,
    heard,
    texts,
    questions: () => count('requestNotifications'),
    handshakes: () => count('handshake'),
  };
}

const losses: Record<string, (bayeux: MemoryBayeux) => void> = {
  'a lost connection': (bayeux) => {
    bayeux.lose();
    bayeux.regain();
  },
  'a session that the server has forgotten': (bayeux) => bayeux.forget(),
  'a connect that is answered 500': (bayeux) => {
    bayeux.lose(500);
    bayeux.regain();
  },
  'two connects in a row that are answered 500': (bayeux) => {
    bayeux.lose(500);
    bayeux.lose(500);
    bayeux.regain();
  },
};

for (const [kind, websocketEnabled] of Object.entries(kinds)) {
  for (const [loss, lose] of Object.entries(losses)) {
    test(`after ${loss} over ${kind}, events are asked for once, and each comes once`, async () => {
      const { gms, clock, bayeux, deliver, questions, texts } = await started(websocketEnabled);
      const ann = gms.join({ nickname: 'Ann' });
      await deliver();
      ann.say('missed');
      lose(bayeux);
      await clock.advance(0);
      expect(questions()).toBe(1);
      for (const text of ['one', 'two', 'three', 'four']) {
        ann.say(text);
        await deliver();
        await clock.advance(1000);
      }
      expect(questions()).toBe(1);
      expect(await texts()).toEqual(['missed', 'one', 'two', 'three', 'four']);
    });
  }

  test(`a server that comes and goes over ${kind} is asked every three seconds at most`, async () => {
    const { clock, bayeux, questions } = await started(websocketEnabled);
    for (let seconds = 0; seconds < 60; seconds += 1) {
      bayeux.lose();
      bayeux.regain();
      await clock.advance(500);
      bayeux.lose();
      await clock.advance(0);
      bayeux.regain();
      await clock.advance(500);
    }
    expect(questions()).toBeGreaterThan(10);
    expect(questions()).toBeLessThanOrEqual(21);
  });

  test(`a server that forgets each session over ${kind} sees a handshake every three seconds`, async () => {
    const { gms, clock, bayeux, handshakes, questions } = await started(websocketEnabled);
    gms.spoil('connect', { status: 402 }, 1000);
    bayeux.forget();
    await clock.advance(0);
    expect(handshakes()).toBe(2);
    await clock.advance(60_000);
    expect(handshakes()).toBeGreaterThan(20);
    expect(handshakes()).toBeLessThanOrEqual(22);
    expect(questions()).toBe(0);
  });

  test(`a server that says goodbye again and again over ${kind} sees a handshake every three seconds`, async () => {
    const { clock, bayeux, handshakes } = await started(websocketEnabled);
    for (let half = 0; half < 120; half += 1) {
      // Several at once: there is one timer all the same.
      if (bayeux.getStatus() === 'connected') for (let again = 0; again < 3; again += 1) bayeux.dismiss();
      await clock.advance(500);
    }
    expect(handshakes()).toBeGreaterThan(15);
    expect(handshakes()).toBeLessThanOrEqual(21);
  });
}

test('a loss before the timer is due is asked for when it is, from the first event that was missed', async () => {
  const { gms, clock, bayeux, questions } = await started(false);
  bayeux.lose();
  bayeux.regain();
  await clock.advance(1000);
  gms.join({ nickname: 'Ann' }).say('other news');
  bayeux.deliver();
  bayeux.lose();
  bayeux.regain();
  await clock.advance(1999);
  expect(questions()).toBe(1);
  await clock.advance(1);
  expect(questions()).toBe(2);
  expect(gms.requests.at(-1)?.data).toMatchObject({
    operation: 'requestNotifications',
    transcriptPosition: 2,
  });
});

test('while the connection is down nothing is asked, and the count goes on when it is back', async () => {
  const { gms, clock, bayeux, questions, heard } = await started(true);
  gms.spoil('requestNotifications', 'no answer', 100);
  bayeux.lose();
  bayeux.regain();
  bayeux.lose();
  await clock.advance(600_000);
  expect(questions()).toBe(1);
  bayeux.regain();
  await clock.advance(600_000);
  expect(questions()).toBe(30);
  expect(heard.filter((name) => name === 'chatServerTimeout')).toHaveLength(1);
});

test('a new loss after the client gave up is asked for again, from the first event that was missed', async () => {
  const { gms, clock, bayeux, questions, texts } = await started(true);
  gms.spoil('requestNotifications', 'connection lost', 30);
  const ann = gms.join({ nickname: 'Ann' });
  ann.say('missed');
  bayeux.lose();
  bayeux.regain();
  await clock.advance(90_000);
  ann.say('pushed all the same');
  bayeux.push(gms.respond(gms.events.slice(-1)));
  bayeux.lose();
  bayeux.regain();
  await clock.advance(0);
  expect(questions()).toBe(31);
  expect(await texts()).toEqual(['missed', 'pushed all the same']);
});

test('a server that puts the question off is asked again', async () => {
  const { gms, clock, bayeux, questions } = await started(true);
  gms.spoil('requestNotifications', { answer: { statusCode: 1 } }, 2);
  bayeux.lose();
  bayeux.regain();
  await clock.advance(60_000);
  expect(questions()).toBe(3);
});

const unknown = { statusCode: 2 as const, errors: [{ code: 306, advice: 'There is no such chat service' }] };

test('a server that does not know the chat any more ends it, whether it calls it ended or not', async () => {
  for (const answer of [unknown, { ...unknown, chatEnded: true }]) {
    const { service, gms, clock, bayeux, questions, heard } = await started(false);
    gms.spoil('requestNotifications', { answer });
    bayeux.lose();
    bayeux.regain();
    await clock.advance(0);
    expect(heard).toEqual(['disconnected', 'reconnected', 'error', 'ended']);
    await expect(service.sendMessage({ message: 'Hi' })).rejects.toBe('There is no active chat session');
    await clock.advance(60_000);
    expect(questions()).toBe(1);
    expect(bayeux.getStatus()).toBe('disconnected');
  }
});

test('a chat that ended during a loss, and of which the server tells no more, ends, and keeps what was heard', async () => {
  const { gms, clock, bayeux, deliver, questions, heard, texts } = await started(true);
  gms.join({ nickname: 'Ann' }).say('heard');
  await deliver();
  const errors = [{ code: 249, advice: 'Media server was not able to execute request.' }];
  gms.spoil('requestNotifications', { answer: { statusCode: 2, chatEnded: true, messages: [], errors } });
  bayeux.lose();
  gms.end();
  bayeux.regain();
  await clock.advance(0);
  expect(heard).toEqual(['disconnected', 'reconnected', 'error', 'ended']);
  expect(await texts()).toEqual(['heard']);
  await clock.advance(60_000);
  expect(questions()).toBe(1);
});

test('the same said without a loss is an error, and the chat goes on', async () => {
  const { service, gms, bayeux, heard } = await started(true);
  bayeux.push({ ...gms.respond([]), ...unknown });
  expect(heard).toEqual(['error']);
  expect(await service.verifySession()).toEqual({ sessionActive: true });
});

test('a handshake waits while the server has not answered the goodbye, and the chat goes on after it', async () => {
  const { service, gms, clock, bayeux, texts } = await started(true);
  bayeux.advice = { timeout: 30_000 };
  gms.spoil('/meta/disconnect', 'no answer');
  // A good connect, and then no answer to the next one.
  bayeux.regain();
  await clock.advance(60_000);
  expect(bayeux.getStatus()).toBe('disconnecting');
  gms.join().say('missed');
  await clock.advance(20_000);
  expect(bayeux.getStatus()).toBe('connected');
  expect(await texts()).toContain('missed');
  expect(await service.verifySession()).toEqual({ sessionActive: true });
});
