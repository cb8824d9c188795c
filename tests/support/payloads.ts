/** Texts that would run or load something wherever they are taken for markup, an address, a style or a template. */

/** What a payload calls when it runs; the page under test gives it that name. */
export const CANARY = 'canaryFired';
/** A host that nobody may ask for anything. */
export const FOREIGN_ORIGIN = 'https://canary.example';

const call = (no: number) => `${CANARY}(${no})`;
const address = (no: number) => `${FOREIGN_ORIGIN}/${no}`;

const makers: readonly ((no: number) => string)[] = [
  // elements that run by themselves
  (no) => `<script>${call(no)}</script>`,
  (no) => `"><script>${call(no)}</script>`,
  (no) => `</title><script>${call(no)}</script>`,
  (no) => `</textarea><script>${call(no)}</script>`,
  (no) => `</style><script>${call(no)}</script>`,
  (no) => `<ScRiPt>${call(no)}</sCrIpT>`,
  (no) => `<script src="${address(no)}.js"></script>`,
  (no) => `<script type=module>${call(no)}</script>`,
  (no) => `<img src=x onerror=${call(no)}>`,
  (no) => `<img src=x onerror="${call(no)}">`,
  (no) => `"><img src=x onerror=${call(no)}>`,
  (no) => `'><img src=x onerror=${call(no)}>`,
  (no) => `<img/src=x/onerror=${call(no)}>`,
  (no) => `<img src=x:x onerror\n=${call(no)}>`,
  (no) => `<img src="${address(no)}.png">`,
  (no) => `<img srcset="${address(no)}.png 1x">`,
  (no) => `<svg onload=${call(no)}>`,
  (no) => `<svg/onload=${call(no)}>`,
  (no) => `<svg><script>${call(no)}</script></svg>`,
  (no) => `<svg><animate onbegin=${call(no)} attributeName=x dur=1s>`,
  (no) => `<svg><set onbegin=${call(no)} attributename=x>`,
  (no) => `<svg><image href="${address(no)}.png"></svg>`,
  (no) => `<math><mtext><img src=x onerror=${call(no)}></mtext></math>`,
  (no) => `<body onload=${call(no)}>`,
  (no) => `<input autofocus onfocus=${call(no)}>`,
  (no) => `<select autofocus onfocus=${call(no)}></select>`,
  (no) => `<textarea autofocus onfocus=${call(no)}></textarea>`,
  (no) => `<details open ontoggle=${call(no)}>x</details>`,
  (no) => `<video src=x onerror=${call(no)}></video>`,
  (no) => `<video><source onerror=${call(no)}></video>`,
  (no) => `<audio src=x onerror=${call(no)}>`,
  (no) => `<audio src="${address(no)}.mp3" autoplay>`,
  (no) => `<iframe src="javascript:parent.${call(no)}"></iframe>`,
  (no) => `<iframe srcdoc="<script>parent.${call(no)}</script>"></iframe>`,
  (no) => `<iframe src="${address(no)}"></iframe>`,
  (no) => `<object data="${address(no)}"></object>`,
  (no) => `<object data="javascript:${call(no)}"></object>`,
  (no) => `<embed src="${address(no)}">`,
  (no) => `<link rel=stylesheet href="${address(no)}.css">`,
  (no) => `<link rel=preload as=image href="${address(no)}.png">`,
  (no) => `<style>@import "${address(no)}.css";</style>`,
  (no) => `<style>body{background:url(${address(no)}.png)}</style>`,
  (no) => `<div style="background:url(${address(no)}.png)">x</div>`,
  (no) => `<style>@keyframes k{}</style><b style="animation:k 1s" onanimationstart=${call(no)}>x</b>`,
  (no) => `<meta http-equiv=refresh content="0;url=${address(no)}">`,
  (no) => `<base href="${address(no)}/">`,
  (no) => `<form action="${address(no)}"><button autofocus onfocus=${call(no)}>x</button></form>`,
  (no) => `<marquee onstart=${call(no)}>x</marquee>`,
  // breaking out of an attribute
  (no) => `" onmouseover="${call(no)}" autofocus onfocus="${call(no)}" x="`,
  (no) => `' autofocus onfocus='${call(no)}' tabindex='0' x='`,
  // addresses and styles
  (no) => `javascript:${call(no)}`,
  (no) => `JaVaScRiPt:${call(no)}//`,
  (no) => `data:text/html,<script>${call(no)}</script>`,
  (no) => `url(${address(no)}.png)`,
  (no) => `");background-image:url("${address(no)}.png`,
  // templates, catalogues of messages, and code
  (no) => `{{constructor.constructor('${call(no)}')()}}`,
  (no) => '${' + call(no) + '}',
  (no) => `$t(${call(no)}) {{count, number}}`,
  (no) => `';${call(no)};//`,
  // signs that turn the order of reading, and that end a line
  (no) => `\u202E<img src=x onerror=${call(no)}>\u202C\u2028<svg onload=${call(no)}>`,
];

/** Sixty of them, numbered, so that one that fires names itself. */
export const payloads: readonly string[] = makers.map((make, no) => make(no));

/** The text as a name that a file system takes: no separator, at most 255 bytes. */
export function asFileName(text: string): string {
  return text.replaceAll('/', '\u2215').replaceAll('\0', '').slice(0, 80);
}
