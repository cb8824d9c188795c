import { Menu } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

interface SubmenuProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
}

/** An entry of any menu that opens another beside it. */
export function Submenu({ icon, label, children }: SubmenuProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span aria-hidden="true">{icon}</span>
        <span className="flex-1">{label}</span>
        <ChevronRight size={14} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50">
          <Menu.Popup
            className="popup max-h-(--available-height) max-w-80 min-w-44 overflow-y-auto p-1"
            aria-label={label}
          >
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
