import { natsConfig } from './nats.js';

it('listens on loopback only, keeps secrets quoted and puts settings into their block', () => {
  const settings = { max_payload: '4MB', 'jetstream.sync_interval': 'always' };
  const text = natsConfig({ dataDir: '/d', port: 4222, user: 'levada', password: 'a"b', name: 'n', settings });
  expect(text).toContain('listen: "127.0.0.1:4222"');
  expect(text).toContain('password: "a\\"b"');
  expect(text).toMatch(/jetstream \{\n {2}store_dir: "\/d\/jetstream"\n {2}sync_interval: always\n\}/);
  expect(text).toMatch(/\nmax_payload: 4MB\n/);
});
