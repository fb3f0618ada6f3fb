/** Markup whose values were escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

/**
 * Markup with every value escaped that is not markup itself: whatever a server answers stays text.
 *
 * @example
 * html`<p>${'<script>'}</p>`.text; // '<p>&lt;script&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, i) => `${text}${rendered(values[i - 1])}${part}`));
}

function rendered(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value.map(rendered).join('');
}

/** A block of text that a keyboard can scroll. Quotes stay as they are: JSON is full of them, and here they end nothing. */
export function preformatted(text: string, className?: string): Markup {
  return html`<pre${className !== undefined && html` class="${className}"`} tabindex="0">${new Markup(safeText(text))}</pre>`;
}

function escaped(text: string): string {
  return safeText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Text outside of tags. Invisible characters are shown, so that no text can be read in another order than it was sent in. */
function safeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      /[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
