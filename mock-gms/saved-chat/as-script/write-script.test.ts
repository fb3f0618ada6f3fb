import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Command } from '../../chat/command.ts';
import { sendFile } from '../../desk/desk-files.ts';
import { parseScript } from '../../desk/script/yaml/parse-script.ts';
import { shownEntry } from '../../services/service-events.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.fixture.ts';
import { bytesIn, type Recorded, startedChat, upload } from '../started-chat.fixture.ts';
import { replay } from './replay.fixture.ts';
import { substance } from './substance.fixture.ts';
import { writeScript } from './write-script.ts';

const saved = (chat: Recorded, name?: string) =>
  writeScript(chat.running.log.map(shownEntry), bytesIn(chat), name === undefined ? {} : { name });

/** A chat, and short ways to let something happen in it. */
async function stage(userData = {}) {
  const chat = await startedChat({ userData });
  const { desk, running, service } = chat;
  const { id } = running.chat;
  return {
    chat,
    desk,
    id,
    wait: (seconds: number) => service.clock.advance(seconds * 1000),
    act: (by: number, act: Parameters<typeof desk.act>[2]) => desk.act(id, by, act),
    customer: (command: { readonly type: string; readonly [name: string]: unknown }) =>
      service.chats.execute(running, { by: 1, ...command } as Command),
  };
}

test('what staff did stands in order, with the time between, after what the customer did', async () => {
  const { chat, desk, id, wait, act, customer } = await stage();
  await customer({ type: 'send', text: 'Where is my "parcel"?' });
  await wait(1.5);
  await desk.join(id, { nickname: 'Ann' });
  await act(2, { type: 'startTyping', text: 'I l' });
  await wait(2);
  await act(2, { type: 'send', text: 'I look', messageType: 'text' });
  await wait(90);
  await upload(chat, 'list.txt', 'one');
  await customer({ type: 'customNotice', text: 'ready' });
  await act(2, { type: 'startTyping' });
  await wait(1);
  await act(2, { type: 'stopTyping' });
  await sendFile(desk, id, 2, { name: 'a.bin', data: new Uint8Array([255, 0]) });
  await act(2, { type: 'leave', reason: 8, then: 'close' });
  const { text, leftOut } = await saved(chat, 'parcel');
  expect(text).toBe(`# Saved from a chat with the customer "Jo".

name: parcel
steps:
  # the customer: "Where is my \\"parcel\\"?"
  - hear: any
  - wait: 1.5s
  - join: Ann
  - say: I look
    messageType: text
    typing: 2s
    preview: I l
  # the customer sends the file "list.txt"
  - hear:
      - file: any
  # the customer sends the notice "ready"
  - hear:
      - notice: any
  - type: 1s
  - sendFile: a.bin
    type: application/octet-stream
    base64: /wA=
  - leave: 8
`);
  expect(leftOut).toEqual([]);
});

test('each of several members has a name by role; a transfer passes it on', async () => {
  const { chat, desk, id, act } = await stage();
  await desk.join(id, { nickname: 'Ann' });
  await desk.join(id, { nickname: 'Sue', type: 'Supervisor', silent: true });
  await desk.transfer(id, 2, { nickname: 'Robo', bot: true });
  await act(4, { type: 'send', text: 'Hello' });
  await desk.join(id, { nickname: 'Bob' });
  await act(3, { type: 'send', text: 'Well done' });
  await act(3, { type: 'bargeIn' });
  await act(4, { type: 'remove', participantId: 5 });
  const { text } = await saved(chat);
  expect(parse(text)).toEqual({
    name: 'saved',
    steps: [
      { join: 'Ann', as: 'agent' },
      { join: { nickname: 'Sue', type: 'Supervisor', silent: true }, as: 'supervisor' },
      { transfer: { nickname: 'Robo', bot: true }, as: 'agent' },
      { say: 'Hello', as: 'agent' },
      { join: 'Bob', as: 'agent-2' },
      { say: 'Well done', as: 'supervisor' },
      { bargeIn: true, as: 'supervisor' },
      { remove: 'agent-2', as: 'supervisor' },
    ],
  });
});

test('what the server does by itself, and what comes after the customer is gone, is left out and reported', async () => {
  const { chat, desk, id, act, customer } = await stage();
  await chat.service.clock.advance(255_000);
  await desk.join(id, { nickname: 'Ann' });
  await customer({ type: 'expire' });
  await act(2, { type: 'send', text: 'Are you there?' });
  const { text, leftOut } = await saved(chat);
  expect(leftOut).toMatchObject([
    { type: 'IdleAlert', reason: 'the server does this by itself' },
    { type: 'ParticipantLeft', reason: 'the server does this by itself' },
    { type: 'Message', reason: 'a script is over when the customer is gone' },
  ]);
  for (const { type, reason } of leftOut)
    expect(text).toMatch(new RegExp(`# left out: ${type} .*; ${reason}`));
  expect(parse(text).steps).toEqual([{ wait: '255s' }, { join: 'Ann' }]);
});

test('members who stand down when the customer is gone do so again', async () => {
  const { chat, desk, id, wait } = await stage();
  await desk.join(id, { nickname: 'Ann' });
  await wait(20);
  await chat.service.chats.execute(chat.running, { type: 'expire' });
  await desk.leave(id, 2);
  const { text } = await saved(chat);
  expect(parse(text).steps).toEqual([{ join: 'Ann' }, { hear: 'any' }]);
});

