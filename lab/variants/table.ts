import type { Variant } from './variant.ts';

export const variants: readonly Variant[] = [
  { id: 'as-it-is', title: 'is mock-gms behind a relay', behaviour: {} },
  { id: 'answers-20', title: 'answers after 20 ms', behaviour: { answersAfter: 20 } },
  { id: 'answers-150', title: 'answers after 150 ms', behaviour: { answersAfter: 150 } },
  { id: 'answers-1500', title: 'answers after 1,500 ms', behaviour: { answersAfter: 1_500 } },
  {
    id: 'carries-out-20',
    title: 'acknowledges publications at once and carries them out after 20 ms',
    behaviour: { carriesOutAfter: 20 },
  },
  {
    id: 'carries-out-150',
    title: 'acknowledges publications at once and carries them out after 150 ms',
    behaviour: { carriesOutAfter: 150 },
  },
  { id: 'pushes-late', title: 'pushes after 100 ms', behaviour: { pushesAfter: 100 } },
];
