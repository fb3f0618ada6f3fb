import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/cometd-case.ts';
import { checkConversations } from '../model/check-conversations.ts';

export const modelCases: readonly Case[] = [
  decided({
    id: 'model-01',
    title: 'Whatever a customer does in turn over polling and CometD, both give the same history',
    needs: ['cross-transport'],
    run: (context) => checkConversations(context, { caseId: 'model-01', chats: 'one', agents: false }),
  }),
  decided({
    id: 'model-02',
    title: 'Whatever a customer and agents do in one chat, the history is the same over polling and CometD',
    needs: ['cross-transport', 'agent'],
    run: (context) => checkConversations(context, { caseId: 'model-02', chats: 'one', agents: true }),
  }),
  inferred({
    id: 'model-03',
    title: 'If a customer does the same in two chats, over polling and CometD, the histories are the same',
    run: (context) => checkConversations(context, { caseId: 'model-03', chats: 'two', agents: false }),
  }),
  inferred({
    id: 'model-04',
    title:
      'If a customer and agents do the same in two chats, over polling and CometD, the histories are the same',
    needs: ['agent'],
    run: (context) => checkConversations(context, { caseId: 'model-04', chats: 'two', agents: true }),
  }),
];
