import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { membersQuery } from "../../shared/api/queries";
import { createTask } from "../../shared/api/tasks";
import { priorities, type Task } from "../../shared/api/types";
import { useForm } from "../../shared/form/useForm";
import { Button } from "../../shared/ui/Button";
import { Failure } from "../../shared/ui/Failure";
import { Panel } from "../../shared/ui/Panel";
import { SelectInput } from "../../shared/ui/SelectInput";
import { TextInput } from "../../shared/ui/TextInput";
import { tasksQuery } from "./taskQueries";
import { blankTask, checkTask, explainTask, wireTask } from "./taskRules";

type Props = { projectId: string; onClose: () => void; onCreated: (task: Task) => void };

export function NewTaskPanel({ projectId, onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const members = useQuery(membersQuery(projectId)).data?.items ?? [];
  const { form, field, failure, pending, submit } = useForm({
    initial: blankTask,
    check: checkTask,
    send: async (values) => {
      onCreated(await createTask(projectId, wireTask(values)));
      onClose();
      await client.invalidateQueries(tasksQuery(projectId));
    },
    explain: explainTask,
  });

  const assignable = members.filter(({ role }) => role !== "VIEWER");
  return (
    <Panel title={t("task.new")} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate>
        <TextInput {...field("title")} label={t("task.title")} required />
        <div className="fields">
          <SelectInput
            {...field("assigneeId")}
            label={t("task.assignee")}
            options={[
              { value: "", text: t("task.unassigned") },
              ...assignable.map(({ userId, name }) => ({ value: userId, text: name })),
            ]}
          />
          <SelectInput
            {...field("priority")}
            label={t("task.priority")}
            options={priorities.map((value) => ({ value, text: t(`priority.${value}`) }))}
          />
          <TextInput {...field("deadline")} label={t("task.deadline")} type="date" />
          <TextInput {...field("labels")} label={t("task.labels")} hint={t("task.labelsHint")} />
        </div>
        <TextInput {...field("contents")} label={t("task.contents")} rows={4} />
        <Failure error={failure} />
        <div className="actions">
          <Button look="primary" type="submit" busy={pending}>
            {t("task.create")}
          </Button>
          <Button onPress={onClose}>{t("task.cancel")}</Button>
        </div>
      </form>
    </Panel>
  );
}
