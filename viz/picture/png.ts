/**
 * SVG to PNG of any size. A canvas ends at some 16,000 pixels a side, tall pictures do not: the image is painted strip
 * by strip and the strips go into one PNG through fflate's streaming zlib (RFC 2083, filter 0, 8-bit RGB).
 */
import { Zlib } from "fflate";

const STRIP_PIXELS = 4_000_000;

/** Paints the SVG `scale` device pixels to one of its own. */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    return encode(image, image.naturalWidth, image.naturalHeight, scale);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function encode(image: HTMLImageElement, naturalWidth: number, naturalHeight: number, scale: number): Blob {
  const width = Math.round(naturalWidth * scale);
  const height = Math.round(naturalHeight * scale);
  const strip = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = strip;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const chunks: Uint8Array[] = [];
  const zlib = new Zlib({ level: 6 }, (chunk) => chunks.push(chunk));
  for (let top = 0; top < height; top += strip) {
    const rows = Math.min(strip, height - top);
    context.clearRect(0, 0, width, strip);
    context.setTransform(scale, 0, 0, scale, 0, -top);
    context.drawImage(image, 0, 0, naturalWidth, naturalHeight);
    context.setTransform(1, 0, 0, 1, 0, 0);
    zlib.push(scanlines(context.getImageData(0, 0, width, rows).data, width, rows), top + rows >= height);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    signature,
    pngChunk("IHDR", new Uint8Array(header.buffer)),
    ...chunks.map((chunk) => pngChunk("IDAT", chunk)),
    pngChunk("IEND", new Uint8Array()),
  ];
  return new Blob(parts as BlobPart[], { type: "image/png" });
}

/** One filter byte before each row; alpha is left out, the picture has its own background. */
function scanlines(rgba: Uint8ClampedArray, width: number, rows: number): Uint8Array {
  const out = new Uint8Array(rows * (width * 3 + 1));
  for (let y = 0, from = 0, to = 0; y < rows; y++) {
    out[to++] = 0;
    for (let x = 0; x < width; x++, from += 4) {
      out[to++] = rgba[from]!;
      out[to++] = rgba[from + 1]!;
      out[to++] = rgba[from + 2]!;
    }
  }
  return out;
}

/** Length, type, data, CRC over type and data. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let k = 0; k < 4; k++) chunk[4 + k] = type.charCodeAt(k);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
