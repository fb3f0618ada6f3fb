import type { ComponentChildren } from 'preact';

interface Props<Name extends string> {
  /** Tells the tabs of one list from those of another. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly (readonly [name: Name, title: ComponentChildren])[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
  readonly children: ComponentChildren;
}

/** Tabs and the panel of the one that is open. The arrow keys go from tab to tab. */
export function Tabs<Name extends string>({ id, label, tabs, open, onOpen, children }: Props<Name>) {
  const names = tabs.map(([name]) => name);
  const step = (from: Name, by: number) => {
    const next = names[(names.indexOf(from) + by + names.length) % names.length] ?? from;
    onOpen(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  const panel = { id: `${id}-panel`, 'aria-labelledby': `${id}-${open}` };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label}>
        {tabs.map(([name, title]) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={open === name}
            aria-controls={`${id}-panel`}
            tabIndex={open === name ? 0 : -1}
            onClick={() => onOpen(name)}
            onKeyDown={({ key }) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
              if (by !== undefined) step(name, by);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <div {...panel} class="tab-panel" role="tabpanel" tabIndex={0}>
        {children}
      </div>
    </>
  );
}
