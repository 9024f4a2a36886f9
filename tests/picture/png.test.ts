import { crc32 as zlibCrc } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32, pngChunk } from "../../viz/picture/png.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("PNG chunks", () => {
  it("carry the CRC of RFC 2083", () => {
    expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
    for (const text of ["", "IEND", "科技创新"]) expect(crc32(bytes(text))).toBe(zlibCrc(bytes(text)));
  });

  it("are length, type, data and checksum: the end of every PNG file", () => {
    expect([...pngChunk("IEND", new Uint8Array())]).toEqual([
      0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ]);
  });
});
