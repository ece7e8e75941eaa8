import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { STRIDE, type CurtainMesh } from './curtain-mesh.js';

const FLOAT = 4;
const attributes = [
  ['a_pos', 2, 0],
  ['a_up', 2, 2],
  ['a_color', 3, 4],
] as const;

/** On a globe MapLibre's projection takes meters, on the flat map Mercator units. */
const vertexShader = (prelude: string, define: string): string => `#version 300 es
${prelude}
${define}
in vec2 a_pos;
in vec2 a_up;
in vec3 a_color;
uniform float u_exaggeration;
out vec3 v_color;
void main() {
  float meters = a_up.x * u_exaggeration;
#ifdef GLOBE
  gl_Position = projectTileFor3D(a_pos, meters);
#else
  gl_Position = projectTileFor3D(a_pos, meters * a_up.y);
#endif
  v_color = a_color;
}`;

const fragmentShader = `#version 300 es
precision mediump float;
in vec3 v_color;
uniform float u_opacity;
out vec4 color;
void main() { color = vec4(v_color * u_opacity, u_opacity); }`;

/** The flight's altitude as a curtain between the ground and the path, drawn in MapLibre's own WebGL context. */
export class CurtainLayer implements CustomLayerInterface {
  readonly id = 'flight-curtain';
  readonly type = 'custom' as const;
  readonly renderingMode = '3d' as const;
  /** Times the true height. */
  exaggeration = 1;
  #mesh: CurtainMesh;
  #gl?: WebGL2RenderingContext;
  #programs = new Map<string, WebGLProgram>();
  #buffers: WebGLBuffer[] = [];
  #arrays: [WebGLVertexArrayObject, WebGLVertexArrayObject] | undefined;

  constructor(mesh: CurtainMesh) {
    this.#mesh = mesh;
  }

  onAdd(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#gl = gl;
    const vertices = this.#upload(gl.ARRAY_BUFFER, this.#mesh.vertices);
    this.#arrays = [this.#array(vertices, this.#mesh.walls), this.#array(vertices, this.#mesh.edge)];
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    for (const program of this.#programs.values()) gl.deleteProgram(program);
    for (const buffer of this.#buffers) gl.deleteBuffer(buffer);
    for (const array of this.#arrays ?? []) gl.deleteVertexArray(array);
    this.#programs.clear();
    this.#buffers = [];
    this.#arrays = undefined;
  }

  #upload(target: number, data: Float32Array | Uint32Array): WebGLBuffer {
    const gl = this.#gl!;
    const buffer = gl.createBuffer()!;
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, data, gl.STATIC_DRAW);
    this.#buffers.push(buffer);
    return buffer;
  }

  #array(vertices: WebGLBuffer, indices: Uint32Array): WebGLVertexArrayObject {
    const gl = this.#gl!;
    const array = gl.createVertexArray()!;
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
    for (const [location, [, size, offset]] of attributes.entries()) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, STRIDE * FLOAT, offset * FLOAT);
    }
    this.#upload(gl.ELEMENT_ARRAY_BUFFER, indices);
    gl.bindVertexArray(null);
    return array;
  }

  /** One program a projection: MapLibre gives the shader's first lines. */
  #program({
    variantName,
    vertexShaderPrelude,
    define,
  }: CustomRenderMethodInput['shaderData']): WebGLProgram {
    const known = this.#programs.get(variantName);
    if (known) return known;
    const gl = this.#gl!;
    const program = gl.createProgram()!;
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertexShader(vertexShaderPrelude, define)],
      [gl.FRAGMENT_SHADER, fragmentShader],
    ] as const) {
      const shader = gl.createShader(type)!;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    for (const [location, [name]] of attributes.entries()) gl.bindAttribLocation(program, location, name);
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      throw new Error(`The curtain's shader was refused: ${gl.getProgramInfoLog(program)}`);
    }
    this.#programs.set(variantName, program);
    return program;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!this.#arrays) return;
    const program = this.#program(input.shaderData);
    gl.useProgram(program);
    this.#project(program, input);
    gl.uniform1f(gl.getUniformLocation(program, 'u_exaggeration'), this.exaggeration);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.CULL_FACE);
    gl.depthMask(false);
    this.#draw(program, 0, gl.TRIANGLES, this.#mesh.walls.length, 0.34);
    this.#draw(program, 1, gl.LINES, this.#mesh.edge.length, 1);
  }

  #draw(program: WebGLProgram, which: 0 | 1, mode: number, count: number, opacity: number): void {
    const gl = this.#gl!;
    gl.bindVertexArray(this.#arrays![which]);
    gl.uniform1f(gl.getUniformLocation(program, 'u_opacity'), opacity);
    gl.drawElements(mode, count, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
  }

  #project(program: WebGLProgram, { defaultProjectionData: data }: CustomRenderMethodInput): void {
    const gl = this.#gl!;
    const [x, y] = this.#mesh.origin;
    const at = (name: string) => gl.getUniformLocation(program, `u_projection_${name}`);
    gl.uniformMatrix4fv(at('matrix'), false, moved(data.mainMatrix, x, y, data.projectionTransition));
    gl.uniformMatrix4fv(at('fallback_matrix'), false, moved(data.fallbackMatrix, x, y, 0));
    const [left, top, width, height] = data.tileMercatorCoords;
    gl.uniform4f(at('tile_mercator_coords'), left + x * width, top + y * height, width, height);
    gl.uniform4f(at('clipping_plane'), ...(data.clippingPlane as [number, number, number, number]));
    gl.uniform1f(at('transition'), data.projectionTransition);
  }
}

/** The matrix after a shift to the origin, in double precision. A globe's main matrix takes a place on the sphere and needs none. */
function moved(matrix: ArrayLike<number>, x: number, y: number, globe: number): Float32Array {
  const m = Float64Array.from(matrix);
  if (globe === 0) for (let r = 0; r < 4; r++) m[12 + r] += m[r] * x + m[4 + r] * y;
  return Float32Array.from(m);
}
