"""The order of the children of elements of WordprocessingML, as the schema has it; Word refuses files that differ.

Copied from the schema of ISO/IEC 29500-4 (ECMA-376 Part 4, Transitional, wml.xsd): CT_PPr, EG_RPrBase, CT_TblPr,
CT_TcPr, CT_SectPr, CT_Style, CT_Lvl, CT_AbstractNum, CT_Num, CT_Settings (as far as we write it), and of DrawingML's
CT_Inline and CT_Anchor. Where the schema lets children stand in any order (CT_TrPr), none is told here.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "extent effectExtent wrapNone docPr cNvGraphicFramePr graphic"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "tbl": "bookmarkStart tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "numPicBullet abstractNum num",
    "numPr": "ilvl numId",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "inline": _DRAWING,
    "anchor": f"simplePos positionH positionV {_DRAWING}",
}


def misplaced(text: str) -> Iterator[str]:
    """The children of a part of a Word file that stand in another order than the schema's, or that it does not have."""
    for element in ET.fromstring(text).iter():
        name = _local(element.tag)
        if name not in ORDER:
            continue
        order = ORDER[name].split()
        children = [_local(child.tag) for child in element]
        unknown = [child for child in children if child not in order]
        places = [order.index(child) for child in children if child in order]
        if unknown or places != sorted(places):
            yield f"{name}: {' '.join(children)}"


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
