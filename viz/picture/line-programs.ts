/**
 * Sigma's edge programs of the picture: links between the sides and branches within a tree, as instanced ribbons whose
 * shape is computed on the graphics card from both ends, so that zooming, folding and changing the arrangement move no
 * data. `lite` draws plain lines with few corners, for machines without a graphics card.
 */
import type Sigma from "sigma";
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { LINE_PATTERNS, PAPER, RELATION_STYLE, SUGGESTED_STYLE } from "../../src/graph/appearance.ts";
import type { Link } from "../../src/graph/trees.ts";
import { RELATIONS } from "../../src/model/index.ts";
import { rgb } from "./atlas.ts";
import { bindOnly, type Source } from "./mark-program.ts";
import type { Scene } from "./scene.ts";

/** Share of a link's course that lies on either row, before and after the curve. */
const LEAD = 0.08;
const STYLES = [...RELATIONS.map((relation) => RELATION_STYLE[relation]), SUGGESTED_STYLE];

const COMMON = /* glsl */ `
attribute vec2 a_fromS;
attribute vec2 a_fromT;
attribute vec2 a_toS;
attribute vec2 a_toT;
attribute vec4 a_line; // alpha before, alpha now, style or side, lane
attribute vec2 a_step; // place along the line, side of the ribbon
uniform vec2 u_view;
uniform vec4 u_upper;
uniform vec4 u_lower;
uniform vec2 u_rails;
uniform float u_morph;
uniform float u_bend;
uniform float u_strength;
uniform float u_lead; // strength of the part of a link that lies on its row
varying float v_alpha;
varying vec3 v_ink;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_pattern;
vec2 place(vec2 from, vec2 to, vec4 lens) { return mix(from, lens.xz * to + lens.yw, u_morph); }
vec4 clip(vec2 screen) { return vec4(screen.x / u_view.x * 2.0 - 1.0, 1.0 - screen.y / u_view.y * 2.0, 0.0, 1.0); }
void ribbon(vec2 here, vec2 ahead, float width) {
  vec2 way = ahead - here;
  vec2 normal = length(way) > 0.0001 ? normalize(vec2(-way.y, way.x)) : vec2(0.0, 1.0);
  v_half = width * 0.5;
  v_across = a_step.y * (v_half + 1.0);
  gl_Position = v_alpha < 0.004 ? vec4(2.0, 2.0, 0.0, 1.0) : clip(here + normal * v_across);
}
`;

const LINK_VERTEX = /* glsl */ `${COMMON}
uniform vec3 u_ink[${STYLES.length}];
uniform float u_width;
uniform vec2 u_style[${STYLES.length}]; // width, pattern
vec2 course(vec2 s, vec2 t, float at) {
  vec2 straight = mix(s, t, at);
  float lead = ${LEAD.toFixed(3)};
  vec2 bent;
  if (at < lead) bent = vec2(mix(s.x, u_rails.x, at / lead), s.y);
  else if (at > 1.0 - lead) bent = vec2(mix(u_rails.y, t.x, (at - 1.0 + lead) / lead), t.y);
  else {
    float c = (at - lead) / (1.0 - 2.0 * lead);
    bent = vec2(mix(u_rails.x, u_rails.y, c * (1.5 - 1.5 * c + c * c)), mix(s.y, t.y, c * c * (3.0 - 2.0 * c)));
  }
  return mix(straight, bent, u_bend);
}
void main() {
  int style = int(a_line.z);
  vec2 s = place(a_fromS, a_toS, u_upper) + vec2(0.0, a_line.w);
  vec2 t = place(a_fromT, a_toT, u_lower) + vec2(0.0, a_line.w);
  float at = a_step.x;
  vec2 here = course(s, t, at);
  vec2 ahead = at > 0.5 ? here + here - course(s, t, at - 0.01) : course(s, t, at + 0.01);
  float onRow = u_bend * (1.0 - step(${LEAD.toFixed(3)}, min(at, 1.0 - at) + 0.0001));
  v_alpha = mix(a_line.x, a_line.y, u_morph) * u_strength * mix(1.0, u_lead, onRow);
  v_ink = u_ink[style];
  v_pattern = onRow > 0.5 ? 0.0 : u_style[style].y;
  float gutter = u_rails.y - u_rails.x;
  float length_ = mix(distance(s, t), length(vec2(gutter, s.y - t.y)) * 1.06, u_bend);
  v_along = length_ * mix(at, (at - ${LEAD.toFixed(3)}) / ${(1 - 2 * LEAD).toFixed(3)}, u_bend);
  ribbon(here, ahead, mix(u_style[style].x * u_width, 1.0, onRow));
}`;

