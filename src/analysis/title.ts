/** When two titles name the same document. */

/** A title without what differs between two prints of it: spaces, forms of brackets and dashes, 关于印发……的通知 around it. */
export function bareTitle(title: string): string {
  const plain = title
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[—–―－~～]+/g, "-");
  return /印发《?(.+?)》?的通知$/.exec(plain)?.[1] ?? plain;
}
