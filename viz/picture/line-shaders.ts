/**
 * Shaders of links and branches: the course of every line is computed from its two ends, on the screen, so that it is as
 * thick and as dashed as it should be whatever the zoom stretches. course.ts draws the same curve on a canvas.
 */

/** Share of a link's course that lies on either row, before and after the curve. */
export const LEAD = 0.08;

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
uniform mediump float u_soft; // half the width of a soft edge: half a pixel of the device
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
  v_across = a_step.y * (v_half + u_soft);
  gl_Position = v_alpha < 0.004 ? vec4(2.0, 2.0, 0.0, 1.0) : clip(here + normal * v_across);
}
`;

/** Links; `styles` is how many line styles there are, `extra` the width that a fraction of 1 beside the style means. */
export const linkVertex = (styles: number, extra: number): string => /* glsl */ `${COMMON}
uniform vec3 u_ink[${styles}];
uniform float u_width;
uniform vec2 u_style[${styles}]; // width, pattern
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
  // Parallel lines part between the two rows and meet at them.
  float between = mix(at, clamp((at - lead) / (1.0 - 2.0 * lead), 0.0, 1.0), u_bend);
  return mix(straight, bent, u_bend) + vec2(0.0, a_line.w * 4.0 * between * (1.0 - between));
}
void main() {
  int style = int(a_line.z);
  vec2 s = place(a_fromS, a_toS, u_upper);
  vec2 t = place(a_fromT, a_toT, u_lower);
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
  ribbon(here, ahead, mix((u_style[style].x + fract(a_line.z) * ${extra.toFixed(1)}) * u_width, 1.0, onRow));
}`;

/** Branches within a tree. */
export const BRANCH_VERTEX = /* glsl */ `${COMMON}
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

/** Ribbons with soft edges, and their patterns (LINE_PATTERNS by number). */
export const FRAGMENT = /* glsl */ `
precision mediump float;
varying float v_alpha;
varying vec3 v_ink;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_pattern;
uniform mediump float u_soft;
float bar(float period, float on) { // 1 on the dash, soft at its ends
  float at = mod(v_along, period);
  return clamp(min(at, on - at) + 0.5, 0.0, 1.0);
}
void main() {
  float off = abs(v_across);
  float cover = clamp((v_half - off) / (2.0 * u_soft) + 0.5, 0.0, 1.0);
  if (v_pattern > 4.5) cover *= bar(4.0, 1.4);
  else if (v_pattern > 3.5) cover *= clamp(off - v_half + 1.6, 0.0, 1.0);
  else if (v_pattern > 2.5) cover *= bar(5.2, 2.2);
  else if (v_pattern > 1.5) cover *= bar(11.0, 7.0);
  float alpha = cover * v_alpha;
  gl_FragColor = vec4(v_ink * alpha, alpha);
}`;
