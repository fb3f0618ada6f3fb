import type { Case } from '../../case/case.ts';
import { decided } from '../../case/polling-case.ts';
import { assertNames, assertParameterRefused } from '../../probe/answer/answer.ts';
import { urlencoded } from '../../probe/wire/wire.ts';

/** Starts whose names do not suffice, and the code of each. */
const incompleteNames = [
  { id: 'names-01', given: 'no name at all', fields: { subject: 'Help' }, code: 161, lacking: 'nickname' },
  { id: 'names-02', given: 'only a lastName', fields: { lastName: 'Last' }, code: 102, lacking: 'firstName' },
  {
    id: 'names-03',
    given: 'only a firstName',
    fields: { firstName: 'First' },
    code: 103,
    lacking: 'lastName',
  },
  {
    id: 'names-04',
    given: 'empty names, which count as absent,',
    fields: { nickname: '', firstName: '', lastName: '' },
    code: 161,
    lacking: 'nickname',
  },
] as const;

export const nameCases: readonly Case[] = incompleteNames.map(({ id, given, fields, code, lacking }) =>
  decided({
    id,
    title: `A start with ${given} is refused with code ${code}`,
    run: async (context) => {
      const refused = await context.post('', urlencoded(fields));
      assertParameterRefused(refused, code);
      assertNames(refused, lacking);
    },
  }),
);
