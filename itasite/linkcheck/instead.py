"""Pages that stand where another was: suspended, for sale, expired, not set up, under repair, taken over by gambling."""

from __future__ import annotations

import re

from itasite.linkcheck import gambling, policy
from itasite.linkcheck.page import PageText
from itasite.linkcheck.phrases import title_parts, without_ways_home
from itasite.linkcheck.states import State

_SHORT = 160  # letters; a page of no more has nothing else to say
_SCANT = 1500  # a page of no more than this may be taken at a word in it
_SITE = r"(?:เว็บไซต์|เว็บไซด์|เว็บ|ระบบ|หน้าเว็บ|หน้านี้|หน้าเพจ|เซิร์ฟเวอร์|website|web\s*site|site|server|server|page|domain|โดเมน(?:เนม)?)"
_THIS = r"(?:\s*(?:นี้|ของเรา|ชั่วคราว|แล้ว|อยู่|ค่ะ|ครับ|ขณะนี้|ในขณะนี้|ก่อน))*"
_POLITE = r"[\s!.…:-]*(?:ขออภัยใน(?:ความไม่สะดวก|ความล่าช้า)?|we'?ll be back soon|we will be back(?: soon)?|please (?:check|come) back (?:soon|later)|sorry for (?:the|any) inconvenience)?[\s!.…]*"

