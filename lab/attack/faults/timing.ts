/** Milliseconds that a delayed message takes, and after which a connect that is not answered counts as held. */
export const DELAY = 120;
export const HELD_AFTER = 150;

export const later = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
