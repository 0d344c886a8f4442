import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { type Status, statuses, type Task } from "../../shared/api/types";
import { useMenuManners } from "../../shared/ui/useMenuManners";
import { StatusMark } from "./StatusMark";
import { type StatusOutcome, useChangeStatus } from "./useChangeStatus";

type Props = { task: Task; tell: (outcome: StatusOutcome) => void };

/** The status of a task, to be changed where it stands. */
export function StatusMenu({ task, tell }: Props) {
  const { t } = useTranslation();
  const { change, pending } = useChangeStatus(task, tell);
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLElement>(null);
  useMenuManners({ isOpen, close: () => setOpen(false), popover, trigger });
  const label = t("task.statusOf", { key: task.key, status: t(`status.${task.status}`) });

  const choose = (status: Status) => {
    if (status !== task.status) {
      change(status);
    }
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => setOpen(open && !pending)}>
      <Button ref={trigger} className="status-button" aria-label={label} data-busy={pending || undefined}>
        <StatusMark status={task.status} />
        <svg className="status-arrow" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="m2.500 4.500 3.500 3.500 3.500-3.500" fill="none" stroke="currentColor" strokeWidth="1.500" />
        </svg>
      </Button>
      <Popover ref={popover} className="popover" placement="bottom end" isNonModal>
        <Menu
          className="menu"
          aria-label={t("task.status")}
          selectionMode="single"
          selectedKeys={[task.status]}
          onAction={(key) => choose(key as Status)}
        >
          {statuses.map((status) => (
            <MenuItem key={status} id={status} className="menu-item" textValue={t(`status.${status}`)}>
              <StatusMark status={status} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
