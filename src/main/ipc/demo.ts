/** Handlers of the demonstration library. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { demo } from '../../shared/contract/demo.ts';
import type { DemoService } from '../services/demo.ts';

/** The calls of `demo`, served by its rules. */
export function demoHandlers(service: DemoService): HandlersOf<typeof demo> {
  return {
    status: () => service.status(),
    make: (_input, { userId }) => service.make(userId),
    cancel: () => service.cancel(),
    remove: ({ folderId }, { userId }) => service.remove(userId, folderId),
  };
}
