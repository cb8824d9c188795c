/** The step from walked folders to files that must be opened. */
import { sep } from 'node:path';
import type { ErrorCode } from '../../shared/errors.ts';
import type { FolderFacts, FolderRow, KnownFile, KnownIssue } from '../db/batch/folders.ts';
import { areAsKnown, decideFolder } from './decide.ts';
import { folderGroup } from './folder-group.ts';
import type { ReadItem, RootState, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import type { FilesStamp, WalkedFile, WalkedFolder } from './walked.ts';

/** Records the folders and says which of their files must be read. Runs in the caller's transaction. Cost: two queries for an unchanged folder. */
export function takeFolders(
  writes: ScanWrites,
  state: ScanState,
  folders: readonly WalkedFolder[],
): readonly ReadItem[] {
  return folders.flatMap((folder) => takeFolder(writes, state, folder));
}

function takeFolder(writes: ScanWrites, state: ScanState, folder: WalkedFolder): readonly ReadItem[] {
  const root = state.roots.get(folder.rootId);
  if (root === undefined) return [];
  noteDrive(writes, root, folder);
  if (folder.problem !== null) noteProblem(writes, root, folder);
  else writes.issues.clear(folder.path);
  const known = writes.folders.find(folder.path);
  const stamped = known === undefined ? undefined : stampedFiles(state, folder, known);
  if (known === undefined || stamped === undefined) return takeListed(writes, state, { folder, root, known });
  state.metFolders.add(known.id);
  countFound(state, root, stamped.fileCount);
  countUnchanged(state, root, stamped.fileCount);
  return [];
}

/** The folder's files, where neither it nor any of them is otherwise than when rows and walk agreed last; else undefined. */
function stampedFiles({ manner }: ScanState, folder: WalkedFolder, known: FolderRow): FilesStamp | undefined {
  const { rootId, mtimeUs, image, problem, filesStamp } = folder;
  // what was copied just now is known of the files one by one
  if (manner.isDeep || manner.scope === 'parts' || problem !== null) return undefined;
  const isSame =
    known.filesStamp === filesStamp?.stamp &&
    known.rootId === rootId &&
    known.mtimeUs === mtimeUs &&
    known.imageName === (image?.name ?? null) &&
    known.imageMtimeUs === (image?.mtimeUs ?? null);
  return isSame ? filesStamp : undefined;
}

interface Listed {
  readonly folder: WalkedFolder;
  readonly root: RootState;
  readonly known: FolderRow | undefined;
}

function takeListed(writes: ScanWrites, state: ScanState, { folder, root, known: row }: Listed): readonly ReadItem[] {
  if (folder.problem !== null && folder.files.length === 0) return [];
  if (folder.problem === null && folder.subfolders !== undefined) {
    state.listed.push({ rootId: folder.rootId, path: folder.path, subfolders: new Set(folder.subfolders) });
  }
  if (folder.files.some(({ isGrowing }) => isGrowing === true)) state.lookAgain.add(folder.path);

  countFound(state, root, folder.files.length);
  const groupKey = folderGroup(folder.path).key;
  const folderId = saveFolder(writes, state, { folder, groupKey, known: row });
  if (folderId === undefined) return [];
  state.metFolders.add(folderId);

  const pathOf = (name: string) => (folder.path.endsWith(sep) ? folder.path + name : folder.path + sep + name);
  const issues = writes.folders.listIssues(folderId);
  const mayBeAsKnown = !state.manner.isDeep && issues.length === 0;
  if (mayBeAsKnown && areAsKnown(folder.files, writes.folders.listMarks(folderId), pathOf)) {
    const stamp = folder.filesStamp?.stamp;
    if (stamp !== undefined && stamp !== row?.filesStamp) writes.folders.setStamp(folderId, stamp);
    countUnchanged(state, root, folder.files.length);
    return [];
  }
  return takeChanged(writes, state, { folder, root, folderId, groupKey, issues, pathOf });
}

interface Changed {
  readonly folder: WalkedFolder;
  readonly root: RootState;
  readonly folderId: number;
  readonly groupKey: string;
  readonly issues: readonly KnownIssue[];
  readonly pathOf: (name: string) => string;
}

/** A folder in which something may be otherwise than the library knows it. */
function takeChanged(
  writes: ScanWrites,
  state: ScanState,
  { folder, root, folderId, groupKey, issues, pathOf }: Changed,
): readonly ReadItem[] {
  const known = { files: writes.folders.listFiles(folderId), issues };
  countKnown(root, known.files.filter(({ missingSince }) => missingSince === null).length);
  const decision = decideFolder(folder.files, known, pathOf, state.manner.isDeep);
  state.counts.unchanged += decision.unchangedCount;
  for (const issue of decision.settledIssues) writes.folders.dropIssue(issue.id);
  for (const { trackId, path } of decision.returned) {
    writes.folders.markPresent(trackId);
    writes.log.returned(folder.rootId, trackId, path);
  }
  if (decision.returned.length > 0) state.touchedGroups.add(groupKey);
  // a drive that fails in the middle of a folder proves nothing of the rest
  const gone = folder.problem === null ? decision.gone : [];
  for (const { trackId } of gone) state.gone.set(trackId, { rootId: folder.rootId, groupKey });

  // what may be another drive's is not even read while a person is asked whose it is
  const isAsked = root.isStrange && writes.questions.find(folder.rootId) !== undefined;
  const place = { folderId, rootPath: root.row.path, sourceId: root.row.sourceId };
  const toFile = (file: WalkedFile) => ({ ...file, ...place, path: pathOf(file.name) });
  const issuePaths = new Set(known.issues.map((issue) => issue.path));
  const hasIssue = (file: WalkedFile) => issuePaths.size > 0 && issuePaths.has(pathOf(file.name));
  const toItem = (file: WalkedFile, row: KnownFile | null) => {
    return { file: toFile(file), known: row, groupKey, hasIssue: hasIssue(file) };
  };
  const items = [
    ...(isAsked ? [] : decision.added).map((file) => toItem(file, null)),
    ...decision.changed.map(({ file, known: row }) => toItem(file, row)),
  ];
  for (const { file, known: row } of decision.changed) {
    // a deep scan reads also what looks unchanged; whether another recording lies there shows when it is read
    if (file.sizeBytes !== row.sizeBytes || file.mtimeUs !== row.mtimeUs) state.changedIds.add(row.trackId);
  }
  state.counts.toRead += items.length;
  if (items.length > 0) state.pendingByGroup.set(groupKey, (state.pendingByGroup.get(groupKey) ?? 0) + items.length);
  return items;
}

function noteDrive({ questions }: ScanWrites, root: RootState, { drive, isFault }: WalkedFolder): void {
  if (isFault === true) root.isInterrupted = true;
  if (drive === undefined) return;
  root.drive = drive;
  root.isStrange = drive.isSampleGone && questions.find(root.row.id)?.answer !== 'gone';
}

function noteProblem(writes: ScanWrites, root: RootState, folder: WalkedFolder): void {
  const { path, problem, files, isFault, isLeftOut } = folder;
  if (problem === null) return;
  if (isLeftOut === true) root.leftOutPaths.add(path);
  else root.unknownPaths.push(path);
  // an unplugged drive is a state of the folder, shown as such, not a broken file
  if (path === root.row.path && files.length === 0) {
    if (isFault !== true || root.drive === undefined) root.offlineReason = offlineReason(problem.code);
    return;
  }
  writes.issues.put({ path, folderId: null, trackId: null, ...problem, sizeBytes: null, mtimeUs: null });
  writes.log.problem(root.row.id, null, { path, code: problem.code });
}

function offlineReason(code: ErrorCode): RootState['offlineReason'] {
  if (code === 'path-denied') return 'denied';
  return code === 'volume-offline' ? 'empty' : 'unreachable';
}

function countFound({ counts }: ScanState, root: RootState, count: number): void {
  root.fileCount += count;
  counts.found += count;
}

function countUnchanged({ counts }: ScanState, root: RootState, count: number): void {
  countKnown(root, count);
  counts.unchanged += count;
}

function countKnown(root: RootState, count: number): void {
  root.knownCount += count;
  if (count === 0) return;
  root.knownFolderCount++;
  root.metFolderCount++;
}

/** The folder's row; undefined for one without music that the library never knew. */
function saveFolder(
  writes: ScanWrites,
  state: ScanState,
  {
    folder,
    groupKey,
    known,
  }: { readonly folder: WalkedFolder; readonly groupKey: string; readonly known: FolderRow | undefined },
): number | undefined {
  // an image beside the discs' folders (`Album/cover.jpg`, `Album/CD1/…`) is a cover too
  if (known === undefined && folder.files.length === 0 && folder.image === null) return undefined;
  // a folder that can't be seen whole proves nothing of its cover
  const image = folder.problem === null ? folder.image : toImage(known);
  const facts: FolderFacts = {
    rootId: folder.rootId,
    path: folder.path,
    groupKey,
    imageName: image?.name ?? null,
    imageMtimeUs: image?.mtimeUs ?? null,
    mtimeUs: folder.mtimeUs,
  };
  if (known === undefined) return writes.folders.insert(facts);
  const isNewImage = known.imageName !== facts.imageName || known.imageMtimeUs !== facts.imageMtimeUs;
  if (isNewImage) state.touchedGroups.add(groupKey);
  // a root inside this one, or around it, was taken out of the library before: its folders are ours now
  const isNewRoot = known.rootId !== facts.rootId;
  if (isNewImage || isNewRoot || known.mtimeUs !== facts.mtimeUs) writes.folders.update(known.id, facts);
  return known.id;
}

function toImage(known: FolderRow | undefined): WalkedFolder['image'] {
  if (known === undefined || known.imageName === null || known.imageMtimeUs === null) return null;
  return { name: known.imageName, mtimeUs: known.imageMtimeUs };
}
