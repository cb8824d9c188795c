import { create } from 'zustand';
import type { DemoProgress } from '../../shared/contract/demo.ts';

/** How far the making of the demonstration library is; null while none is made. */
export const useDemo = create<{ readonly progress: DemoProgress | null }>()(() => ({ progress: null }));

export function setDemoProgress(progress: DemoProgress | null): void {
  useDemo.setState({ progress });
}
