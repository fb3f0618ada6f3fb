/** Where and how figures were taken. */
export interface Circumstances {
  readonly date: Date;
  readonly nodeVersion: string;
  readonly cores: number;
  readonly command: string;
}

/** One heading of the page with what stands below it. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

const HEAD = `# Figures

Measured on loopback. Machines differ and are shared: only the ratios count.`;

/** A section with figures, and how they were taken. */
export function sectionOf(
  title: string,
  figures: string,
  method: string,
  { date, nodeVersion, cores, command }: Circumstances,
): Section {
  const taken = `Taken ${date.toISOString().slice(0, 10)} with Node ${nodeVersion} on ${cores} cores by \`${command}\`:`;
  return {
    title,
    text: `${figures}\n\n${taken}\n${method}\nMachines differ and are shared: only the ratios count.`,
  };
}

/**
 * The page of results with fresh sections in it; what was not measured again stays.
 *
 * @param page the page so far
 * @param titles all headings, in their order; sections with others go
 */
export function updatePage(page: string, titles: readonly string[], fresh: readonly Section[]): string {
  const known = new Map(
    [...sectionsIn(page), ...fresh].map(({ title, text }) => [title, text.trim()] as const),
  );
  const sections = titles.flatMap((title) => {
    const text = known.get(title);
    return text === undefined ? [] : [`## ${title}\n\n${text}`];
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

function sectionsIn(page: string): Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { title: section.slice(0, end), text: section.slice(end) };
    });
}