const BRANCH_VERTEX = /* glsl */ `${COMMON}
uniform vec3 u_color;
void main() {
  vec4 lens = a_line.z > 0.5 ? u_lower : u_upper;
  vec2 s = place(a_fromS, a_toS, lens);
  vec2 t = place(a_fromT, a_toT, lens);
  float at = a_step.x;
  vec2 corner = vec2(s.x, t.y);
  float reach = min(6.0, min(abs(t.y - s.y), abs(t.x - s.x)));
  vec2 before = corner - vec2(0.0, sign(t.y - s.y)) * reach;
  vec2 after = corner + vec2(sign(t.x - s.x), 0.0) * reach;
  float c = clamp((at - 0.3) / 0.4, 0.0, 1.0);
  vec2 arc = mix(mix(before, corner, c), mix(corner, after, c), c);
  vec2 bent = at <= 0.3 ? mix(s, before, at / 0.3) : at >= 0.7 ? mix(after, t, (at - 0.7) / 0.3) : arc;
  vec2 arcWay = mix(corner - before, after - corner, c);
  vec2 bentWay = at < 0.3 ? before - s : at > 0.7 ? t - after : arcWay;
  vec2 here = mix(mix(s, t, at), bent, u_bend);
  v_alpha = mix(a_line.x, a_line.y, u_morph) * u_strength;
  v_ink = u_color;
  v_pattern = 0.0;
  v_along = 0.0;
  ribbon(here, here + mix(t - s, bentWay, u_bend), 1.1);
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying float v_alpha;
varying vec3 v_ink;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_pattern;
float bar(float period, float on) { // 1 on the dash, soft at its ends
  float at = mod(v_along, period);
  return clamp(min(at, on - at) + 0.5, 0.0, 1.0);
}
void main() {
  float off = abs(v_across);
  float cover = clamp(v_half - off + 0.5, 0.0, 1.0);
  if (v_pattern > 4.5) cover *= bar(4.0, 1.4);
  else if (v_pattern > 3.5) cover *= clamp(off - v_half + 1.6, 0.0, 1.0);
  else if (v_pattern > 2.5) cover *= bar(5.2, 2.2);
  else if (v_pattern > 1.5) cover *= bar(11.0, 7.0);
  float alpha = cover * v_alpha;
  gl_FragColor = vec4(v_ink * alpha, alpha);
}`;

/** Places along the line at which a link's ribbon has corners. */
function linkSteps(corners: number): number[] {
  const steps = [0, LEAD - 0.0002];
  for (let k = 0; k <= corners; k++) steps.push(LEAD + (1 - 2 * LEAD) * denserAtEnds(k / corners));
  return [...steps, 1 - LEAD + 0.0002, 1];
}
/** The curve bends near its ends and is nearly straight in the middle. */
function denserAtEnds(t: number): number {
  return 0.5 * t + 0.5 * t * t * (3 - 2 * t);
}
const BRANCH_STEPS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 1];
const BRANCH_STEPS_LITE = [0, 0.5, 1];

const UNIFORMS = [
  "u_view",
  "u_upper",
  "u_lower",
  "u_rails",
  "u_morph",
  "u_bend",
  "u_strength",
  "u_lead",
  "u_width",
  "u_ink",
  "u_style",
  "u_color",
] as const;

export interface LineSource extends Source {
  /** Few corners and one-pixel lines. */
  lite: boolean;
}

/** The program for links between the sides. */
export function linkProgram(source: LineSource): EdgeProgramType {
  const many = source.stage().links.length > 8_000;
  return lineProgram(source, LINK_VERTEX, linkSteps(source.lite ? 8 : many ? 12 : 44), (scene, write) => {
    source.stage().links.forEach((k, place) => {
      const link = scene.trees.links[k]!;
      write(
        place,
        link.upper,
        link.lower,
        scene.fromLinkAlpha[k]!,
        scene.linkAlpha[k]!,
        styleOf(link),
        scene.laneOf(link),
      );
    });
  });
}

/** The program for branches; a node's branch leads to its parent. */
export function branchProgram(source: LineSource): EdgeProgramType {
  return lineProgram(source, BRANCH_VERTEX, source.lite ? BRANCH_STEPS_LITE : BRANCH_STEPS, (scene, write) => {
    const { parent } = scene.trees;
    source.stage().branches.forEach((n, place) => {
      write(place, parent[n]!, n, scene.fromAlpha[n]!, scene.alpha[n]!, scene.isUpper(n) ? 0 : 1, 0);
    });
  });
}

