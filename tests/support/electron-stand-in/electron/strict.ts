/** Makes a missing member loud: the app must not take `undefined` for «the platform has none». */

/** The same object; reading a member that the stand-in lacks throws and names it. */
export function strict<Value extends object>(name: string, value: Value): Value {
  return new Proxy(value, {
    get: (target, member, receiver) => {
      if (typeof member === 'string' && !(member in target) && member !== 'then' && member !== 'toJSON')
        throw new Error(`the stand-in has no ${name}.${member}`);
      return Reflect.get(target, member, receiver) as unknown;
    },
  });
}

/** An event that can be prevented, as Electron hands out. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** With the fields of the event's details; Electron puts both on one object. */
export function preventable<Details extends object>(details: Details): Details & PreventableEvent {
  let isPrevented = false;
  const event = {
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault: () => {
      isPrevented = true;
    },
  };
  return Object.defineProperties({ ...details } as Details & PreventableEvent, Object.getOwnPropertyDescriptors(event));
}
