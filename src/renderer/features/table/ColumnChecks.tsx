import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';

interface CheckedColumn {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
}

interface ColumnChecksProps {
  readonly columns: readonly CheckedColumn[];
  readonly shown: readonly CheckedColumn[];
  readonly onToggle: (id: string) => void;
}

/** All columns of a table within a menu; those with a check are shown. */
export function ColumnChecks({ columns, shown, onToggle }: ColumnChecksProps) {
  return columns.map(({ id, label, isRequired = false }) => {
    const isShown = shown.some((one) => one.id === id);
    return (
      <Menu.CheckboxItem
        key={id}
        className="menu-item"
        checked={isShown}
        disabled={isRequired || (isShown && shown.length <= 1)}
        onCheckedChange={() => onToggle(id)}
      >
        <span className="inline-flex w-4">
          <Menu.CheckboxItemIndicator>
            <Check size={16} aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </span>
        {label}
      </Menu.CheckboxItem>
    );
  });
}
