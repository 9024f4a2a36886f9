/**
 * Sigma's edge programs of the picture: links between the sides and branches within a tree, as instanced ribbons whose
 * shape is computed on the graphics card from both ends, so that zooming, folding and changing the arrangement move no
 * data.
 */
import type Sigma from "sigma";
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { LINE_PATTERNS, PAPER, RELATION_STYLE, SUGGESTED_STYLE } from "../../src/graph/appearance.ts";
import type { Link } from "../../src/graph/trees.ts";
import { RELATIONS } from "../../src/model/index.ts";
import { rgb } from "./atlas.ts";
import { BRANCH_VERTEX, FRAGMENT, LEAD, linkVertex } from "./line-shaders.ts";
import { bindOnly, type Source } from "./mark-program.ts";
import type { Scene } from "./scene.ts";

/** A line's extra width travels as the fraction of its style's number. */
const EXTRA_RANGE = 8;
const STYLES = [...RELATIONS.map((relation) => RELATION_STYLE[relation]), SUGGESTED_STYLE];

/** Among so many lines nobody sees the corners of one. */
const MANY_LINES = 600;

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
  "u_soft",
  "u_ink",
  "u_style",
  "u_color",
] as const;

/** The program for links between the sides. */
export function linkProgram(source: Source): EdgeProgramType {
  const corners = source.stage().links.length > MANY_LINES ? 16 : 44;
  return lineProgram(source, linkVertex(STYLES.length, EXTRA_RANGE), linkSteps(corners), (scene, write) => {
    source.stage().links.forEach((k, place) => {
      const link = scene.trees.links[k]!;
      const style = styleOf(link) + scene.linkExtra[k]! / EXTRA_RANGE;
      write(place, link.upper, link.lower, scene.fromLinkAlpha[k]!, scene.linkAlpha[k]!, style, scene.linkOffset[k]!);
    });
  });
}

/** The program for branches; a node's branch leads to its parent. */
export function branchProgram(source: Source): EdgeProgramType {
  return lineProgram(source, BRANCH_VERTEX, BRANCH_STEPS, (scene, write) => {
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
  source: Source,
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
      const { FLOAT, TRIANGLE_STRIP } = WebGLRenderingContext;
      const ribbon = steps.flatMap((at) => [
        [at, -1],
        [at, 1],
      ]);
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: vertex,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
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
      gl.uniform1f(at.u_soft!, 0.5 / params.pixelRatio);
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
