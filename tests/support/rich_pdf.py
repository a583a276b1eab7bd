"""PDF files with a text in one of the places that are no page, and pages of every sort."""

# ruff: noqa: E501  # markup is read whole
from __future__ import annotations

import io
import zlib
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from tests.support import attached


def _dict(**values: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def _text(value: str) -> TextStringObject:
    return TextStringObject(value)


def _stream(data: bytes, **values: object) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    made.update(_dict(**values))
    return made


_BOX = ArrayObject([NumberObject(n) for n in (0, 0, 200, 20)])
_FONTS = _dict(F1=_dict(Type=NameObject("/Font"), Subtype=NameObject("/Type1"), BaseFont=NameObject("/Helvetica")))


class Made:
    """A PDF of one sound page, to which something is added."""

    def __init__(self) -> None:
        self.writer = PdfWriter(clone_from=io.BytesIO(attached.pdf("plan 2566")))
        self.page = self.writer.pages[0]
        self.root = self.writer._root_object

    def note(self, **values: object) -> None:
        values.setdefault("Subtype", NameObject("/Text"))
        notes = self.page.setdefault(NameObject("/Annots"), ArrayObject())
        notes.append(self.writer._add_object(_dict(Type=NameObject("/Annot"), Rect=_BOX, **values)))

    def field(self, **values: object) -> None:
        made = self.writer._add_object(_dict(FT=NameObject("/Tx"), T=_text("field"), **values))
        self.root[NameObject("/AcroForm")] = _dict(Fields=ArrayObject([made]))

    def set(self, key: str, value: object) -> None:
        self.root[NameObject(f"/{key}")] = value

    def add(self, value: object) -> object:
        return self.writer._add_object(value)  # type: ignore[arg-type]

    def done(self) -> bytes:
        made = io.BytesIO()
        self.writer.write(made)
        return made.getvalue()


def _appearance(text: str) -> DecodedStreamObject:
    return _stream(
        f"BT /F1 9 Tf ({text}) Tj ET".encode(),
        Type=NameObject("/XObject"), Subtype=NameObject("/Form"), BBox=_BOX, Resources=_dict(Font=_FONTS),
    )  # fmt: skip


def _xmp(text: str) -> bytes:
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a><title>{text}</title></a></x:xmpmeta>".encode()


def _action(kind: str, key: str, value: object) -> DictionaryObject:
    return _dict(S=NameObject(f"/{kind}"), **{key: value})


# In which place of a PDF a text is put.
PLACES: dict[str, Callable[[Made, str], object]] = {
    "value of a field": lambda made, text: made.field(V=_text(text)),
    "default of a field": lambda made, text: made.field(DV=_text(text)),
    "value of a field in bytes": lambda made, text: made.field(V=ByteStringObject(text.encode())),
    "value of a field as a stream": lambda made, text: made.field(V=made.add(_stream(text.encode()))),
    "hint of a field": lambda made, text: made.field(TU=_text(text)),
    "choices of a field": lambda made, text: made.field(Opt=ArrayObject([ArrayObject([_text("1"), _text(text)])])),
    "what a field looks like": lambda made, text: made.field(AP=_dict(N=made.add(_appearance(text)))),
    "field below a field": lambda made, text: made.field(Kids=ArrayObject([made.add(_dict(V=_text(text)))])),
    "form in XML": lambda made, text: made.set(
        "AcroForm", _dict(XFA=ArrayObject([_text("a"), made.add(_stream(b"<a><b>")), _text("b"), made.add(_stream(f"{text}</b></a>".encode()))]))
    ),
    "note": lambda made, text: made.note(Contents=_text(text)),
    "text on the page": lambda made, text: made.note(Subtype=NameObject("/FreeText"), Contents=_text(text)),
    "stamp": lambda made, text: made.note(Subtype=NameObject("/Stamp"), AP=_dict(N=made.add(_appearance(text)))),
    "note with a look": lambda made, text: made.note(RC=_text(f"<body><p>{text}</p></body>")),
    "window of a note": lambda made, text: made.note(Popup=made.add(_dict(Contents=_text(text)))),
    "maker of a note": lambda made, text: made.note(T=_text(text)),
    "link": lambda made, text: made.note(Subtype=NameObject("/Link"), A=_action("URI", "URI", _text(f"tel:{text}"))),
    "title": lambda made, text: made.writer.add_metadata({"/Title": text}),
    "own property": lambda made, text: made.writer.add_metadata({"/Clerk": text}),
    "XMP": lambda made, text: made.set(
        "Metadata", made.add(_stream(_xmp(text), Type=NameObject("/Metadata"), Subtype=NameObject("/XML")))
    ),
    "outline": lambda made, text: made.writer.add_outline_item(title=text, page_number=0),
    "script on opening": lambda made, text: made.set("OpenAction", _action("JavaScript", "JS", _text(f"x='{text}'"))),
    "script as a stream": lambda made, text: made.set(
        "OpenAction", _action("JavaScript", "JS", made.add(_stream(text.encode())))
    ),
    "name of pages": lambda made, text: made.set(
        "PageLabels", _dict(Nums=ArrayObject([NumberObject(0), _dict(P=_text(text))]))
    ),
    "layer": lambda made, text: made.set("OCProperties", _dict(OCGs=ArrayObject([made.add(_dict(Name=_text(text)))]))),
    "text for reading aloud": lambda made, text: made.set("StructTreeRoot", _dict(K=made.add(_dict(ActualText=_text(text))))),
    "reason of a signature": lambda made, text: made.field(
        V=made.add(_dict(ByteRange=ArrayObject([NumberObject(0)]), Contents=ByteStringObject(b"\0" * 9), Reason=_text(text)))
    ),
    "attached text": lambda made, text: made.writer.add_attachment("a.txt", text.encode()),
    "attached document": lambda made, text: made.writer.add_attachment("a.docx", attached.docx(text)),
    "attached PDF": lambda made, text: made.writer.add_attachment("a.pdf", attached.pdf(text)),
    "name of an attached file": lambda made, text: made.writer.add_attachment(f"{text}.txt", b"x"),
    "file pinned to the page": lambda made, text: made.note(
        FS=_dict(F=_text("a.txt"), EF=_dict(F=made.add(_stream(text.encode(), Type=NameObject("/EmbeddedFile")))))
    ),
}  # fmt: skip


def page_of(*streams: bytes, images: int = 0, box: tuple[int, int] = (595, 842)) -> bytes:
    """Pages with these drawing instructions; /I0, /I1 … are pictures, /X0 draws /I0 once more, /F1 is a font."""
    writer = PdfWriter()
    for data in streams:
        page = writer.add_blank_page(*box)
        objects = DictionaryObject()
        for number in range(images):
            objects[NameObject(f"/I{number}")] = writer._add_object(_image())
        if images:
            inner = _dict(XObject=DictionaryObject({NameObject("/I9"): objects.raw_get("/I0")}))
            form = _stream(
                b"q 595 0 0 842 0 0 cm /I9 Do Q",
                Type=NameObject("/XObject"), Subtype=NameObject("/Form"), BBox=_BOX, Resources=inner,
            )  # fmt: skip
            objects[NameObject("/X0")] = writer._add_object(form)
        page[NameObject("/Resources")] = _dict(Font=_FONTS, XObject=objects)
        page[NameObject("/Contents")] = writer._add_object(_stream(data))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _image() -> StreamObject:
    return _stream(
        b"\xff" * 3,
        Type=NameObject("/XObject"), Subtype=NameObject("/Image"), Width=NumberObject(1), Height=NumberObject(1),
        ColorSpace=NameObject("/DeviceRGB"), BitsPerComponent=NumberObject(8), Gamma=FloatObject(1),
    )  # fmt: skip


def words(text: str, at: int = 700) -> bytes:
    """Drawing instructions that show a line."""
    return f"BT /F1 12 Tf 72 {at} Td ({text}) Tj ET ".encode()


def damaged_page(*pages: str, broken: int) -> bytes:
    """A PDF of which one page's instructions cannot be unpacked."""
    writer = PdfWriter(clone_from=io.BytesIO(attached.pdf(*pages)))
    content = StreamObject()
    content._data = zlib.compress(words("lost for ever") * 50)[:20] + b"\xff" * 40
    content[NameObject("/Filter")] = NameObject("/FlateDecode")
    writer.pages[broken][NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def encrypted(content: bytes, algorithm: str, user: str = "") -> bytes:
    """The same PDF behind a password for its owner, and for the reader where `user` is one."""
    writer = PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(user, "owner", algorithm=algorithm)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