function styleOf(link: Link): number {
  return link.accepted ? RELATIONS.indexOf(link.relation) : RELATIONS.length;
}

type Write = (k: number, s: number, t: number, before: number, now: number, style: number, lane: number) => void;
const FLOATS = 12;

function lineProgram(
  source: LineSource,
  vertex: string,
  steps: number[],
  fill: (scene: Scene, write: Write) => void,
): EdgeProgramType {
  return class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    private uploaded = -1;

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, TRIANGLE_STRIP, LINE_STRIP } = WebGLRenderingContext;
      const ribbon = source.lite
        ? steps.map((at) => [at, 0])
        : steps.flatMap((at) => [
            [at, -1],
            [at, 1],
          ]);
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: vertex,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: source.lite ? LINE_STRIP : TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_fromS", size: 2, type: FLOAT },
          { name: "a_fromT", size: 2, type: FLOAT },
          { name: "a_toS", size: 2, type: FLOAT },
          { name: "a_toT", size: 2, type: FLOAT },
          { name: "a_line", size: 4, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 2, type: FLOAT }],
        CONSTANT_DATA: ribbon,
      };
    }

    /** Everything is written at upload, in the order of the stage. */
    processVisibleItem(): void {
      this.uploaded = -1;
    }

    protected override bindProgram(info: ProgramInfo): void {
      const scene = source.scene();
      if (this.uploaded !== scene.version) {
        const { array, capacity } = this;
        fill(scene, (k, s, t, before, now, style, lane) => {
          if (k >= capacity) return;
          const at = k * FLOATS;
          array[at] = scene.fromX[s]!;
          array[at + 1] = scene.fromY[s]!;
          array[at + 2] = scene.fromX[t]!;
          array[at + 3] = scene.fromY[t]!;
          array[at + 4] = scene.x[s]!;
          array[at + 5] = scene.y[s]!;
          array[at + 6] = scene.x[t]!;
          array[at + 7] = scene.y[t]!;
          array[at + 8] = before;
          array[at + 9] = now;
          array[at + 10] = style;
          array[at + 11] = lane;
        });
        super.bindProgram(info);
        this.uploaded = scene.version;
        return;
      }
      const { gl, attributeLocations, constantBuffer } = info;
      bindOnly(this.CONSTANT_ATTRIBUTES, 2, { ...info, buffer: constantBuffer });
      bindOnly(this.ATTRIBUTES, this.ATTRIBUTES_ITEMS_COUNT, info);
      for (const { name } of this.ATTRIBUTES) setDivisor(gl, attributeLocations[name]!);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const scene = source.scene();
      const theme = source.theme();
      const { lens } = scene;
      gl.uniform2f(at.u_view!, params.width, params.height);
      gl.uniform4f(at.u_upper!, lens.upperX.scale, lens.upperX.shift, lens.upperY.scale, lens.upperY.shift);
      gl.uniform4f(at.u_lower!, lens.lowerX.scale, lens.lowerX.shift, lens.lowerY.scale, lens.lowerY.shift);
      gl.uniform2f(at.u_rails!, scene.rails.upper, scene.rails.lower);
      gl.uniform1f(at.u_morph!, scene.morph);
      gl.uniform1f(at.u_bend!, scene.bend);
      gl.uniform1f(at.u_strength!, scene.edges);
      // In narrow rows lines are finer and their leads fainter, so that the picture stays calm.
      const ease = Math.min(1, scene.limit.upper / 5.5);
      if (at.u_lead) gl.uniform1f(at.u_lead, 0.1 + 0.26 * ease);
      if (at.u_width) gl.uniform1f(at.u_width, 0.72 + 0.28 * ease);
      if (at.u_color) gl.uniform3fv(at.u_color, rgb(PAPER[theme].branch));
      if (at.u_ink)
        gl.uniform3fv(
          at.u_ink,
          STYLES.flatMap((style) => rgb(style.ink[theme])),
        );
      if (at.u_style)
        gl.uniform2fv(
          at.u_style,
          STYLES.flatMap((s) => [s.width, LINE_PATTERNS.indexOf(s.pattern)]),
        );
    }
  } as unknown as EdgeProgramType;
}

function setDivisor(gl: WebGLRenderingContext | WebGL2RenderingContext, location: number): void {
  if (location === -1) return;
  if ("vertexAttribDivisor" in gl) gl.vertexAttribDivisor(location, 1);
  else gl.getExtension("ANGLE_instanced_arrays")?.vertexAttribDivisorANGLE(location, 1);
}
