import type { ReactNode } from 'react';
import { Link, type LinkProps } from '@tanstack/react-router';

/** The parts of one thing, each at its own address. */
export function Tabs({
  label,
  of: tabs,
}: {
  label: string;
  of: readonly {
    readonly to: LinkProps['to'];
    readonly params: Record<string, string>;
    readonly search?: Record<string, string>;
    readonly name: ReactNode;
  }[];
}): ReactNode {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, params, search, name }) => (
        <Link
          key={to}
          to={to as string}
          params={params as never}
          search={search as never}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
