export { Field, fieldClass, Form } from './Form.tsx';
