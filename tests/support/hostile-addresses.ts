/** Addresses that a page, a tag or a dropped link could try: none of them is the app's own page. */

const schemes = (
  'about app+fonoteka apps blob chrome chrome-extension data dav devtools facetime file filesystem fonoteka-art ' +
  'fonoteka-media ftp gopher hcp help http https intent itms-services jar javascript ldap mailto ms-msdt ms-officecmd ' +
  'ms-search nfs res search-ms sftp sip skype smb ssh steam tel vbscript view-source vnd.ms.radio vscode webdav ws wss xapp'
).split(' ');

const rests = [
  '//fonoteka/',
  '//fonoteka/index.html',
  '//app://fonoteka/',
  '//fonoteka@evil.test/',
  '//evil.test/app://fonoteka/',
  '//evil.test/?app://fonoteka/',
  '//evil.test#app://fonoteka/',
  '///etc/passwd',
  '//evil.test\\share\\x.exe',
  '//x#" "file:///c:/windows/system32/calc.exe',
  'app://fonoteka/',
  '%61pp://fonoteka/',
];

/** With our own scheme, but not our host in our form. */
const nearMisses = [
  'app://',
  'app:///',
  'app:fonoteka',
  'app:/fonoteka/',
  'app:\\\\fonoteka\\index.html',
  'app://fonoteka.evil.test/',
  'app://evil.test/',
  'app://evil.test/fonoteka',
  'app://fonoteka:80/',
  'app://fonoteka:1/',
  'app://user@fonoteka/',
  'app://user:word@fonoteka/',
  'app://fonoteka@evil.test/',
  'app://fonoteka%2eevil.test/',
  'app://fonoteka%00/',
  'app://fonoteka./',
  'app://.fonoteka/',
  'app://fonotekа/', // with a Cyrillic а
  'app://fon\u200boteka/',
  'app://[::1]/',
  'app://127.0.0.1/',
  'app://fonoteka evil/',
  'app://fonoteka\\.evil.test/',
  '//fonoteka/',
  '/index.html',
  'index.html',
  '',
  '\u0000',
  'undefined',
  'null',
];

export const hostileAddresses: readonly string[] = [
  ...schemes.flatMap((scheme) => rests.map((rest) => `${scheme}:${rest}`)),
  ...nearMisses,
];
