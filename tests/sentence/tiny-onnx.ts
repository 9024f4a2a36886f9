/** A sentence model written by hand, byte for byte: every token has a vector of its own (one Gather). Protocol buffers after onnx.proto. */

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const number = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, content: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(content.length),
  ...content,
];
const text = (field: number, value: string): number[] => bytes(field, [...new TextEncoder().encode(value)]);

const FLOAT = 1;
const INT64 = 7;

function valueInfo(name: string, type: number, dims: readonly string[]): number[] {
  const shape = dims.flatMap((dim) => bytes(1, text(2, dim)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))];
}

/** `input_ids`, `attention_mask` → `last_hidden_state`: the row of `table` for every token. */
export function gatherModel(table: readonly (readonly number[])[]): Uint8Array {
  const raw = [...new Uint8Array(Float32Array.from(table.flat()).buffer)];
  const weights = [
    ...number(1, table.length),
    ...number(1, table[0]!.length),
    ...number(2, FLOAT),
    ...text(8, "table"),
    ...bytes(9, raw),
  ];
  const node = [...text(1, "table"), ...text(1, "input_ids"), ...text(2, "last_hidden_state"), ...text(4, "Gather")];
  const graph = [
    ...bytes(1, node),
    ...text(2, "tiny"),
    ...bytes(5, weights),
    ...bytes(11, valueInfo("input_ids", INT64, ["batch", "length"])),
    ...bytes(11, valueInfo("attention_mask", INT64, ["batch", "length"])),
    ...bytes(12, valueInfo("last_hidden_state", FLOAT, ["batch", "length", "size"])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, [...text(1, ""), ...number(2, 13)])]);
}