# By kind: state, what the officer is told, what is all that a title, heading or short page says, and what is enough
# within one of these or within a page of few words.
_KINDS = tuple(
    (state, told, re.compile(whole, re.IGNORECASE), re.compile(inside, re.IGNORECASE))
    for state, told, whole, inside in (
        (
            State.REFUSED,
            "เว็บไซต์ให้พิสูจน์ก่อนว่าเป็นคน",
            r"just a moment\.*|one moment,? please\.*|please wait\.*|attention required!?|access denied|security check"
            r"|request rejected|human verification|are you (?:a )?(?:human|robot)\??|verify(?:ing)? you are human\.*",
            r"checking your browser|attention required! \| cloudflare|incapsula incident|_incapsula_|ddos[- ]protection by"
            r"|verify(?:ing)? (?:that )?you are (?:a )?human|the requested url was rejected|performance & security by cloudflare"
            r"|enable javascript and cookies to continue|ray id:|you have been blocked|sucuri website firewall"
            r"|ยืนยันว่าคุณ(?:เป็นมนุษย์|ไม่ใช่(?:หุ่นยนต์|โรบอต|บอต))",
        ),
        (
            State.OTHER_PAGE,
            "เว็บไซต์นั้นถูกระงับ",
            r"(?:account|website|site|domain|hosting|web ?page)\s+(?:has been\s+|is\s+|temporarily\s+)*suspended|suspended"
            rf"|(?:บัญชี|โฮสติ้ง|{_SITE})\s*(?:ผู้ใช้)?(?:นี้)?\s*ถูกระงับ(?:การ(?:ใช้งาน|ให้บริการ))?{_THIS}"
            r"|bandwidth limit exceeded",
            r"this (?:account|website|site|domain|web ?page) (?:has been|is)(?: currently| temporarily)? suspended"
            rf"|(?:account|website|domain) suspended\b|{_SITE}\s*นี้ถูกระงับ|contact your hosting provider for more information",
        ),
        (
            State.OTHER_PAGE,
            "ชื่อเว็บไซต์หมดอายุ",
            r"(?:this\s+)?(?:domain(?: name)?|website|hosting|site)\s+(?:has\s+|is\s+)?expired"
            rf"|(?:ชื่อ)?(?:{_SITE}|โฮสติ้ง|โฮสต์|hosting)\s*(?:ชื่อ)?(?:นี้)?\s*(?:ได้)?หมดอายุ(?:การใช้งาน)?{_THIS}",
            r"this domain (?:name )?(?:has|is) expired|domain (?:name )?(?:has|is) expired|renew (?:this|your) domain"
            r"|expired domain|โดเมน(?:เนม)?(?:นี้)?(?:ได้)?หมดอายุ(?:แล้ว|การใช้งาน)",
        ),
        (
            State.OTHER_PAGE,
            "ชื่อเว็บไซต์ถูกขายหรือฝากขายไว้",
            r"(?:this\s+)?(?:domain(?: name)?|website|site)?\s*(?:is\s+|may be\s+)?for\s+sale|(?:domain|site)?\s*parked"
            r"(?:\s+(?:domain|page|free).*)?|(?:domain\s+)?parking(?:\s+page)?|ขายโดเมน(?:เนม)?(?:นี้)?|โดเมน(?:นี้|เนมนี้)?(?:ประกาศ)?ขาย",
            r"(?:domain(?: name)?|website|site|\.(?:com|net|org|th)) (?:is|may be) (?:up )?for sale|buy this (?:domain|website)"
            r"|(?:domain|website) (?:is|has been) parked|parked (?:free|by|courtesy|domain)|this domain is registered"
            r"|inquire about this domain|make an offer on this domain|related searches.{0,80}(?:privacy policy)?.{0,80}parking"
            r"|hugedomains|sedo(?:\.com)? domain parking|โดเมน(?:เนม)?(?:นี้)?(?:ประกาศ|เปิด)ขาย",
        ),
        (
            State.OTHER_PAGE,
            "หน้าเริ่มต้นของเครื่องแม่ข่ายที่ยังไม่ได้ตั้งเว็บไซต์",
            r"it works!?|iis\s*(?:windows(?: server)?|\d+(?:\.\d+)?)|welcome to (?:nginx|openresty|tengine|centos|caddy|xampp|lighttpd)"
            r"(?:\s+on\s+[\w .]+)?|apache\d? .*default page.*|apache(?: http server)? test page.*|test page for .*(?:server|apache|nginx).*"
            r"|(?:default )?(?:web ?site|web server(?:['’]s)?|web|plesk|directadmin|domain|server|hosting) default page|default (?:web ?site|web|parallels plesk(?: panel)?|server|domain|plesk) page"
            r"|apache tomcat/[\d.]+|appserv open project.*|xampp(?: for \w+)?|placeholder page|web station|site not (?:configured|published)"
            r"|http server test page.*|nginx|congratulations!? your (?:site|website|domain) is (?:live|ready).*|welcome to your new (?:website|site)!?",
            r"apache\d? (?:\w+ )?default page|welcome to nginx!|default web site page|test page for the (?:apache|nginx)"
            r"|(?:plesk|directadmin|cpanel)(?:®|,? inc\.?)? default|web server['’]s default page|used to test the (?:proper|correct) operation"
            r"|if you see this page, the .{2,20} web server is successfully installed|welcome to the default (?:page|website)"
            r"|there is no website configured at this address|future home of something quite cool",
        ),
        (
            State.OTHER_PAGE,
            "หน้าติดตั้งระบบที่ยังทำไม่เสร็จ",
            r"wordpress.{0,5}(?:installation|setup configuration file)|joomla!?(?: web)? installer.*|(?:choose language|install(?:ation)?)\s*[|]?\s*drupal"
            r"|drupal (?:\d+ )?install(?:ation|er)|moodle installation|(?:phpmyadmin|laravel|prestashop)(?: installer| assistant)?|installation wizard",
            r"wordpress\s*[›>»]\s*(?:installation|setup)|famous five-minute wordpress installation|joomla! web installer"
            r"|before getting started, you will need to know the following items",
        ),
        (
            State.OTHER_PAGE,
            "เว็บไซต์นั้นแจ้งว่าปิดปรับปรุง",
            rf"(?:ขออภัย\s*|ประกาศ\s*|แจ้ง\s*|ขอ\s*)*(?:{_SITE}\s*)?(?:นี้\s*|กำลัง\s*|ของเรา\s*|ขอ\s*)*(?:อยู่(?:ใน)?ระหว่าง(?:การ)?|กำลัง|ปิด(?:เพื่อ)?)\s*(?:ปิด)?"
            rf"(?:ปรับปรุง|บำรุงรักษา|พัฒนา|ซ่อมบำรุง)\s*(?:และพัฒนา)?\s*(?:{_SITE})?{_THIS}{_POLITE}"
            rf"|(?:{_SITE}\s*)?ปิดให้บริการชั่วคราว{_THIS}|เร็ว\s*ๆ\s*นี้"
            r"|(?:(?:the|this|our)\s+)?(?:(?:web)?site|page|system|server)?\s*(?:is\s+)?(?:currently\s+|temporarily\s+)?(?:down for |under |in |undergoing )?(?:scheduled |routine )?"
            rf"(?:maintenance|construction)(?:\s+(?:mode|page|break))?{_POLITE}|(?:(?:web)?site )?under construction|coming soon!?|we'?ll be back soon!?"
            r"|(?:(?:web)?site )?(?:is )?(?:temporarily |currently )?(?:unavailable|offline|closed)",
            r"briefly unavailable for scheduled maintenance|(?:this |our |the )?(?:web)?site is (?:currently )?(?:under|undergoing|down for|in) (?:scheduled )?(?:maintenance|construction)"
            r"|เว็บไซต์(?:นี้)?(?:กำลัง)?(?:อยู่ระหว่าง|ปิด)(?:การ)?ปรับปรุง",
        ),
        (
            State.ERROR,
            "เว็บไซต์นั้นแสดงข้อผิดพลาดของระบบ",
            r"(?:mysql |sql )?database (?:connection )?error|internal server error|(?:http\s*)?(?:error\s*)?50\d\s*[-:–—]?\s*(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|error)?"
            r"|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|runtime error|fatal error|application error|an error (?:has )?occurred"
            r"|(?:an? )?(?:unexpected |unhandled )?(?:error|exception)|oops!*|whoops!*|(?:เกิด)?ข้อผิดพลาด(?:ของระบบ)?|ระบบขัดข้อง(?:ชั่วคราว)?|เกิดข้อผิดพลาดในระบบ",
            r"error establishing a database connection|server error in '/.{0,40}' application|whoops, looks like something went wrong"
            r"|sqlstate\[|could not connect to (?:the )?(?:mysql|database)|unable to connect to (?:the )?database|too many connections"
            r"|(?:fatal|parse) error\s*:.{0,200} in .{1,200} on line \d+|warning\s*:\s*mysqli?_?(?:p?connect|real_connect|query)|there has been a critical error on (?:this|your) website"
            r"|ไม่สามารถ(?:เชื่อมต่อ|ติดต่อ)(?:กับ)?ฐานข้อมูล|ora-\d{5}|microsoft ole db provider|traceback \(most recent call last\)",
        ),
    )
)  # fmt: skip
_PATHS = (
    (re.compile(r"/cgi-sys/(?:suspendedpage|suspended)\.", re.IGNORECASE), "เว็บไซต์นั้นถูกระงับ"),
    (re.compile(r"/cgi-sys/defaultwebpage\.", re.IGNORECASE), "หน้าเริ่มต้นของเครื่องแม่ข่ายที่ยังไม่ได้ตั้งเว็บไซต์"),
    (re.compile(r"/wp-admin/(?:install|setup-config)\.php|/installation/(?:index\.php)?$", re.IGNORECASE),
     "หน้าติดตั้งระบบที่ยังทำไม่เสร็จ"),
)  # fmt: skip
_DEALERS = ("sedo.com", "sedoparking.com", "dan.com", "hugedomains.com", "afternic.com", "parkingcrew.net", "bodis.com",
            "above.com", "buydomains.com", "domainmarket.com", "undeveloped.com", "parklogic.com")  # fmt: skip


