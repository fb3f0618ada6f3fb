/** Which of the two documents the client answers after: that of 2016 or that of 2021. They differ in how a rejection and some results look. */
export type Edition = '8.5' | '9.0';

/** The reason of a rejection in words: the bare text, or wrapped as edition 8.5 has it. */
export type RefusalReason = string | { readonly type: 'error'; readonly text: string };
