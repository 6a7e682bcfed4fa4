import { useEffect, useRef, type ReactNode } from 'react';

/** What is around every page: the way past it, the head, the one `main`, and the foot. */
export function Shell({
  skip,
  head,
  foot,
  children,
}: {
  skip: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <>
      <a className="skip" href="#content">
        {skip}
      </a>
      <header className="head">{head}</header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {foot && <footer className="foot">{foot}</footer>}
    </>
  );
}

// The first page of a visit leaves the focus where the browser has it; each later one says that it has come.
let visited = false;

/** One page: its heading is also the title of the window, and has the focus when one comes here from another page. */
export function Page({ title, above, children }: { title: string; above?: ReactNode; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited) heading.current?.focus();
    visited = true;
  }, []);
  useEffect(() => {
    document.title = `${title} – Levada`;
  }, [title]);
  return (
    <div className="page">
      {above}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </div>
  );
}

/** Names with what belongs to each, in the order given; what is `undefined` is left out. */
export function Facts({ of: facts }: { of: readonly (readonly [string, ReactNode] | undefined)[] }): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
