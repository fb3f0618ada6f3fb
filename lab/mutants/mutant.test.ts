import { expect, test } from '@playwright/test';
import { cases } from '../../contracts/server/cases/index.ts';
import { foundByMusts } from './found-by-musts.ts';
import { proofsByCase, staleness, tableProblems } from './kills.ts';
import { type Mutant, MutantError, mutate } from './mutant.ts';
import { runs } from './runs.ts';

const mutant: Mutant = {
  id: 'example',
  title: 'is wrong',
  file: 'chat/example.ts',
  find: 'a < b',
  replace: 'a <= b',
  killers: ['send-02'],
};
const someCase = cases.find(({ level }) => level === 'MUST');
const must = runs.filter((run) => run.case.id === someCase?.id);

test('a mutant is its file with one text replaced, whatever characters the replacement contains', () => {
  expect(mutate('if (a < b) c();', mutant)).toBe('if (a <= b) c();');
  expect(mutate('if (a < b) c();', { ...mutant, replace: "$& $1 $'" })).toBe("if ($& $1 $') c();");
});

test('a text that is missing from its file, or found twice, is refused', () => {
  expect(() => mutate('a > b', mutant)).toThrow(MutantError);
  expect(() => mutate('a < b && a < b', mutant)).toThrow('stands 2 times in mock-gms/chat/example.ts');
});

test('a survivor, a killer that does not kill and a MUST that finds nothing are each reported', () => {
  const problems = tableProblems({ mutants: [mutant], runs: must, kills: { example: [] } });
  expect(problems).toEqual([
    'example survives: no case finds that it is wrong',
    'example names send-02 as its killer, which does not find it',
    `${someCase?.id} is a MUST and kills no mutant: nothing shows that it can fail`,
  ]);
  const [name = ''] = must.map((run) => run.name);
  const table = { mutants: [{ ...mutant, killers: [name] }], runs: must, kills: { example: [name] } };
  expect(tableProblems(table)).toEqual([]);
});

test('a table that lacks a mutant, or has a removed mutant or run, is stale', () => {
  const kills = { gone: ['nothing-01'] };
  expect(staleness({ mutants: [mutant], runs: [], kills })).toEqual([
    'example is not in the table',
    'gone is in the table and no mutant',
    'nothing-01 is in the table and no run',
  ]);
});

test('a MUST that finds a mutant without being named as its killer is reported', () => {
  const kills = { weaker: ['a-01', 'b-01'], documented: ['a-01'], unfound: ['b-01'] };
  const mutants = [
    { id: 'weaker', killers: ['b-01'] },
    { id: 'documented', killers: ['a-01', 'b-01'] },
    { id: 'unfound', killers: ['b-01'] },
  ];
  const levelOf = (run: string) => (run === 'a-01' ? 'MUST' : 'SHOULD');
  expect(foundByMusts({ mutants, kills, levelOf })).toEqual(['weaker']);
});

test('a case is proven by the mutants that any of its runs finds, first by those that few others find', () => {
  const kills = { common: ['a-01 [polling]', 'b-01', 'c-01'], rare: ['a-01 [cometd-websocket]'] };
  const proofs = proofsByCase(kills, (run) => run.split(' ')[0]);
  expect(proofs.get('a-01')).toEqual(['rare', 'common']);
  expect(proofs.get('b-01')).toEqual(['common']);
});
