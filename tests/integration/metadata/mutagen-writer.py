"""Rewrites the tags of files with mutagen, in one of several ways. Arguments: the way; standard input: paths, NUL between."""
import sys

import mutagen
from mutagen.apev2 import APEv2
from mutagen.flac import Picture
from mutagen.id3 import APIC, CHAP, TIT2, TPE1

WAY = sys.argv[1]
IMAGE = b"\x89PNG" + b"\0" * 200_000


def set_text(file, text):
    kind = type(file.tags).__name__
    if hasattr(file.tags, "add"):
        file.tags.add(TIT2(encoding=1, text=text))
        file.tags.add(TPE1(encoding=3, text=["A", "B"]))
    elif kind == "MP4Tags":
        file.tags["\xa9nam"] = text
    elif kind == "ASFTags":
        file.tags["Title"] = text[:30_000]
    else:
        file.tags["TITLE"] = text


def set_picture(file):
    if hasattr(file.tags, "add"):
        file.tags.add(APIC(encoding=0, mime="image/png", type=3, desc="", data=IMAGE))
    elif type(file.tags).__name__ == "MP4Tags":
        file.tags["covr"] = [IMAGE]
    elif hasattr(file, "add_picture"):
        picture = Picture()
        picture.data, picture.type, picture.mime = IMAGE, 3, "image/png"
        file.add_picture(picture)


def save_id3(file, version):
    if not hasattr(file.tags, "add"):
        return
    chapter = CHAP(element_id="c", start_time=0, end_time=9, start_offset=0xFFFFFFFF, end_offset=0xFFFFFFFF, sub_frames=[])
    file.tags.add(chapter)
    if version == 3:
        file.tags.update_to_v23()
    try:
        # also the old tag at the end: written with one version, removed with the other
        file.save(v2_version=version, v1=2 if version == 3 else 0)
    except TypeError:
        file.save(v2_version=version)


def rewrite(path):
    if WAY == "ape":
        tags = APEv2()
        tags["Title"], tags["Comment"] = "in an APE tag", "q" * 3000
        return tags.save(path)
    file = mutagen.File(path)
    if file.tags is None:
        file.add_tags()
    if WAY == "title":
        set_text(file, "T\u00eftle")
        file.save()
    elif WAY == "large":
        set_text(file, "x" * 70_000)
        set_picture(file)
        file.save()
    elif WAY == "unpadded":
        set_text(file, "y")
        file.save(padding=lambda info: 0)
    elif WAY == "padded":
        set_text(file, "z")
        file.save(padding=lambda info: 100_001)
    elif WAY in ("id3v2.3", "id3v2.4"):
        save_id3(file, int(WAY[-1]))
    else:
        file.delete()


for path in sys.stdin.read().split("\0"):
    try:
        rewrite(path)
    except Exception:
        # what it can't write is as it was
        pass
