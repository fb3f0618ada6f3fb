/** The two editions of the documents; a page chooses by its configuration. */
export const editions = ['8.5', '9.0'] as const;

/** How each edition hands over the text of a rejection. */
export const rejection = {
  '8.5': (text: string): unknown => ({ type: 'error', text }),
  '9.0': (text: string): unknown => text,
} as const;
