import { IsInt, IsString } from 'class-validator';
import { expectOneOfName, expectSame } from './one-of-a-name.js';

const planted = {
  one: () => {
    class PlantedDto {
      @IsString()
      title!: string;
    }
    return PlantedDto;
  },
  alike: () => {
    class PlantedDto {
      @IsString()
      title!: string;
    }
    return PlantedDto;
  },
  other: () => {
    class PlantedDto {
      @IsInt()
      title!: number;
    }
    return PlantedDto;
  },
};

it('two bodies of one name are refused when they differ', () => {
  planted.one();
  planted.alike();
  expect(() => expectOneOfName('PlantedDto')).not.toThrow();
  planted.other();
  expect(() => expectOneOfName('PlantedDto')).toThrow('two things called PlantedDto');
});

it('two answers of one name are refused when they differ', () => {
  expect(() => expectSame('Plan', undefined, { type: 'object' })).not.toThrow();
  expect(() => expectSame('Plan', { type: 'object' }, { type: 'object' })).not.toThrow();
  expect(() => expectSame('Plan', { type: 'object' }, { type: 'string' })).toThrow('two things called Plan');
});
