declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  /** One character a line, with how its parts are put together. */
  const decompositions: string;
  export default decompositions;
}
