import { SHAPES } from '../compare/alike.ts';
import { comparedNames } from '../compare/compared-headers.ts';
import type { Lesson } from './lesson.ts';

/** What openapi.yaml does not list one by one, and a client may notice. */
export const formLessons: readonly Lesson[] = [
  {
    id: 'form members',
    title: 'There are no members beside those that the mock has',
    provenance: 'observed',
  },
  { id: 'form order', title: 'Members stand in the order of the mock', provenance: 'decided' },
  {
    id: 'form body',
    title: 'Files, and bodies that are no JSON, are as long as those of the mock',
    provenance: 'decided',
  },
  { id: 'preflight', title: 'A preflight is answered as by the mock', provenance: 'decided' },
  { id: 'paths', title: 'Paths that name no operation are refused as by the mock', provenance: 'decided' },
  ...Object.keys(SHAPES).map(
    (name): Lesson => ({
      id: `shape ${name}`,
      title: `${name} has the characters and the length that the mock gives it`,
      provenance: 'observed',
    }),
  ),
  ...comparedNames.map(
    (name): Lesson => ({
      id: `header ${name}`,
      title: `The header ${name} is that of the mock`,
      provenance: 'decided',
    }),
  ),
];
