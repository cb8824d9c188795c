import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';

interface MenuItemProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
}

export function MenuItem({ icon, label, onClick, isDisabled = false }: MenuItemProps) {
  return (
    <ContextMenu.Item className="menu-item" disabled={isDisabled} onClick={onClick}>
      <span aria-hidden="true">{icon}</span>
      {label}
    </ContextMenu.Item>
  );
}
