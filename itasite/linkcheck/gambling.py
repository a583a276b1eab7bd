"""Finds pages that advertise gambling, which take over abandoned sites. Warnings, news and laws are left alone."""

from __future__ import annotations

import re

from itasite.linkcheck.page import PageText

_GAMES = re.compile(
    r"สล็อต|บาคาร่า|แทงบอล|คาสิโน|หวยออนไลน์|พนันออนไลน์|เว็บพนัน|ยิงปลา|เสือมังกร|ไฮโล|ป๊อกเด้ง|บอลสเต็ป|สลอต|หวยลาว|หวยฮานอย|หวยยี่กี"
    r"|ยูฟ่า\s?เบท|casino|baccarat|\bslots?\s*(?:online|game|gacor|pg|\d{2,4}\b)|\bjudi\b|\btogel\b|sportsbook|sports?\s*betting",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"เว็บตรง|แตกง่าย|แตกหนัก|แตกดี|ฝาก\s*-?\s*ถอน|เครดิตฟรี|ไม่ผ่านเอเย่นต์|ไม่มีขั้นต่ำ|สมัครรับโบนัส|โบนัส\s*100|แจกเครดิต|ทรูวอ[เล]+[ทต]"
    r"|\bufa\s?(?:bet|\d+|[a-z]*\d+)|\bpg\s?slot|slotxo|\bsbobet|\bjoker\s?(?:123|gaming)|\bsa\s?gaming|\blava\s?slot|superslot|\bsexy\s?(?:gaming|baccarat)"
    r"|\blsm99|\bfun88|\bw88\b|\b1xbet|gacor|maxwin|slot\s*(?:thailand|auto|wallet)|บาคาร่าออนไลน์|สล็อตออนไลน์",
    re.IGNORECASE,
)
# Words that other pages also use, but not together with the name of a game.
_LURES = re.compile(
    r"สมัคร|ทางเข้า|ทดลองเล่น|จ่ายจริง|จ่ายเต็ม|บาท\s*ละ|วอ[ลเ]+ล[็]?[ทต]|ลิขสิทธิ์แท้|เว็บแท้|เครดิต|โบนัส|แจก|ออโต้|อันดับ\s*1|มือถือ|เข้าสู่ระบบ"
    r"|\blog\s?in\b|\bdaftar|terpercaya|\bresmi\b|\bhari ini\b|\brtp\b|bonus|free\s*(?:credit|spin)",
    re.IGNORECASE,
)
# Pages that warn, report, prosecute or legislate use one of these.
_AGAINST = re.compile(
    r"เตือน|(?<!ปลอด)ภัย(?:จาก|ของ|การ|พนัน|เงียบ|ร้าย|ออนไลน์|สังคม)?|จับกุม|ตำรวจ|บุก|รวบ|ทลาย|ปราบ|ผิดกฎหมาย|โทษ|รณรงค์|ต่อต้าน|หลอก|มิจฉาชีพ|รู้เท่าทัน"
    r"|ไม่เล่น|หยุด|เลิก|ห้าม|ปิดกั้น|คดี|พ\.?ร\.?บ|ร่าง|กฎหมาย|ฟอกเงิน|ป้องกัน|แก้ไขปัญหา|ปัญหา|ผลกระทบ|ติดพนัน|งด|วิจัย|สำรวจ|สถิติ|ศึกษา|มาตรการ|นโยบาย"
    r"|กวาดล้าง|อายัด|ยึดทรัพย์|ศาล|จำคุก|ผู้ต้องหา|ตรวจค้น|ปิดเว็บ|ชี้แจง|แฮ็?ก|ถูกฝัง|ห่างไกล|ต้าน|บำบัด|ผู้ว่า|ป\.?ป\.?ง|โครงการ|กิจกรรม|รายงาน|คำสั่ง|บัญญัติ"
    r"|ปลุกปั่น|ร้องเรียน|แจ้งเบาะแส|ข่าวปลอม|สถานบันเทิงครบวงจร|ประชาพิจารณ์|อบรม|warning|police|illegal|arrest|addiction|crackdown|policy|\bbill\b|\blaw\b|\bban",
    re.IGNORECASE,
)
_MANY_LINKS = 6  # gambling links in a page with another subject


def inviting_words(page: PageText) -> str:
    """The words by which a page advertises gambling; "" if it does not.

    Looks at the title, the main headings and the words of links only, not at what the text mentions in passing.
    """
    heads = [words for words in (page.title, *page.headings[:3]) if words]
    head = " ".join(heads)
    inviting = [words for words in page.anchors if _invites(words)]
    if head and not _AGAINST.search(head):
        games, promises = _distinct(_GAMES, head), _distinct(_PROMISES, head)
        lured = bool(games) and (len(inviting) >= 3 or bool(_LURES.search(head)))
        if len(games | promises) >= 2 or promises or lured or _is_only(heads):
            return next(words for words in heads if _GAMES.search(words) or _PROMISES.search(words))
    several = {word for words in inviting for word in _distinct(_GAMES, words) | _distinct(_PROMISES, words)}
    return inviting[0] if len(inviting) >= _MANY_LINKS and len(several) >= 2 else ""


def _invites(words: str) -> bool:
    return len(words) <= 80 and bool(_GAMES.search(words) or _PROMISES.search(words)) and not _AGAINST.search(words)


def _distinct(pattern: re.Pattern[str], words: str) -> set[str]:
    return {found[0].lower() for found in pattern.finditer(words)}


def _is_only(heads: list[str]) -> bool:
    """Whether a title or heading is nothing but the name of a game."""
    return any(_GAMES.fullmatch(words.removesuffix("ออนไลน์").strip(" !-|")) for words in heads)
