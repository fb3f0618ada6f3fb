/** The document that the client follows: 8.5 is that of 2016, 9.0 that of 2021. Rejections and some results look different in them. */
export type Edition = '8.5' | '9.0';

/** The reason of a rejection in words: the bare text, or wrapped as edition 8.5 has it. */
export type RefusalReason = string | { readonly type: 'error'; readonly text: string };
