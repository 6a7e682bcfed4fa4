import { deb822, parseDeb822, parseOneLine } from './apt-sources.js';
import { candidates } from './apt-fetch.js';

const MIRROR = 'http://mirror.example.org/debian';
const MODERN = `Types: deb deb-src
# a comment
URIs: ${MIRROR}
Suites: bookworm
  bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg

Enabled: no
Types: deb
URIs: http://off.example.org/
Suites: bookworm
Components: main

Types: deb
URIs: http://security.example.org/debian-security
Suites: bookworm-security
Components: main
`;

it('reads the deb822 format, leaving out what is switched off', () => {
  expect(parseDeb822(MODERN)).toEqual([
    {
      uri: MIRROR,
      suites: ['bookworm', 'bookworm-updates'],
      components: ['main'],
      signedBy: '/usr/share/keyrings/archive.gpg',
    },
    {
      uri: 'http://security.example.org/debian-security',
      suites: ['bookworm-security'],
      components: ['main'],
      signedBy: undefined,
    },
  ]);
});

it('reads the one-line format', () => {
  const text = `# deb http://off.example.org bookworm main
deb [arch=amd64 signed-by=/k.gpg] ${MIRROR} noble main universe # words
deb-src ${MIRROR} noble main
deb ${MIRROR} noble-updates main`;
  expect(parseOneLine(text)).toEqual([
    { uri: MIRROR, suites: ['noble'], components: ['main', 'universe'], signedBy: '/k.gpg' },
    { uri: MIRROR, suites: ['noble-updates'], components: ['main'], signedBy: undefined },
  ]);
});

it('writes what it reads', () => {
  const [source] = parseDeb822(MODERN);
  expect(source && parseDeb822(deb822(source))).toEqual([source]);
});

describe('where to look for a package', () => {
  const looked = (id: string, codename: string) =>
    candidates(parseDeb822(MODERN.replaceAll('bookworm', codename)), { id, codename }, 'trixie').map(
      ({ uri, suites }) => [uri, ...suites],
    );

  it.each([
    [
      'Debian: its own release, then trixie',
      'debian',
      'bookworm',
      [
        [MIRROR, 'bookworm'],
        [MIRROR, 'trixie'],
      ],
    ],
    ['trixie itself: once', 'debian', 'trixie', [[MIRROR, 'trixie']]],
    ['Ubuntu: only its own', 'ubuntu', 'noble', [[MIRROR, 'noble']]],
  ])('%s', (_, id, codename, expected) => expect(looked(id, codename)).toEqual(expected));

  it('gives up on a machine whose sources do not name its release', () => {
    expect(candidates(parseDeb822(MODERN), { id: 'debian', codename: 'sid' }, 'trixie')).toEqual([]);
  });
});
