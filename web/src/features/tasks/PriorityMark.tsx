import { useTranslation } from "react-i18next";
import { priorities, type Priority } from "../../shared/api/types";

/** A priority in words, with as many bars as its rank. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  const rank = priorities.indexOf(priority);
  return (
    <span className="priority" data-priority={priority}>
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
        {priorities.map((each, bar) => (
          <rect
            key={each}
            x={bar * 3.5}
            y={9 - bar * 3}
            width="2.500"
            height={3 + bar * 3}
            rx="0.500"
            className={bar <= rank ? "bar-on" : "bar-off"}
          />
        ))}
      </svg>
      {t(`priority.${priority}`)}
    </span>
  );
}
