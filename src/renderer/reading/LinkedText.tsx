import type { TextLink } from '../../shared/message-view.ts';

/** What becomes of the links of a text. */
export interface TextLinks {
  links: readonly TextLink[];
  /** Somebody wants to follow it. */
  onLink(link: number): void;
  /** The mouse or the focus is on it; null: on none any more. */
  onPoint(link: number | null): void;
}

interface LinkedTextProps extends TextLinks {
  /** A stretch of a text. */
  words: string;
  /** Where it begins in the text that the links count in. */
  from: number;
}

/** A stretch of text with its links, which lead nowhere by themselves. */
export function LinkedText({ words, from, links, onLink, onPoint }: LinkedTextProps) {
  const inside = links.filter((link) => link.from >= from && link.to <= from + words.length);
  const ends = [from, ...inside.map(({ to }) => to)];
  return (
    <>
      {inside.map(({ from: begin, to, link }, index) => (
        <span key={begin}>
          {words.slice((ends[index] ?? from) - from, begin - from)}
          <span
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `<a>` would have an address, and this page has none to go to
            role="link"
            tabIndex={0}
            className="text-link"
            onClick={() => onLink(link)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.stopPropagation();
              onLink(link);
            }}
            onMouseEnter={() => onPoint(link)}
            onMouseLeave={() => onPoint(null)}
            onFocus={() => onPoint(link)}
            onBlur={() => onPoint(null)}
          >
            {words.slice(begin - from, to - from)}
          </span>
        </span>
      ))}
      {words.slice((ends.at(-1) ?? from) - from)}
    </>
  );
}
