import type { Metric, Sample } from './metric.ts';

/** The media type of the text. */
export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Metrics in Prometheus' text form.
 *
 * @example
 * exposition([single('mock_gms_services', 'gauge', 'Services.', 2)]);
 * // '# HELP mock_gms_services Services.\n# TYPE mock_gms_services gauge\nmock_gms_services 2\n'
 */
export function exposition(metrics: readonly Metric[]): string {
  return metrics.map(textOf).join('');
}

function textOf({ name, type, help, samples }: Metric): string {
  const lines = samples.map((sample) => `${name}${labelsOf(sample)} ${sample.value}\n`);
  return `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function labelsOf({ labels }: Sample): string {
  if (labels === undefined) return '';
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`,
  );
  return `{${pairs.join(',')}}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
