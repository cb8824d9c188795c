import { useEffect, type Ref } from 'react';
import { setViewTitle } from './window-title.ts';

interface ViewHeadingProps {
  readonly title: string;
  readonly className?: string;
  /** Where the heading takes the keyboard when its page opens. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

/** The name of a view: its first heading, and the window's title. */
export function ViewHeading({ title, className = 'text-lg font-semibold', headingRef }: ViewHeadingProps) {
  useEffect(() => {
    setViewTitle(title);
    return () => setViewTitle('');
  }, [title]);
  return (
    <h1
      ref={headingRef}
      {...(headingRef === undefined ? {} : { tabIndex: -1 })}
      className={headingRef === undefined ? className : `${className} outline-none select-text`}
    >
      {title}
    </h1>
  );
}