def stands_in(page: PageText, url: str, asked: str) -> tuple[State, str] | None:
    """Whether the page at the end of the way is none of the site's own; the state, and in Thai what it is.

    A title, a heading or a very short page must say nothing else, or say it in words that no other page uses: one
    that reports on a road under repair, or warns of gambling, is no such page.
    """
    if url != asked:
        for path, told in _PATHS:
            if path.search(policy.split(url).path):
                return State.OTHER_PAGE, told
        if any(policy.host(url) in (name, f"www.{name}") for name in _DEALERS):
            return State.OTHER_PAGE, "ชื่อเว็บไซต์ถูกขายหรือฝากขายไว้"
    said = [words for words in (page.title, *page.headings) if words]
    parts = [part for words in said for part in title_parts(words)]
    if len(page.text) <= _SHORT:
        parts.append(without_ways_home(page.text))
    if len(page.text) <= _SCANT:
        said.append(page.text)
    for state, told, whole, inside in _KINDS:
        for words in parts:
            if words and whole.fullmatch(words.strip(" !.…")) and _is_believed(page, words):
                return state, f"{told} “{words}”"
        for words in said:
            found = inside.search(words)
            if found:
                return state, f"{told} “{found[0]}”"
    words = gambling.promoted(page)
    return (State.OTHER_PAGE, f"หน้านั้นชวนเล่นการพนัน “{words}” เว็บไซต์อาจถูกยึดหรือถูกแฮ็ก") if words else None


def _is_believed(page: PageText, words: str) -> bool:
    """A part of the title of a page with much to say is only one of many things; a whole title is meant so."""
    return len(page.text) <= 2 * _SCANT or words.strip() == page.title.strip()
