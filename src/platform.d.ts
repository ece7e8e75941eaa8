/**
 * The few platform parts that browsers, workers and Node all have and that ES2023 does not name.
 * Used only by src/tsconfig.json: everything from units to export compiles with these and nothing else,
 * so a use of the DOM or of Node there is a compile error.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly href: string;
}
declare function btoa(bytes: string): string;
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function fetch(url: URL): Promise<{
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}>;
