import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { sessionOperations } from '../../contracts/probe/chat-operations.ts';
import { OPERATIONS } from './operations.ts';

const { components, paths } = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

const rows = Object.entries(OPERATIONS);
const overRest = rows.filter(([, { rest }]) => rest !== 'none');

test('openapi.yaml has a path for every row that REST has, marked as built', () => {
  const built = Object.values<{ post?: { operationId: string; 'x-support'?: string } }>(paths).flatMap(
    ({ post }) => (post?.['x-support'] === 'built' ? [post.operationId] : []),
  );
  expect(overRest.map(([name]) => name).filter((name) => !built.includes(name))).toEqual([]);
});

test('openapi.yaml describes every row as a message over CometD, in the schema ChatCommand', () => {
  const commands: { $ref: string }[] = components.schemas.ChatCommand.oneOf;
  const described = commands.flatMap(({ $ref }) => {
    const { operation } = components.schemas[$ref.split('/').at(-1) ?? ''].properties;
    return operation.enum ?? [operation.const];
  });
  const names = rows.map(([name, { cometd }]) => cometd.name ?? name);
  expect(names.filter((name) => !described.includes(name))).toEqual([]);
});

test('openapi.yaml lets every row be spoilt by a fault, in the schema FaultRule', () => {
  const { enum: spoilt } = components.schemas.FaultRule.properties.operation;
  expect(rows.map(([name]) => name).filter((name) => !spoilt.includes(name))).toEqual([]);
});

test('the contract suite knows every operation inside a chat, in contracts/probe/chat-operations.ts', () => {
  const inside = overRest.flatMap(([name, { rest }]) => (rest === 'chat' ? [name] : []));
  expect(inside.filter((name) => !sessionOperations.some((known) => known === name))).toEqual([]);
});
