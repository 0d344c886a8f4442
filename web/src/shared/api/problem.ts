import type { Task } from "./types";

type ProblemBody = {
  type?: string;
  title?: string;
  detail?: string;
  correlationId?: string;
  errors?: { field: string; message: string }[];
  current?: Task;
  differs?: string[];
};

/** The API answered, and refused: application/problem+json, read here and nowhere else. */
export class Problem extends Error {
  readonly status: number;
  readonly correlationId: string | null;
  readonly fields: string[];
  /** Of a 412: the task as it is now, and the fields in which it differs from what was sent. */
  readonly current: Task | null;
  readonly differs: string[];

  constructor(status: number, body: ProblemBody, correlationId: string | null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.correlationId = body.correlationId ?? correlationId;
    this.fields = (body.errors ?? []).map((error) => error.field);
    this.current = body.current ?? null;
    this.differs = body.differs ?? [];
  }
}

/** Nothing answered: no network, or no server. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

export async function readProblem(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
  // Something on the way may answer in its own form; then the status is all there is to know.
  const body = isProblem ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, body, response.headers.get("X-Correlation-Id"));
}

export function hasStatus(error: unknown, status: number): error is Problem {
  return error instanceof Problem && error.status === status;
}

/** Whether trying the same again later may well work. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && [502, 503, 504].includes(error.status));
}
