import { expect, test } from '@playwright/test';
import type { Case } from '../../contracts/case/case.ts';
import { fidelityPage } from './fidelity-page.ts';
import { MOST_FINDERS, provingMutants } from './proofs.ts';
import { percent, scores } from './score.ts';
import { few, table } from './table.ts';

const described = { needs: [], transports: ['polling'], source: 'a document', run: async () => {} } as const;
const must: Case = { ...described, id: 'a-01', title: 'One', provenance: 'documented', level: 'MUST' };
const may: Case = { ...described, id: 'b-01', title: 'Two | three', provenance: 'decided', level: 'MAY' };

const behaviours = [
  { key: 'send 200', kind: 'answer', provenance: 'documented' },
  { key: 'send 400', kind: 'answer', provenance: 'decided' },
  { key: 'event IdleAlert', kind: 'event', provenance: 'decided' },
] as const;
const reach = { 'send 200': ['a-01'], 'send 400': ['b-01'], 'event IdleAlert': [] };
const broad: Case = { ...may, id: 'c-01', title: 'Three' };
const proofs = new Map([['a-01', ['some-mutant']]]);
const found = new Map([...proofs, ['c-01', ['broad-mutant']]]);

const lesson = { id: 'send 200', title: 'It does', provenance: 'decided' } as const;
const seen = [{ lesson, confirmedBy: ['first'], contradictedBy: [] }];

test('a behaviour is met by a case that has it on the wire, and proven by one that is proven', () => {
  const counted = scores(behaviours, [must, may], reach, (id) => proofs.has(id));
  const documented = { behaviours: 1, met: 1, proven: 1, cases: 1, provenCases: 1 };
  const decided = { behaviours: 2, met: 1, proven: 0, cases: 1, provenCases: 0 };
  expect(counted).toContainEqual({ provenance: 'documented', ...documented });
  expect(counted).toContainEqual({ provenance: 'decided', ...decided });
});

test('the page lists decided behaviours, behaviours without a case, and the proof of each case', () => {
  const page = fidelityPage({
    ...{ behaviours, cases: [must, may, broad], reach, found, proofs, samples: [], seen },
  });
  expect(page).toContain('## The score: 33 %');
  expect(page).toContain('2 of these 3 behaviours (66 %) are\nmerely decided here');
  expect(page).toContain('| Types of events | `event IdleAlert` (decided) |');
  expect(page).toContain('only reading them shows that they can fail: b-01 (MAY).');
  expect(page).toContain('and\nnot by themselves: c-01 (MAY).');
  expect(page).toContain('| send 200 | It does | first |  |');
  expect(page).toContain('| a-01 | One | a document | polling | some-mutant |');
  expect(page).toContain('| b-01 | Two \\| three | a document | polling |  |');
});

test('what cases find of generated mutants is shown beside the score, and is not part of it', () => {
  const figures = { of: 900, drawn: 100, counted: 80, equivalent: 15, notVisible: 5 };
  const samples = [
    { side: 'server', seed: 1, ...figures, found: 70 },
    { side: 'server', seed: 2, ...figures, found: 74 },
    { side: 'client', seed: 1, ...figures, found: 8 },
  ] as const;
  const page = fidelityPage({ behaviours, cases: [must], reach, found, proofs, samples, seen: [] });
  expect(page).toContain('## The score: 100 %');
  expect(page).toContain('the cases find 144 of 160 (90 %) of those that a client can see');
});

test('a mutant proves the cases that find it where they are few, and those that it names in any case', () => {
  const many = Array.from({ length: MOST_FINDERS + 1 }, (_, i) => [`m-${i}`, ['everywhere']] as const);
  const all = new Map<string, readonly string[]>([
    ...many,
    ['a-01', ['rare', 'everywhere']],
    ['b-01', ['rare']],
  ]);
  const mutants = [
    { id: 'everywhere', killers: ['m-3 [polling]'] },
    { id: 'rare', killers: ['b-01'] },
  ];
  expect([...provingMutants(all, mutants, (run) => run.split(' ')[0])]).toEqual([
    ['m-3', ['everywhere']],
    ['a-01', ['rare']],
    ['b-01', ['rare']],
  ]);
});

test('a share below 100 % is never rounded up to it', () => {
  expect([percent(199, 200), percent(200, 200), percent(0, 0)]).toEqual(['99 %', '100 %', '–']);
});

test('long lists are shortened, and table cells stay on one line', () => {
  expect(few(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(table(['x'], [['one\ntwo']])).toBe('| x |\n| --- |\n| one two |');
});
