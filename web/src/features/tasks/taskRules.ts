import type { Problem } from "../../shared/api/problem";
import { type NewTask, type Priority } from "../../shared/api/types";
import { broken, type Faults, lengthOf } from "../../shared/form/faults";

export const blankTask = { title: "", assigneeId: "", priority: "NORMAL", deadline: "", labels: "", contents: "" };

export type TaskValues = typeof blankTask;

export function checkTask({ title, contents, labels }: TaskValues): Faults<keyof TaskValues> {
  const list = labelsIn(labels);
  return broken({
    title: (!title.trim() && "required") || (lengthOf(title.trim()) > 200 && "titleLong"),
    contents: lengthOf(contents) > 20_000 && "contentsLong",
    labels: (list.length > 20 || list.some((label) => lengthOf(label) > 50)) && "labels",
  });
}

/** The API names a single label as labels[3]. */
export function explainTask({ fields }: Problem): Faults<keyof TaskValues> {
  return broken({ labels: fields.some((field) => field.startsWith("labels")) && "labels" });
}

export function wireTask({ title, assigneeId, priority, deadline, labels, contents }: TaskValues): NewTask {
  return {
    title: title.trim(),
    priority: priority as Priority,
    labels: labelsIn(labels),
    ...(contents && { contents }),
    ...(deadline && { deadline }),
    ...(assigneeId && { assigneeId }),
  };
}

/** Separated by commas, each once. */
function labelsIn(text: string) {
  return [...new Set(text.split(",").map((label) => label.trim()))].filter(Boolean);
}
