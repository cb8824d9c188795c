export { Field, fieldClass, Form } from './Form.tsx';
export { PictureChoice } from './PictureChoice.tsx';
export { useSaving } from './use-saving.ts';
