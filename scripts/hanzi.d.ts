declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  /** One character per line, with its components and how they are arranged. */
  const decompositions: string;
  export default decompositions;
}