test('a script that has just heard the customer waits for the end as well', async () => {
  const { chat, desk, id, customer } = await stage();
  await desk.join(id, { nickname: 'Ann' });
  await customer({ type: 'send', text: 'Bye' });
  await customer({ type: 'expire' });
  await desk.leave(id, 2);
  const { text } = await saved(chat);
  expect(parse(text).steps).toEqual([{ join: 'Ann' }, { hear: 'any' }, { hear: 'any' }]);
  const played = await replay(chat, parseScript(text, 'saved.yaml'));
  expect(substance(played.running.log)).toEqual(substance(chat.running.log));
});

test('bytes that are gone are reported, and are replaced by as many blanks', async () => {
  const { chat, desk, id, act } = await stage();
  await desk.join(id);
  const { id: fileId } = await sendFile(desk, id, 2, { name: 'a.txt', type: 'text/plain', data: 'abc' });
  await chat.service.chats.blobs.remove(id, fileId);
  await act(2, { type: 'send', text: 'there' });
  const { text, leftOut } = await saved(chat);
  expect(parse(text).steps[1]).toEqual({ sendFile: 'a.txt', text: '   ' });
  expect(leftOut).toMatchObject([
    { type: 'FileUploaded', reason: expect.stringContaining('bytes are gone') },
  ]);
});

test('attributes with more levels than a script may have are left out and reported', async () => {
  const { chat, desk, id, act } = await stage();
  await desk.join(id);
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`);
  await act(2, { type: 'send', text: 'deep', eventAttributes: deep });
  const { text, leftOut } = await saved(chat);
  expect(parse(text).steps[1]).toEqual({ say: 'deep' });
  expect(leftOut).toMatchObject([{ type: 'Message', reason: 'attributes and data with too many levels' }]);
});

test('an invalid name of a script becomes a valid one', async () => {
  const { chat } = await stage();
  for (const name of [...HOSTILE_TEXTS, 'none', 'vip.1_a-b']) {
    const { text } = await saved(chat, name);
    expect(parse(text).name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
    expect(parseScript(text, 'x.yaml').name).not.toBe('none');
  }
  expect(parse((await saved(chat, 'vip.1_a-b')).text).name).toBe('vip.1_a-b');
});

test('hostile texts at every place survive saving, reading and playing unchanged', async () => {
  for (const text of HOSTILE_TEXTS) {
    const { chat, desk, id, act, customer } = await stage();
    await desk.join(id, { nickname: text });
    await customer({ type: 'send', text });
    await act(2, { type: 'startTyping', text });
    await chat.service.clock.advance(1000);
    await act(2, {
      type: 'send',
      text,
      messageType: text,
      eventAttributes: { [text]: [text, { [text]: text }] },
    });
    await act(2, { type: 'startTyping', text });
    await act(2, { type: 'stopTyping', text });
    await act(2, { type: 'pushUrl', url: text });
    await act(2, { type: 'customNotice', text, userData: { [text]: text } });
    await act(2, { type: 'updateData', userData: { [text]: [text, { [text]: text }] } });
    await act(2, { type: 'updateNickname', nickname: text });
    await sendFile(desk, id, 2, { name: text, type: 'text/html', data: text, description: text });
    await desk.announce(id, text, { [text]: text });
    await desk.transfer(id, 2, { nickname: text });
    const { text: yaml } = await saved(chat, text);
    expect(yaml).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(Buffer.from(yaml).toString()).toBe(yaml);
    const played = await replay(chat, parseScript(yaml, 'hostile.yaml'));
    expect(substance(played.running.log)).toEqual(substance(chat.running.log));
    for (const { service } of [chat, played]) service.close();
  }
});

test('a chat whose script a person took over plays again as a whole, bot, person and supervisor', async () => {
  const bot = `name: robo
steps:
  - join: { nickname: Robo, bot: true }
  - say: Hello {{nickname}}
  - hear: any
  - say: I ask somebody.
    typing: 60s`;
  const original = await startedChat({ nickname: 'Jo {{agent}}' }, parseScript(bot, 'robo.yaml'));
  const { desk, running, service } = original;
  const { id } = running.chat;
  await service.clock.advance(1000);
  await service.chats.execute(running, { type: 'send', by: 1, text: 'A person, please' });
  await service.clock.advance(2000);
  const supervisor = await desk.join(id, { nickname: 'Sue', type: 'Supervisor', silent: true });
  await service.clock.advance(500);
  const person = await desk.join(id, { nickname: 'Ann' });
  await service.clock.advance(0);
  expect(running.chat.participants.map(({ nickname, present }) => [nickname, present])).toEqual([
    ['Jo {{agent}}', true],
    ['Robo', false],
    ['Sue', true],
    ['Ann', true],
  ]);
  await desk.act(id, supervisor, { type: 'send', text: 'Be kind', visibility: 'agents' });
  const second = await desk.transfer(id, person, { nickname: 'Bea' });
  await desk.act(id, second, { type: 'send', text: 'Here I am.' });
  await desk.end(id, second);
  const { text, leftOut } = await saved(original);
  expect(leftOut).toEqual([]);
  const played = await replay(original, parseScript(text, 'saved.yaml'));
  expect(substance(played.running.log)).toEqual(substance(original.running.log));
});
