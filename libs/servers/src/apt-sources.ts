/** One source of Debian packages, as apt is told about it. */
export interface AptSource {
  readonly uri: string;
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** Path of a keyring; undefined when the machine trusts its default keyrings for it. */
  readonly signedBy: string | undefined;
}

/** Reads the enabled `deb` sources of a deb822 file (`*.sources`). Embedded keys are left to apt's own trust. */
export function parseDeb822(text: string): AptSource[] {
  return text
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => words(fields.get('types')).includes('deb') && fields.get('enabled') !== 'no')
    .flatMap((fields) =>
      words(fields.get('uris')).map((uri) => ({
        uri,
        suites: words(fields.get('suites')),
        components: words(fields.get('components')),
        signedBy: keyring(fields.get('signed-by')),
      })),
    );
}

/** Reads the `deb` lines of a one-line-format file (`sources.list`, `*.list`). */
export function parseOneLine(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*([^#]*)/.exec(line);
    if (match === null) return [];
    const [, options = '', uri = '', suite = '', components = ''] = match;
    const signedBy = /signed-by=(\S+)/i.exec(options)?.[1];
    return [{ uri, suites: [suite], components: words(components), signedBy: keyring(signedBy) }];
  });
}

/** Writes a source as a deb822 stanza. */
export function deb822(source: AptSource): string {
  const lines = [
    'Types: deb',
    `URIs: ${source.uri}`,
    `Suites: ${source.suites.join(' ')}`,
    `Components: ${source.components.join(' ')}`,
  ];
  if (source.signedBy !== undefined) lines.push(`Signed-By: ${source.signedBy}`);
  return `${lines.join('\n')}\n`;
}

function fieldsOf(stanza: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of stanza.split('\n')) {
    if (line.startsWith('#')) continue;
    const start = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
    if (start !== null) {
      name = (start[1] ?? '').toLowerCase();
      fields.set(name, (start[2] ?? '').trim());
    } else if (name !== '' && line.trim() !== '') {
      fields.set(name, `${fields.get(name) ?? ''}\n${line.trim()}`.trim());
    }
  }
  return fields;
}

function words(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

function keyring(value: string | undefined): string | undefined {
  return value?.startsWith('/') ? value : undefined;
}
