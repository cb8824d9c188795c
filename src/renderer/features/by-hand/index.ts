export { Biography } from './Biography.tsx';
export { ByHandDialogs } from './ByHandDialogs.tsx';
export { CorrectionsView } from './CorrectionsView.tsx';
export { countryName } from './countries.ts';
export { MovedTo } from './MovedTo.tsx';
export { PictureDrop } from './PictureDrop.tsx';
