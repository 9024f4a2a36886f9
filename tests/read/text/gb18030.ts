/** GB18030 bytes of a text: the decoder of the platform, turned round over all two-byte codes. */
const CODES = new Map<string, [number, number]>();
const decoder = new TextDecoder("gb18030");
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== "\uFFFD" && !CODES.has(character)) CODES.set(character, [lead, trail]);
  }
}

/** Throws for characters that GBK does not have. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      const code = CODES.get(character);
      if (code === undefined) throw new Error(`not in GBK: ${character}`);
      return code;
    }),
  );
}
