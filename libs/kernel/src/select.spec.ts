import fc from 'fast-check';
import { moveFirst } from './select.js';

it('brings the first to the front, whatever the order before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), fc.nat(), (list, any) => {
      const count = list.length === 0 ? 0 : any % (list.length + 1);
      const items = [...list];
      expect(moveFirst(items, count, (a, b) => a - b)).toBe(count);
      const sorted = [...list].sort((a, b) => a - b);
      expect(items.slice(0, count).sort((a, b) => a - b)).toEqual(sorted.slice(0, count));
      expect(items.sort((a, b) => a - b)).toEqual(sorted);
    }),
  );
});
