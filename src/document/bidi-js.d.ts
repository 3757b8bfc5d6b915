/** The types of bidi-js 1.1.0 describe a default export that its CommonJS file does not have; its module has it. */
declare module 'bidi-js/dist/bidi.mjs' {
  export default function bidiFactory(): import('bidi-js').Bidi;
}
