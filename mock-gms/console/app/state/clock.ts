import { computed, signal } from '@preact/signals';
import { service } from './store.ts';
import type { ClockView } from './world.ts';

/** The page's own time in ms; it moves every second, and sooner where something changes. */
export const tick = signal(performance.now());

export function startTicking(): void {
  setInterval(() => {
    tick.value = performance.now();
  }, 1000);
}

/** What a service's clock shows at a time of the page. */
export function timeOf({ now, frozen, heardAt }: ClockView, at: number): number {
  return frozen ? now : now + Math.max(0, at - heardAt);
}

/** What the clock of the shown service says, epoch ms. */
export const serviceNow = computed(() => {
  const clock = service.value?.clock;
  return clock === undefined
    ? Date.now() + 0 * tick.value
    : timeOf(clock, Math.max(tick.value, clock.heardAt));
});

/** How far it is ahead of the time here, in whole seconds. */
export const ahead = computed(() => Math.round((serviceNow.value - Date.now()) / 1000));
