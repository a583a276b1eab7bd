"""Office files with every kind of part, each holding a text of its own: what a part holds is what `filled` puts there.

A part is named in the templates as @name@; @name:a@ and @name:b@ are the halves of its text, for what is cut.
"""

# ruff: noqa: E501  # markup is read whole
from __future__ import annotations

import re

from tests.support import attached

Parts = dict[str, str | bytes]
_PLACE = re.compile(r"@([a-z0-9_]+)(:[ab])?@")
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS = f'xmlns:w="w" xmlns:a="a" xmlns:r="{_R}" xmlns:v="v" xmlns:wp="wp" xmlns:p="p" xmlns:x="x" xmlns:c="c" xmlns:dc="dc"'
_TYPES = "application/vnd.openxmlformats-officedocument."
_MAIN = {
    "docx": ("word/document2.xml", f"{_TYPES}wordprocessingml.document.main+xml"),
    "xlsx": ("xl/book.xml", f"{_TYPES}spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/show.xml", f"{_TYPES}presentationml.presentation.main+xml"),
}


def _relations(*rows: str) -> str:
    return f"<Relationships>{''.join(rows)}</Relationships>"


def _package(kind: str, parts: Parts) -> Parts:
    name, described = _MAIN[kind]
    return {
        "[Content_Types].xml": f'<Types><Override PartName="/{name}" ContentType="{described}"/></Types>',
        "_rels/.rels": _relations(f'<Relationship Id="r" Type="{_R}/officeDocument" Target="{name}"/>'),
        "docProps/core.xml": f"<cp:coreProperties xmlns:cp='cp' {_NS}><dc:creator>@author@</dc:creator>"
        "<cp:keywords>@keywords@</cp:keywords></cp:coreProperties>",
        "docProps/app.xml": "<Properties><Company>@company@</Company></Properties>",
        "docProps/custom.xml": "<Properties><property name='x'><lpwstr>@custom_property@</lpwstr></property></Properties>",
        "customXml/item1.xml": "<my><field>@custom_xml@</field><other key='@custom_xml_value@'/></my>",
        **parts,
    }


def _run(text: str, tag: str = "t") -> str:
    return f"<w:r><w:rPr><w:b/></w:rPr><w:{tag}>{text}</w:{tag}></w:r>"


_DOCUMENT = f"""<w:document {_NS}><w:body><w:p>{_run("@body@")}</w:p>
<w:p>{_run("@cut:a@")}
  <w:proofErr w:type="x"/>{_run("@cut:b@")}</w:p>
<w:p>{_run("@struck_in_part:a@")}<w:del w:author="@changed_by@">{_run("zz", "delText")}</w:del>{_run("@struck_in_part:b@")}</w:p>
<w:p><w:del>{_run("@deleted@", "delText")}</w:del><w:ins>{_run("@inserted@")}</w:ins></w:p>
<w:p><w:r><w:fldChar/></w:r>{_run("IF @field_code:a@", "instrText")}{_run("@field_code:b@", "instrText")}</w:p>
<w:p><w:fldSimple w:instr="IF @simple_field@">{_run("x")}</w:fldSimple></w:p>
<w:p><w:hyperlink r:id="h" w:tooltip="@tooltip@">{_run("x")}</w:hyperlink></w:p>
<w:sdt><w:sdtPr><w:alias w:val="@control_name@"/><w:dropDownList><w:listItem w:displayText="@choice@"/></w:dropDownList>
</w:sdtPr><w:sdtContent><w:p>{_run("@control@")}</w:p></w:sdtContent></w:sdt>
<w:p><w:r><w:pict><v:shape alt="@vml_alt@"><v:textbox><w:txbxContent><w:p>{_run("@old_text_box@")}</w:p></w:txbxContent>
</v:textbox></v:shape></w:pict></w:r></w:p>
<w:p><w:r><wp:docPr descr="@alt_text@"/><w:txbxContent><w:p>{_run("@text_box@")}</w:p></w:txbxContent></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p>{_run("ที่")}</w:p></w:tc><w:tc><w:p>{_run("@table@")}</w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>"""


