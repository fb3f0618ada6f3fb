import { sources } from '../../case/sources.ts';

/** Where the rules for clients come from. */
export const from = {
  /** The part of Genesys' document that says so. */
  documentation: (topic: string) => `${sources.documentation}, ${topic}`,
  bayeux: (topic: string) => `Bayeux 1.0, ${topic}; GMS carries the Chat API over it`,
  clients: 'Genesys Widgets, the vendor iOS SDK and several independent clients, their requests',
  conclusion: sources.conclusion,
  decision: sources.decision,
} as const;
