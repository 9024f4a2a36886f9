/** Values put into the words of the page. */

/**
 * Replaces `{name}` by its value and `{name|item|items}` by the form for one or for any other number. A name without a
 * value stays as it is, so that its lack is seen.
 */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!(name in values)) return whole;
      const value = String(values[name]);
      return one === undefined || many === undefined ? value : value === "1" ? one : many;
    },
  );
}
