import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

type Class = new () => object;

/** Refuses a name that two classes have which describe different bodies: in the document there is one schema of a name. */
export function expectOneOfName(name: string): void {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: Map<Class, unknown> };
  const described = [...validationMetadatas.keys()]
    .filter((one) => one.name === name)
    .map((one) => JSON.stringify(targetConstructorToSchema(one)));
  if (new Set(described).size > 1) throw twoOf(name);
}

/** The same for an answer; `known`: what stands under the name so far. */
export function expectSame(name: string, known: unknown, described: unknown): void {
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(described)) throw twoOf(name);
}

function twoOf(name: string): Error {
  return new Error(`two things called ${name} are described, each in its own way: give one another name`);
}
