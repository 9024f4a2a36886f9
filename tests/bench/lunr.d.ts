/** What the benchmark uses of lunr, which ships no types. */
declare module "lunr" {
  interface Builder {
    pipeline: { reset(): void };
    searchPipeline: { reset(): void };
    ref(name: string): void;
    field(name: string): void;
    add(document: Record<string, string>): void;
  }
  interface Index {
    query(build: (query: { term(word: string, options: object): void }) => void): unknown[];
  }
  export default function lunr(build: (this: Builder) => void): Index;
}
