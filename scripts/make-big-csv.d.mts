export declare function makeBigCsv(path: string, rows: number, flights?: number): Promise<void>;
