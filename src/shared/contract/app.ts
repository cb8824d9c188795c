import { call, type Front } from './define.ts';

export interface AppInfo {
  readonly version: string;
  readonly front: Front;
  readonly platform: string;
  /** Where the library's file lies; shown on the settings page. */
  readonly libraryPath: string;
}

export const app = {
  info: call({}).gives<AppInfo>(),
};
