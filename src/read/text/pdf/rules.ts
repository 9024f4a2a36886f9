/** The ruled lines of a page: what it strokes, or fills so thinly that a line is seen. Tables are told by them. */
import type { OPS as Operators, PDFPageProxy } from "pdfjs-dist";

/** A straight line along an axis, in points of the page as it is shown. `at`: y of a horizontal one, x of a vertical. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

/** A filled shape no thicker than this, in points, is a line; a line shorter than `SHORTEST` rules nothing. */
const THIN = 3;
const SHORTEST = 5;
/** A page with more of them is a drawing. */
const MOST = 2000;

/** Reads the lines of a page; `undefined` when there are so many that they are no table's. */
export async function readRules(
  page: PDFPageProxy,
  operators: typeof Operators,
  viewport: Matrix,
): Promise<Rules | undefined> {
  // Annotations (mode 0: none) are not the page's own.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const painted = paintedBy(operators);
  const rules: Rules = { horizontal: [], vertical: [] };
  const saved: Matrix[] = [];
  let matrix = viewport;
  for (const [i, operator] of fnArray.entries()) {
    const values: unknown = argsArray[i];
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? viewport;
    else if (operator === operators.transform) matrix = times(matrix, values as Matrix);
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      const [own] = values as [Matrix | null];
      if (own) matrix = times(matrix, own);
    } else if (operator === operators.constructPath) {
      const [paint, [path]] = values as [number, [ArrayLike<number> | null]];
      const kind = painted.get(paint);
      if (kind === undefined || !path) continue;
      for (const points of subpathsOf(path, matrix)) addRules(rules, points, kind);
      if (rules.horizontal.length + rules.vertical.length > MOST) return undefined;
    }
  }
  return rules;
}

function paintedBy(operators: typeof Operators): Map<number, "stroke" | "fill"> {
  const { stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = operators;
  const strokes = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
  return new Map([
    ...strokes.map((operator) => [operator, "stroke"] as const),
    ...[fill, eoFill].map((operator) => [operator, "fill"] as const),
  ]);
}

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** How many coordinates follow each sign of a path: move, line, cubic, quadratic, close. */
const COORDINATES = [2, 2, 6, 4, 0];
const CLOSE = 4;

function subpathsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const subpaths: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const sign = path[i]!;
    const count = COORDINATES[sign];
    if (count === undefined) return subpaths;
    const points = subpaths.at(-1);
    if (sign === CLOSE) {
      if (points?.[0]) points.push(points[0]);
    } else {
      const [x, y] = [path[i + count - 1]!, path[i + count]!];
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (sign === 0 || !points) subpaths.push([point]);
      else points.push(point);
    }
    i += count + 1;
  }
  return subpaths;
}

function addRules(rules: Rules, points: readonly Point[], kind: "stroke" | "fill"): void {
  if (kind === "stroke") {
    for (let i = 1; i < points.length; i++) addRule(rules, [points[i - 1]!, points[i]!], 1);
  } else addRule(rules, points, THIN);
}

/** Adds what the points span when it is no thicker than `thin`. */
function addRule(rules: Rules, points: readonly Point[], thin: number): void {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thin && right - left >= SHORTEST)
    rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (right - left <= thin && bottom - top >= SHORTEST)
    rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}
