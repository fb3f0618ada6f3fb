import { Component, type ComponentChildren, createRef, type HTMLAttributes } from 'preact';

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a row in px before it was measured. */
  readonly estimate: number;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** Attributes of the scrolling element. */
  readonly list: HTMLAttributes<HTMLDivElement>;
  /** Attributes of the element around each row. */
  readonly row?: (item: T, index: number) => HTMLAttributes<HTMLDivElement>;
  /** Whether it stays at its end when more comes, as long as nobody has scrolled away from there. */
  readonly follows?: boolean;
  /** The row to bring into view whenever this key changes. */
  readonly shown?: string | undefined;
}

interface State {
  readonly top: number;
  readonly height: number;
}

/** Rows rendered beyond what is seen, above and below. */
const OVERSCAN = 6;

/** How close to the end counts as there, in px. */
const NEAR = 32;

/** A list that costs what the screen shows, however long it is. Rows may be of any height; they are measured as they come. */
export class VirtualList<T> extends Component<Props<T>, State> {
  override state: State = { top: 0, height: 600 };
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #heights = new Map<string, number>();
  readonly #rows = new Map<string, HTMLElement>();
  readonly #observer = new ResizeObserver((entries) => this.#measure(entries));
  #offsets = new Float64Array(1);
  /** Where the screen was when it was last looked at. */
  #seenAt = 0;
  #isAtEnd = true;
  /** The row at the top of the screen and how far it is scrolled: it stays there when rows above it change. */
  #anchor: { key: string; by: number } | undefined;
  #shown: string | undefined;
  /** The height of the screen in which it was brought into view. */
  #shownIn = 0;

  override componentDidMount(): void {
    const scroller = this.#scroller.current;
    if (scroller === null) return;
    this.#observer.observe(scroller);
    this.#settle();
  }

  override componentDidUpdate(): void {
    this.#settle();
  }

  override componentWillUnmount(): void {
    this.#observer.disconnect();
  }

  override render({ items, keyOf, render, list, row }: Props<T>, { top, height }: State) {
    this.#layOut();
    const first = Math.max(0, this.#indexAt(top) - OVERSCAN);
    const last = Math.min(items.length, this.#indexAt(top + height) + 1 + OVERSCAN);
    return (
      <div {...list} ref={this.#scroller} onScroll={this.#onScroll}>
        <div role="presentation" class="virtual" style={{ height: `${this.#offsets[items.length] ?? 0}px` }}>
          {items.slice(first, last).map((item, place) => {
            const index = first + place;
            const key = keyOf(item);
            return (
              <div
                {...row?.(item, index)}
                key={key}
                data-key={key}
                ref={(element) => this.#hold(key, element)}
                class="virtual-row"
                style={{ transform: `translateY(${this.#offsets[index] ?? 0}px)` }}
              >
                {render(item, index)}
              </div>
            );
          })}
        </div>
      </div>
    );
  }

  #layOut(): void {
    const { items, keyOf, estimate } = this.props;
    const offsets = new Float64Array(items.length + 1);
    for (const [index, item] of items.entries())
      offsets[index + 1] = (offsets[index] ?? 0) + (this.#heights.get(keyOf(item)) ?? estimate);
    this.#offsets = offsets;
  }

  /** The row that covers a height, by halving. */
  #indexAt(height: number): number {
    let low = 0;
    let high = Math.max(0, this.#offsets.length - 2);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#offsets[middle] ?? 0) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  readonly #onScroll = () => {
    const scroller = this.#scroller.current;
    if (scroller === null) return;
    this.#look(scroller);
    this.setState({ top: scroller.scrollTop, height: scroller.clientHeight });
  };

  /** Remembers what the screen shows. */
  #look({ scrollTop: top, clientHeight, scrollHeight }: HTMLElement): void {
    this.#seenAt = top;
    this.#isAtEnd = top + clientHeight >= scrollHeight - NEAR;
    const index = this.#indexAt(top);
    const item = this.props.items[index];
    this.#anchor =
      item === undefined ? undefined : { key: this.props.keyOf(item), by: top - (this.#offsets[index] ?? 0) };
  }

  /** Brings the screen to where it belongs after rows have come, gone or changed their heights. */
  #settle(): void {
    const scroller = this.#scroller.current;
    if (scroller === null) return;
    // A browser tells of a scroll with its next frame, and rows may change before.
    if (scroller.scrollTop !== this.#seenAt) this.#look(scroller);
    this.#bringBack(scroller);
    this.#seenAt = scroller.scrollTop;
  }

  #bringBack(scroller: HTMLElement): void {
    const { items, keyOf, follows, shown } = this.props;
    const { clientHeight } = scroller;
    const mustShow = shown !== this.#shown || clientHeight !== this.#shownIn;
    if (shown !== undefined && mustShow) {
      const index = items.findIndex((item) => keyOf(item) === shown);
      if (index >= 0) {
        this.#shown = shown;
        this.#shownIn = clientHeight;
        this.#bringIntoView(scroller, index);
        return;
      }
    }
    if (shown === undefined) this.#shown = undefined;
    // Anyone who looks at one row is left there.
    if (follows && shown === undefined && this.#isAtEnd) {
      scroller.scrollTop = scroller.scrollHeight;
      return;
    }
    const anchor = this.#anchor;
    if (anchor === undefined) return;
    const index = items.findIndex((item) => keyOf(item) === anchor.key);
    if (index < 0) return;
    const wanted = (this.#offsets[index] ?? 0) + anchor.by;
    if (Math.abs(wanted - scroller.scrollTop) >= 1) scroller.scrollTop = wanted;
  }

  #bringIntoView(scroller: HTMLElement, index: number): void {
    const start = this.#offsets[index] ?? 0;
    const end = this.#offsets[index + 1] ?? start;
    const { scrollTop, clientHeight } = scroller;
    if (start < scrollTop) scroller.scrollTop = start;
    else if (end > scrollTop + clientHeight) scroller.scrollTop = end - clientHeight;
  }

  #hold(key: string, element: HTMLElement | null): void {
    const known = this.#rows.get(key);
    if (element === null) {
      if (known !== undefined) this.#observer.unobserve(known);
      this.#rows.delete(key);
    } else if (known !== element) {
      this.#rows.set(key, element);
      this.#observer.observe(element);
    }
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    let hasChanged = false;
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      const { key } = target.dataset;
      const { offsetHeight } = target;
      if (key === undefined || offsetHeight === 0 || this.#heights.get(key) === offsetHeight) continue;
      this.#heights.set(key, offsetHeight);
      hasChanged = true;
    }
    const height = this.#scroller.current?.clientHeight ?? 0;
    if (hasChanged || height !== this.state.height) this.setState({ height });
  }
}
