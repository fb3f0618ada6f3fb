/** One figure of a metric, told from its others by labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Something that is measured, named as Prometheus wants it: base units, and `_total` for what only grows. */
export interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** A metric with one figure. */
export function single(name: string, type: Metric['type'], help: string, value: number): Metric {
  return { name, type, help, samples: [{ value }] };
}

/** A metric with a figure for each value of one label. */
export function labelled(
  name: string,
  type: Metric['type'],
  help: string,
  label: string,
  figures: Readonly<Record<string, number>>,
): Metric {
  const samples = Object.entries(figures).map(([of, value]) => ({ labels: { [label]: of }, value }));
  return { name, type, help, samples };
}
