import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  /** As the reader writes dates. */
  readonly when: string;
  /** For machines: a day or an instant. */
  readonly at: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

/** What happened, newest or oldest first as it is given. */
export function Timeline({ label, of: entries }: { label: string; of: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, when, at, title, detail }) => (
        <li key={key}>
          <time dateTime={at}>{when}</time>
          <div>
            <p className="timeline-title">{title}</p>
            {detail}
          </div>
        </li>
      ))}
    </ol>
  );
}
