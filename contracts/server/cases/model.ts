import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/cometd-case.ts';
import { checkConversations } from '../model/check-conversations.ts';

export const modelCases: readonly Case[] = [
  decided({
    id: 'model-01',
    title: 'Whatever a customer does over polling and CometD by turns, both read one and the same history',
    needs: ['cross-transport'],
    run: (context) => checkConversations(context, { caseId: 'model-01', chats: 'one', agents: false }),
  }),
  decided({
    id: 'model-02',
    title:
      'Whatever a customer and agents do in one chat, it is one and the same history over polling and CometD',
    needs: ['cross-transport', 'agent'],
    run: (context) => checkConversations(context, { caseId: 'model-02', chats: 'one', agents: true }),
  }),
  inferred({
    id: 'model-03',
    title: 'Whatever a customer does in two chats alike, over polling and CometD, their histories are alike',
    run: (context) => checkConversations(context, { caseId: 'model-03', chats: 'two', agents: false }),
  }),
  inferred({
    id: 'model-04',
    title:
      'Whatever a customer and agents do in two chats alike, over polling and CometD, their histories are alike',
    needs: ['agent'],
    run: (context) => checkConversations(context, { caseId: 'model-04', chats: 'two', agents: true }),
  }),
];
