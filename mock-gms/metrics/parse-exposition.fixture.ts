/** A metric as a scraper reads it. */
export interface ParsedMetric {
  readonly type: string;
  readonly help: string;
  /** By the labels as they are written, in their order; empty without labels. */
  readonly samples: ReadonlyMap<string, number>;
}

const METRIC = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HELP = new RegExp(`^# HELP (${METRIC}) ((?:[^\\\\]|\\\\\\\\|\\\\n)*)$`);
const TYPE = new RegExp(`^# TYPE (${METRIC}) (counter|gauge|histogram|summary|untyped)$`);
const SAMPLE = new RegExp(`^(${METRIC})(?:\\{(.*)\\})? (\\S+)$`);
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\\\|\\"|\\n)*)"(,|$)/;
const VALUE = /^(?:[+-]?(?:\d+(?:\.\d+)?)(?:e[+-]?\d+)?|NaN|[+-]Inf)$/;

/**
 * Reads Prometheus' text form, version 0.0.4, more strictly than a scraper must: HELP and TYPE once and ahead of the figures,
 * all figures of a metric together, none twice, no comments beside, and counters by their convention.
 *
 * @throws Error naming the first line that is not so
 */
export function parseExposition(text: string): ReadonlyMap<string, ParsedMetric> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end with a line feed');
  const lines = text.slice(0, -1).split('\n');
  const metrics = new Map<string, ParsedMetric>();
  for (let place = 0; place < lines.length; ) {
    const fail = (problem: string): never => {
      throw new Error(`line ${place + 1}: ${problem}: ${lines[place]}`);
    };
    const [, name = fail('HELP was expected'), help = ''] = HELP.exec(lines[place] ?? '') ?? [];
    if (metrics.has(name)) fail('this metric was there before');
    place += 1;
    const [, typed = fail('TYPE was expected'), type = ''] = TYPE.exec(lines[place] ?? '') ?? [];
    if (typed !== name) fail(`TYPE of ${name} was expected`);
    if ((type === 'counter') !== name.endsWith('_total')) fail('counters, and they alone, end with _total');
    place += 1;
    const samples = new Map<string, number>();
    for (; place < lines.length && !lines[place]?.startsWith('#'); place += 1) {
      const [, sampled = fail('a figure was expected'), labels = '', value = ''] =
        SAMPLE.exec(lines[place] ?? '') ?? [];
      if (sampled !== name) fail(`a figure of ${name} was expected`);
      if (!areLabels(labels)) fail('labels were expected');
      if (!VALUE.test(value)) fail('a number was expected');
      if (samples.has(labels)) fail('this figure was there before');
      if (type === 'counter' && !(Number(value) >= 0)) fail('a counter never falls below zero');
      samples.set(labels, Number(value));
    }
    metrics.set(name, { type, help, samples });
  }
  return metrics;
}

function areLabels(text: string): boolean {
  const names = new Set<string>();
  let rest = text;
  while (rest !== '') {
    const [whole, name, , separator] = LABEL.exec(rest) ?? [];
    if (whole === undefined || name === undefined || names.has(name)) return false;
    names.add(name);
    rest = rest.slice(whole.length);
    if (separator === ',' && rest === '') return false;
  }
  return true;
}
