import { compareVersions, versionIn } from './version.js';

describe('versions', () => {
  it.each([
    ['nats-server: v2.10.27', '2.10.27'],
    ['2.10.27-1+b3', '2.10.27'],
    ['no number here', undefined],
  ])('finds the version in "%s"', (text, version) => expect(versionIn(text)).toBe(version));

  it.each([
    ['2.10.23', '2.10.23', 0],
    ['2.9.30', '2.10.0', -1],
    ['2.11.0', '2.10.23', 1],
    ['3.0', '2.99.99', 1],
  ])('%s against %s', (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));
});
