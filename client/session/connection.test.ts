import { expect, test } from '@playwright/test';
import type { Publish } from '../chat/events.ts';
import { Connection } from './connection.ts';

const limit = 5;

/** The events that are due. */
const told = (changes: object) => Object.entries(changes).flatMap(([event, due]) => (due ? [event] : []));

/** A connection, and what it publishes itself. */
function connectionWithEvents() {
  const published: string[] = [];
  const publish = (event: string) => published.push(event);
  return { connection: new Connection(publish as Publish), published };
}

test('a good connection has nothing to tell', () => {
  const connection = new Connection(() => {});
  expect(told(connection.answered('refresh', 0, limit))).toEqual([]);
  expect(told(connection.answered('send', 2, limit))).toEqual([]);
});

test('the first answer after a loss is one reconnected', () => {
  const connection = new Connection(() => {});
  connection.lost();
  connection.lost();
  expect(connection.down).toBe(true);
  expect(told(connection.answered('send', 0, limit))).toEqual(['reconnected']);
  expect(connection.down).toBe(false);
  expect(told(connection.answered('refresh', 0, limit))).toEqual([]);
});

test('the sixth refresh in a row with statusCode 1 takes the chat server offline, and the twelfth again', () => {
  const connection = new Connection(() => {});
  const answers = Array.from({ length: 12 }, () => connection.answered('refresh', 1, limit));
  expect(answers.flatMap((events, at) => told(events).map((event) => [at + 1, event]))).toEqual([
    [6, 'chatServerWentOffline'],
    [12, 'chatServerWentOffline'],
  ]);
});

test('a refresh that succeeds brings the server back, even if it was never called offline, and counts from zero', () => {
  const { connection, published } = connectionWithEvents();
  for (let refusals = 0; refusals < 5; refusals += 1) connection.answered('refresh', 1, limit);
  expect(told(connection.answered('refresh', 0, limit))).toEqual([]);
  expect(published).toEqual(['chatServerBackOnline', 'reconnected']);
  for (let refusals = 0; refusals < 5; refusals += 1)
    expect(told(connection.answered('refresh', 1, limit))).toEqual([]);
});

test('chatServerBackOnline and reconnected are published once, and not with each refresh that succeeds later', () => {
  const { connection, published } = connectionWithEvents();
  connection.answered('refresh', 1, limit);
  for (let refreshes = 0; refreshes < 3; refreshes += 1) connection.answered('refresh', 0, limit);
  expect(published).toEqual(['chatServerBackOnline', 'reconnected']);
});

test('statusCode 1 outside refresh does not count', () => {
  const connection = new Connection(() => {});
  const answers = Array.from({ length: 10 }, () => connection.answered('send', 1, limit));
  expect(answers.flatMap(told)).toEqual([]);
  expect(told(connection.answered('refresh', 0, limit))).toEqual([]);
});

test('back after both a loss and trouble, reconnected is said once', () => {
  const { connection, published } = connectionWithEvents();
  connection.answered('refresh', 1, limit);
  connection.lost();
  expect(told(connection.answered('refresh', 0, limit))).toEqual([]);
  expect(published).toEqual(['disconnected', 'chatServerBackOnline', 'reconnected']);
});