def docx() -> Parts:
    """A document."""
    paragraph = "<w:p>" + _run("@{}@") + "</w:p>"
    parts: Parts = {"word/document2.xml": _DOCUMENT}
    for name, root in (
        ("header1", "hdr"), ("footer9", "ftr"), ("footnotes", "footnotes"), ("endnotes", "endnotes"),
        ("glossary", "glossaryDocument"), ("orphan", "hdr"),
    ):  # fmt: skip
        parts[f"word/{name}.xml"] = f"<w:{root} {_NS}>{paragraph.format(name)}</w:{root}>"
    parts["word\\Odd\\Header.XML"] = f"<w:hdr {_NS}>{paragraph.format('backslashes')}</w:hdr>"
    parts["word/comments.xml"] = (
        f"<w:comments {_NS}><w:comment w:author='@comment_by@'>{paragraph.format('comment')}</w:comment></w:comments>"
    )
    parts["word/people.xml"] = "<people><person author='@person@'/></people>"
    parts["word/settings.xml"] = f"<w:settings {_NS}><w:docVar w:name='n' w:val='@variable@'/></w:settings>"
    parts["word/_rels/document2.xml.rels"] = _relations(
        '<Relationship Id="h" Target="mailto:@address@" TargetMode="External"/>'
    )
    parts["word/diagrams/data1.xml"] = f"<d:dataModel xmlns:d='d' {_NS}><a:t>@diagram@</a:t></d:dataModel>"
    parts["word/diagrams/drawing1.xml"] = (
        f"<d:drawing xmlns:d='d' {_NS}><a:p><a:t>@diagram_drawn@</a:t></a:p></d:drawing>"
    )
    parts["word/charts/chart1.xml"] = (
        f"<c:chartSpace {_NS}><a:p><a:r><a:t>@chart_title@</a:t></a:r></a:p><c:v>@chart_value@</c:v></c:chartSpace>"
    )
    parts["word/chunk.html"] = "<html><body><p>@chunk@</p><!-- @chunk_comment@ --></body></html>"
    parts["word/chunk.txt"] = "@chunk_text@"
    parts["word/activeX/activeX1.xml"] = "<ocx><ocxPr value='@control_caption@'/></ocx>"
    return _package("docx", parts)


def xlsx() -> Parts:
    """A workbook."""
    sheet = (
        "<worksheet><sheetData>"
        "<row r='1'><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>@inline:a@</t></r><r><t>@inline:b@</t></r></is></c></row>"
        "<row r='2'><c><v>@number@</v></c><c t='str'><f>IF(\"@formula@\",1)</f><v>x</v></c></row></sheetData>"
        "<dataValidation prompt='@prompt@'><formula1>\"@list@\"</formula1></dataValidation>"
        "<cfRule><formula>\"@condition@\"</formula></cfRule><hyperlink tooltip='@tip@' display='x'/>"
        "<headerFooter><oddHeader>&amp;C@page_header@</oddHeader></headerFooter></worksheet>"
    )
    parts: Parts = {
        "xl/book.xml": "<workbook><sheets><sheet name='@sheet_name@' state='hidden'/></sheets>"
        "<definedName name='n'>\"@defined_name@\"</definedName></workbook>",
        "xl/worksheets/Sheet.xml": sheet,
        "xl/other/second.xml": "<worksheet><sheetData><row><c><v>@second_sheet@</v></c></row></sheetData></worksheet>",
        "xl/macrosheets/s.xml": "<xm:macrosheet xmlns:xm='m'><sheetData><row><c><f>\"@macro_sheet@\"</f></c></row></sheetData></xm:macrosheet>",
        "xl/STRINGS.xml": "<sst><si><r><t>@shared:a@</t></r><r><t>@shared:b@</t></r></si><si><t>@unused_string@</t></si></sst>",
        "xl/comments7.xml": "<comments><authors><author>@note_by@</author></authors><comment><text><r><t>@note:a@</t></r>"
        "<r><t>@note:b@</t></r></text></comment></comments>",
        "xl/threadedComments/t.xml": "<ThreadedComments><threadedComment><text>@thread@</text></threadedComment></ThreadedComments>",
        "xl/persons/p.xml": "<personList><person displayName='@thread_by@'/></personList>",
        "xl/drawings/d.xml": f"<x:wsDr {_NS}><a:p><a:r><a:t>@shape:a@</a:t></a:r><a:r><a:t>@shape:b@</a:t></a:r></a:p></x:wsDr>",
        "xl/drawings/v.vml": "<xml><v:textbox xmlns:v='v'><div><font>@vml:a@</font><font>@vml:b@</font></div></v:textbox></xml>",
        "xl/charts/c.xml": f"<c:chartSpace {_NS}><c:pt><c:v>@chart@</c:v></c:pt></c:chartSpace>",
        "xl/externalLinks/e.xml": "<externalLink><cell><v>@other_book@</v></cell></externalLink>",
        "xl/pivotCache/d.xml": "<pivotCacheDefinition><sharedItems><s v='@pivot_item@'/></sharedItems></pivotCacheDefinition>",
        "xl/pivotCache/r.xml": "<pivotCacheRecords><r><n v='@pivot_record@'/></r></pivotCacheRecords>",
        "xl/tables/t.xml": "<table><tableColumn name='@table_column@'/></table>",
        "xl/connections.xml": "<connections><connection description='@connection@'/></connections>",
        "xl/chartsheets/s.xml": "<chartsheet><oddFooter>@chart_sheet@</oddFooter></chartsheet>",
    }
    return _package("xlsx", parts)


