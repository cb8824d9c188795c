/** As `jsx-runtime.ts`, for builds that tell more when something goes wrong. */
export { Fragment, jsx as jsxDEV } from './jsx-runtime.ts';
export type { JSX } from 'react/jsx-runtime';
