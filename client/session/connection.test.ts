import { expect, test } from '@playwright/test';
import { Connection } from './connection.ts';

const limit = 5;

test('a good connection has nothing to tell', () => {
  const connection = new Connection();
  expect(connection.answered('refresh', 0, limit)).toEqual([]);
  expect(connection.answered('send', 2, limit)).toEqual([]);
});

test('the first answer after a loss is one reconnected', () => {
  const connection = new Connection();
  connection.lost();
  connection.lost();
  expect(connection.down).toBe(true);
  expect(connection.answered('send', 0, limit)).toEqual(['reconnected']);
  expect(connection.down).toBe(false);
  expect(connection.answered('refresh', 0, limit)).toEqual([]);
});

test('the sixth refresh in a row with statusCode 1 takes the chat server offline, and the twelfth again', () => {
  const connection = new Connection();
  const told = Array.from({ length: 12 }, () => connection.answered('refresh', 1, limit));
  expect(told.flatMap((events, at) => events.map((event) => [at + 1, event]))).toEqual([
    [6, 'chatServerWentOffline'],
    [12, 'chatServerWentOffline'],
  ]);
});

test('a refresh that succeeds brings the server back, even if it was never called offline, and counts anew', () => {
  const connection = new Connection();
  for (let refusals = 0; refusals < 5; refusals += 1) connection.answered('refresh', 1, limit);
  expect(connection.answered('refresh', 0, limit)).toEqual(['chatServerBackOnline', 'reconnected']);
  for (let refusals = 0; refusals < 5; refusals += 1)
    expect(connection.answered('refresh', 1, limit)).toEqual([]);
});

test('statusCode 1 outside refresh does not count', () => {
  const connection = new Connection();
  const told = Array.from({ length: 10 }, () => connection.answered('send', 1, limit));
  expect(told.flat()).toEqual([]);
  expect(connection.answered('refresh', 0, limit)).toEqual([]);
});

test('back after both a loss and trouble, reconnected is said once', () => {
  const connection = new Connection();
  connection.answered('refresh', 1, limit);
  connection.lost();
  expect(connection.answered('refresh', 0, limit)).toEqual(['chatServerBackOnline', 'reconnected']);
});
