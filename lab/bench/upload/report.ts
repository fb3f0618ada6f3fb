import { median } from '../../statistics.ts';
import { table } from '../report/table.ts';
import type { Uploads } from './measure.ts';
import { AT_ONCE, type Side } from './plan.ts';

const MIB = 1024 * 1024;

/** The figures of all uploads, as Markdown. */
export function uploadTable(uploads: readonly Uploads[]): string {
  const rows = uploads.map(({ size, samples, peaks }) => {
    const of = (side: Side) => samples.filter((sample) => sample.side === side);
    const middle = (side: Side) => median(of(side).map(({ perSecond }) => perSecond));
    const ratios = of('mock-gms').flatMap(({ round, perSecond }) => {
      const rival = of('multer').find((sample) => sample.round === round);
      return rival === undefined ? [] : perSecond / rival.perSecond;
    });
    return [
      `${size.title} each`,
      mib(middle('mock-gms')),
      mib(middle('multer')),
      median(ratios).toFixed(2),
      mib(peaks['mock-gms']),
      mib(peaks.multer),
      mib(AT_ONCE * size.bytes),
    ];
  });
  return [
    `Uploads, ${AT_ONCE} at once: MiB per second (medians; ratios: medians of those within each round), and the MiB by which each server was larger at its largest than at rest, beside what is under way at once:`,
    table(
      [
        '',
        'mock-gms /s',
        'multer /s',
        'of multer',
        'mock-gms memory',
        'multer memory',
        `${AT_ONCE} such files`,
      ],
      rows,
    ),
  ].join('\n\n');
}

function mib(bytes: number): string {
  const value = bytes / MIB;
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