def pptx() -> Parts:
    """A presentation."""
    text = f"<p:x {_NS}><a:p><a:r><a:t>@{{0}}:a@</a:t></a:r><a:r><a:t>@{{0}}:b@</a:t></a:r></a:p></p:x>"
    roots = {"slides/slide1": "sld", "slides/hidden": "sld", "notesSlides/n": "notes", "slideLayouts/l": "sldLayout"}
    roots |= {"slideMasters/m": "sldMaster", "handoutMasters/h": "handoutMaster", "comments/modern": "cmLst"}
    parts: Parts = {"ppt/show.xml": "<p:presentation xmlns:p='p'><section name='@section@'/></p:presentation>"}
    for name, root in roots.items():
        label = name.partition("/")[0].lower() + "_" + name.partition("/")[2]
        parts[f"ppt/{name}.xml"] = text.format(label).replace("p:x", f"p:{root}")
    parts["ppt/slides/table.xml"] = (
        f"<p:sld {_NS}><p:cNvPr descr='@alt@'/><a:tbl><a:tr><a:tc><a:p><a:r><a:t>@cell@</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:sld>"
    )
    parts["ppt/comments/old.xml"] = "<p:cmLst xmlns:p='p'><p:cm><p:text>@old_comment@</p:text></p:cm></p:cmLst>"
    parts["ppt/commentAuthors.xml"] = "<p:cmAuthorLst xmlns:p='p'><p:cmAuthor name='@old_comment_by@'/></p:cmAuthorLst>"
    parts["ppt/diagrams/d.xml"] = (
        f"<d:dataModel xmlns:d='d' {_NS}><a:p><a:r><a:t>@diagram@</a:t></a:r></a:p></d:dataModel>"
    )
    parts["ppt/charts/c.xml"] = f"<c:chartSpace {_NS}><c:v>@chart@</c:v></c:chartSpace>"
    parts["ppt/tags/t.xml"] = "<p:tagLst xmlns:p='p'><p:tag name='n' val='@tag@'/></p:tagLst>"
    return _package("pptx", parts)


def odt() -> Parts:
    """A text of LibreOffice; what is in it stands in other files of the kind as well."""
    ns = " ".join(
        f'xmlns:{name}="{name}"' for name in ("office", "text", "table", "draw", "svg", "dc", "meta", "form", "style")
    )
    content = f"""<office:document-content {ns}><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>@deleted@</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><text:p>@old_middle:b@</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:user-field-decl office:string-value="@variable@"/>
<text:p>@body:a@<text:span>@body:b@</text:span></text:p><text:p>@old_middle:a@<text:change text:change-id="c2"/>x</text:p>
<text:p>x<office:annotation><dc:creator>@note_by@</dc:creator><text:p>@note@</text:p></office:annotation>
<text:note><text:note-body><text:p>@footnote@</text:p></text:note-body></text:note></text:p>
<text:section text:display="none"><text:p>@hidden_section@</text:p></text:section>
<draw:frame draw:name="@frame_name@"><draw:text-box><text:p>@text_box@</text:p></draw:text-box><svg:desc>@alt_text@</svg:desc></draw:frame>
<form:text form:current-value="@form_value@"/><table:table table:name="@table_name@"><table:table-row>
<table:table-cell office:value="@cell_value@"><text:p>@cell@</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f"<office:document-styles {ns}><style:header><text:p>@header@</text:p></style:header></office:document-styles>",
        "meta.xml": f"<office:document-meta {ns}><dc:title>@title@</dc:title><meta:user-defined>@user_defined@</meta:user-defined></office:document-meta>",
        "Object 1/content.xml": f"<office:document-content {ns}><text:p>@object@</text:p></office:document-content>",
        "Basic/Standard/m.xml": "<script>Rem @script@</script>",
        "layout-cache": b"",
        "META-INF/manifest.xml": "<manifest/>",
    }


def ods() -> Parts:
    """A spreadsheet of LibreOffice."""
    parts = odt()
    parts["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet"
    return parts


MAKERS = {"docx": docx, "xlsx": xlsx, "pptx": pptx, "odt": odt, "ods": ods}


def names(parts: Parts) -> list[str]:
    """What may be filled."""
    return sorted({found[1] for text in parts.values() if isinstance(text, str) for found in _PLACE.finditer(text)})


def filled(parts: Parts, name: str, marker: str) -> bytes:
    """The file, with `marker` in one of its parts and a word in all others."""
    half = len(marker) // 2

    def value(found: re.Match[str]) -> str:
        if found[1] != name:
            return "7" if found[1] in ("number", "second_sheet", "cell_value") else "word"
        return {":a": marker[:half], ":b": marker[half:]}.get(found[2] or "", marker)

    return attached.archive(
        {part: _PLACE.sub(value, text) if isinstance(text, str) else text for part, text in parts.items()}
    )
