"""Which endings of names fit which kinds of files."""

from __future__ import annotations

from itasite.attachment.model import FileKind

_FITTING: dict[str, tuple[FileKind, ...]] = {
    ".csv": ("csv", "text"),
    ".doc": ("doc", "rtf"),
    ".docm": ("docx",),
    ".docx": ("docx",),
    ".dotx": ("docx",),
    ".gif": ("gif",),
    ".heic": ("heic",),
    ".htm": ("html", "text"),
    ".html": ("html", "text"),
    ".jpeg": ("jpg",),
    ".jpg": ("jpg",),
    ".odp": ("odp",),
    ".ods": ("ods",),
    ".odt": ("odt",),
    ".pdf": ("pdf",),
    ".png": ("png",),
    ".potx": ("pptx",),
    ".ppsx": ("pptx",),
    ".ppt": ("ppt",),
    ".pptm": ("pptx",),
    ".pptx": ("pptx",),
    ".rtf": ("rtf",),
    ".tif": ("tif",),
    ".tiff": ("tif",),
    ".txt": ("text", "csv", "html"),
    ".webp": ("webp",),
    ".xls": ("xls",),
    ".xlsb": ("xlsb",),
    ".xlsm": ("xlsx",),
    ".xlsx": ("xlsx",),
    ".xltx": ("xlsx",),
    ".zip": ("zip",),
}
_NAMED_OTHERWISE: dict[FileKind, str] = {"text": ".txt"}

_SHORTER = {".jpeg": ".jpg", ".tiff": ".tif", ".htm": ".html"}


def fitting_kinds(suffix: str) -> tuple[FileKind, ...]:
    """The kinds of content that fit an ending such as .pdf, in any capitals; () if it is none of ours."""
    return _FITTING.get(suffix.lower(), ())


def usual_ending(kind: FileKind) -> str:
    """The ending that names of files of a kind usually have, with its dot."""
    return _NAMED_OTHERWISE.get(kind, f".{kind}")


def ending_for(kind: FileKind, suffix: str) -> str:
    """The ending for content of a kind: the one it came with if that fits, in small letters and in one spelling."""
    fits = kind in fitting_kinds(suffix)
    return _SHORTER.get(suffix.lower(), suffix.lower()) if fits else usual_ending(kind)
