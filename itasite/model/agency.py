"""The body that is assessed: names, place, duty contacts."""

from __future__ import annotations

from enum import StrEnum

from itasite.fiscal import Numerals
from itasite.model.record import Record, Text, TextList, WebAddress


class Kind(StrEnum):
    """Kinds of public body; criteria and wording depend on it."""

    SAO = "sao"
    SUBDISTRICT_MUNICIPALITY = "subdistrict-municipality"
    TOWN_MUNICIPALITY = "town-municipality"
    CITY_MUNICIPALITY = "city-municipality"
    PAO = "pao"
    SPECIAL = "special"
    MINISTRY = "ministry"
    DEPARTMENT = "department"
    PUBLIC_ORGANIZATION = "public-organization"
    UNIVERSITY = "university"
    OTHER = "other"


KIND_WORDS = {
    Kind.SAO: "องค์การบริหารส่วนตำบล",
    Kind.SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล",
    Kind.TOWN_MUNICIPALITY: "เทศบาลเมือง",
    Kind.CITY_MUNICIPALITY: "เทศบาลนคร",
    Kind.PAO: "องค์การบริหารส่วนจังหวัด",
    Kind.SPECIAL: "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
    Kind.MINISTRY: "กระทรวง",
    Kind.DEPARTMENT: "กรมหรือเทียบเท่า",
    Kind.PUBLIC_ORGANIZATION: "องค์การมหาชน",
    Kind.UNIVERSITY: "สถาบันอุดมศึกษา",
    Kind.OTHER: "หน่วยงานอื่น",
}


class Contact(Record):
    """A duty contact; never a private number."""

    title: Text
    phone: Text | None = None
    email: Text | None = None
    url: WebAddress | None = None


class Agency(Record):
    """agency.yml"""

    name: Text
    short_name: Text
    kind: Kind
    subdistrict: Text | None = None
    district: Text | None = None
    province: Text
    head: Text | None = None
    address: Text | None = None
    website: WebAddress | None = None
    contacts: tuple[Contact, ...] = ()
    units: TextList = ()
    numerals: Numerals = "arabic"
