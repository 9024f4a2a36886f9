/**
 * Sigma's node program of the picture: one point per node, its mark taken from the atlas, its place from the scene.
 * Buffers are uploaded only when the scene changed (Sigma's own programs upload on every frame), and no picking pass is
 * drawn: rows and labels are hit as wholes, which a pixel under the pointer cannot tell (hit.ts).
 */

import type Sigma from "sigma";
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { Theme } from "../../src/graph/appearance.ts";
import { ATLAS, ATLAS_SIZE, atlasCell, atlasInks, paintAtlas } from "./atlas.ts";
import { HEAD_FROM, MIN_HEAD_RADIUS, MIN_RADIUS, type Scene } from "./scene.ts";
import type { StageGraph } from "./stage-graph.ts";

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_alpha;
attribute vec3 a_mark;
uniform vec2 u_view;
uniform vec4 u_upper;
uniform vec4 u_lower;
uniform vec2 u_limit;
uniform float u_morph;
uniform float u_pixels;
uniform vec3 u_ink[${ATLAS_SIZE}];
varying float v_alpha;
varying float v_size;
varying vec2 v_cell;
varying vec3 v_ink;
void main() {
  float lower = step(0.5, a_mark.z);
  vec4 lens = mix(u_upper, u_lower, lower);
  vec2 screen = mix(a_from, lens.xz * a_to + lens.yw, u_morph);
  float least = a_mark.x > ${HEAD_FROM.toFixed(2)} ? ${MIN_HEAD_RADIUS.toFixed(2)} : ${MIN_RADIUS.toFixed(2)};
  float radius = max(least, min(a_mark.x, mix(u_limit.x, u_limit.y, lower)));
  v_alpha = mix(a_alpha.x, a_alpha.y, u_morph);
  v_size = radius * 2.0 * ${(ATLAS.cell / (ATLAS.cell - 2 * ATLAS.inset)).toFixed(4)} * u_pixels;
  gl_PointSize = v_alpha < 0.004 ? 0.0 : v_size;
  gl_Position = v_alpha < 0.004 ? vec4(2.0, 2.0, 0.0, 1.0)
    : vec4(screen.x / u_view.x * 2.0 - 1.0, 1.0 - screen.y / u_view.y * 2.0, 0.0, 1.0);
  v_cell = vec2(mod(a_mark.y, ${ATLAS.columns}.0), floor(a_mark.y / ${ATLAS.columns}.0));
  v_ink = u_ink[int(a_mark.y)];
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
uniform sampler2D u_atlas;
varying float v_alpha;
varying float v_size;
varying vec2 v_cell;
varying vec3 v_ink;
void main() {
  vec2 at = gl_PointCoord;
  if (v_size < 7.0) {
    float d = length(at - 0.5) * v_size;
    float cover = clamp(v_size * 0.42 - d + 0.5, 0.0, 1.0) * v_alpha;
    gl_FragColor = vec4(v_ink * cover, cover);
  } else {
    gl_FragColor = texture2D(u_atlas, (v_cell + at) / vec2(${ATLAS.columns}.0, ${ATLAS.rows}.0)) * v_alpha;
  }
}`;

const UNIFORMS = ["u_view", "u_upper", "u_lower", "u_limit", "u_morph", "u_pixels", "u_ink", "u_atlas"] as const;

/** What programs draw from. */
export interface Source {
  scene: () => Scene;
  stage: () => StageGraph;
  theme: () => Theme;
}

/** The program for one scene; `scene` and `theme` are read anew at every frame. */
export function markProgram(source: Source): NodeProgramType {
  return class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    private uploaded = -1;
    private texture: WebGLTexture | null = null;
    private painted: Theme | undefined;
    private inks: Float32Array<ArrayBufferLike> = new Float32Array();

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, POINTS } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_from", size: 2, type: FLOAT },
          { name: "a_to", size: 2, type: FLOAT },
          { name: "a_alpha", size: 2, type: FLOAT },
          { name: "a_mark", size: 3, type: FLOAT },
        ],
      };
    }

    /** What never changes; places and strengths follow at upload. Nodes come in the order of the stage. */
    processVisibleItem(_id: number, at: number, data: NodeDisplayData & { n?: number }): void {
      const scene = source.scene();
      const node = scene.trees.nodes[data.n!]!;
      this.array[at + 6] = scene.radius[data.n!]!;
      this.array[at + 7] = atlasCell(node.state, node.side);
      this.array[at + 8] = node.side === "upper" ? 0 : 1;
      this.uploaded = -1;
    }

    protected override bindProgram(info: ProgramInfo): void {
      const scene = source.scene();
      if (this.uploaded === scene.version) {
        bindOnly(this.ATTRIBUTES, this.ATTRIBUTES_ITEMS_COUNT, info);
        return;
      }
      const nodes = source.stage().nodes;
      for (let k = 0, at = 0; k < nodes.length && k < this.capacity; k++, at += 9) {
        const n = nodes[k]!;
        this.array[at] = scene.fromX[n]!;
        this.array[at + 1] = scene.fromY[n]!;
        this.array[at + 2] = scene.x[n]!;
        this.array[at + 3] = scene.y[n]!;
        this.array[at + 4] = scene.fromAlpha[n]!;
        this.array[at + 5] = scene.alpha[n]!;
      }
      super.bindProgram(info);
      this.uploaded = scene.version;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const scene = source.scene();
      const { lens } = scene;
      if (this.painted !== source.theme()) this.paint(gl, source.theme());
      gl.uniform2f(at.u_view!, params.width, params.height);
      gl.uniform4f(at.u_upper!, lens.upperX.scale, lens.upperX.shift, lens.upperY.scale, lens.upperY.shift);
      gl.uniform4f(at.u_lower!, lens.lowerX.scale, lens.lowerX.shift, lens.lowerY.scale, lens.lowerY.shift);
      gl.uniform2f(at.u_limit!, scene.limit.upper, scene.limit.lower);
      gl.uniform1f(at.u_morph!, scene.morph);
      gl.uniform1f(at.u_pixels!, params.pixelRatio);
      gl.uniform3fv(at.u_ink!, this.inks);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      gl.uniform1i(at.u_atlas!, 0);
    }

    private paint(gl: WebGLRenderingContext | WebGL2RenderingContext, theme: Theme): void {
      this.texture ??= gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, paintAtlas(theme));
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.generateMipmap(gl.TEXTURE_2D);
      this.inks = atlasInks(theme);
      this.painted = theme;
    }
  } as unknown as NodeProgramType;
}

/** Points the attributes at the buffer that holds them already. */
export function bindOnly(
  attributes: readonly { name: string; size: number; type: number }[],
  floats: number,
  { gl, buffer, attributeLocations }: ProgramInfo,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let offset = 0;
  for (const { name, size, type } of attributes) {
    const location = attributeLocations[name]!;
    if (location !== -1) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, type, false, floats * 4, offset);
    }
    offset += size * 4;
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}
