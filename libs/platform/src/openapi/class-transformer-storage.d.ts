// class-transformer 0.5 ships its metadata store without a declaration; the golden schemas read nested types from it.
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: import('class-validator-jsonschema/build/options.js').IOptions['classTransformerMetadataStorage'];
}
