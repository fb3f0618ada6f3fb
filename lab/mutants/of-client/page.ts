import type { ClientMutant } from './client-mutant.ts';

/** Wrong clients: the bus of a page. */
export const pageClientMutants: readonly ClientMutant[] = [
  {
    id: 'bus-before-in-reverse',
    title: 'calls the functions before a command in reverse order',
    file: 'page/page-commands.ts',
    find: 'interceptors.reduce(',
    replace: 'interceptors.reduceRight(',
    killer: [
      'page/page-bus.test.ts',
      'functions registered with before have their turn in the order in which they were registered',
    ],
  },
  {
    id: 'bus-debug-sticks',
    title: 'shows the traffic of the bus until the page is left, once it was asked to',
    file: 'page/page-bus.ts',
    find: 'debug = options.debug ?? debug;',
    replace: 'debug ||= options.debug ?? false;',
    killer: ['page/page-bus.test.ts', 'while debug is on, commands and events are shown on the console'],
  },
  {
    id: 'bus-own-value-wins',
    title: 'gives a plugin its own value where it asks for one of another plugin',
    file: 'page/page-bus.ts',
    find: 'kept.get(key) ?? kept.get(own)',
    replace: 'kept.get(own) ?? kept.get(key)',
    killer: [
      'page/page-bus.test.ts',
      'a full name means the value of its plugin, also where the asking plugin keeps one of the same name',
    ],
  },
];
