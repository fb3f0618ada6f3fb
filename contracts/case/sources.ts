/** The documents, programs and choices that cases name as their source. */
export const sources = {
  documentation: 'Genesys GMS 8.5.2, Chat API Version 2',
  neighbour: 'Genesys documents of what stands on the same Chat Server',
  widgets: 'Genesys Widgets 8.5 and 9.0, their requests and what they read',
  sdk: 'vendor iOS SDK, its requests and checks',
  clients: 'several independent clients, their requests and what they read',
  realAnswer: 'an answer of a real GMS',
  conclusion: 'follows from several observations',
  decision: 'nothing is known: a choice of this project',
} as const;
