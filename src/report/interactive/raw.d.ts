/** A file's own text, as the build lays it in. */
declare module "*?raw" {
  const text: string;
  export default text;
}
