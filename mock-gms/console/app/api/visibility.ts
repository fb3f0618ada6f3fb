/** Whether somebody can see the page, and when that changes. */
export interface Visibility {
  isHidden(): boolean;
  /** Returns what removes the listener. */
  onChange(listener: () => void): () => void;
}

export const visibility: Visibility = {
  isHidden: () => document.hidden,
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
