"""The phrases of placeholder pages, by kind. Data only; `placeholder` decides when they count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from itasite.linkcheck.states import State


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One kind of placeholder page: the state, the Thai message, and its phrases as patterns.

    `alone` counts if a title, a heading or a short page says nothing else; `within` counts anywhere in them, because
    no other page uses these words.
    """

    state: State
    message: str
    alone: re.Pattern[str]
    within: re.Pattern[str]


def _any_of(text: str) -> re.Pattern[str]:
    """One pattern that matches any line of `text`; a line that begins with + continues the line before.

    A blank matches any number of blanks, also none. SITE and SYSTEM match all words for a web site.
    """
    site = r"(?:เว็บไซต์|เว็บไซด์|เว็บ|หน้าเว็บ|หน้านี้|หน้าเพจ|โดเมน(?:เนม)?|(?:web ?)?site|web ?page|page|domain(?: name)?)"
    system = rf"(?:{site}|ระบบ|เซิร์ฟเวอร์|server|system)"
    lines = [line.strip().replace("SITE", site).replace("SYSTEM", system) for line in _lines(text)]
    return re.compile("|".join(lines).replace(" ", r"\s*"), re.IGNORECASE)


def _lines(text: str) -> list[str]:
    return re.sub(r"\n\s*\+", "", text.strip()).splitlines()


_SUSPENDED = "เว็บไซต์นั้นถูกระงับ"
FOR_SALE = "ชื่อเว็บไซต์ถูกขายหรือฝากขายไว้"
_NOT_SET_UP = "หน้าเริ่มต้นของเครื่องแม่ข่ายที่ยังไม่ได้ตั้งเว็บไซต์"
_HALF_INSTALLED = "หน้าติดตั้งระบบที่ยังทำไม่เสร็จ"

PLACEHOLDERS = (
    Placeholder(
        State.REFUSED,
        "เว็บไซต์ให้พิสูจน์ก่อนว่าเป็นคน",
        _any_of(r"""
            just a moment
            one moment,? please
            please wait
            attention required!?
            access (?:to this page has been )?denied
            security (?:check|verification)
            request rejected
            (?:http )?(?:error )?(?:40[13])? [-:–—]? (?:forbidden|unauthorized)(?: 403| 401)?
            (?:human|bot|browser) (?:verification|check)
            are you (?:a )?(?:human|robot)\??
            (?:please )?verify(?:ing)? (?:that )?you are (?:a )?human
        """),
        _any_of(r"""
            checking your browser
            attention required! \| cloudflare
            incapsula incident
            _incapsula_
            ddos[- ]protection by (?:cloudflare|sucuri|ddos-guard|imperva|akamai|stackpath)
            verify(?:ing)? (?:that )?you are (?:a )?human
            the requested url was rejected
            performance & security by cloudflare
            enable javascript and cookies to continue
            cloudflare ray id
            you have been blocked
            you don['’]t have permission to access (?:this|the requested|/)
            sucuri website firewall
            this request was blocked by the security rules
            ยืนยันว่าคุณ(?:เป็นมนุษย์|ไม่ใช่(?:หุ่นยนต์|โรบอต|บอต))
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        _SUSPENDED,
        _any_of(r"""
            (?:this )?(?:user )?(?:account|hosting|SITE) (?:has been |is |temporarily )*(?:suspended|disabled)
            suspended(?: page| account| domain)?
            (?:บัญชี(?:ผู้ใช้)?|โฮสติ้ง|SITE) (?:นี้)? (?:ได้)?ถูก(?:ระงับ|ปิดกั้น)
            +(?:การ(?:ใช้งาน|ให้บริการ|เข้าถึง))?(?: ชั่วคราว)?(?: แล้ว)?(?: เนื่องจาก.{1,60})?
            (?:ระงับการ(?:ให้บริการ|ใช้งาน)|ปิดกั้น)SITE(?: นี้)?(?: ชั่วคราว)?
            bandwidth limit exceeded
        """),
        _any_of(r"""
            this (?:account|SITE) (?:has been|is)(?: currently| temporarily)? suspended
            \b(?:account|website|domain) suspended\b
            SITE นี้ถูกระงับ
            contact your hosting provider for more information
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        "ชื่อเว็บไซต์หมดอายุ",
        _any_of(r"""
            (?:this )?(?:hosting|SITE) (?:has |is )?expired
            (?:ชื่อ)?(?:SITE|โฮสติ้ง|โฮสต์|hosting) (?:ชื่อ)?(?:นี้)? (?:ได้)?หมดอายุ(?:การใช้งาน)?(?: แล้ว)?(?: ค่ะ| ครับ)?
        """),
        _any_of(r"""
            this domain (?:name )?(?:has|is) expired
            domain (?:name )?(?:has|is) expired and
            renew (?:this|your) domain
            expired domain(?: name)? page
            โดเมน(?:เนม)?นี้(?:ได้)?หมดอายุ
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        FOR_SALE,
        _any_of(r"""
            (?:this )?SITE (?:is |may be )?for sale
            (?:this )?(?:SITE )?(?:is )?parked(?: SITE| free)?(?: by .{1,30})?
            (?:domain )?parking(?: page)?
            (?:ประกาศ)?ขายโดเมน(?:เนม)?(?:นี้)?
            โดเมน(?:เนม)?นี้(?:ประกาศ)?ขาย
        """),
        _any_of(r"""
            (?:this )(?:domain(?: name)?|website) (?:is|may be) (?:up )?for sale
            \.(?:com|net|org|info|th) (?:is|may be) for sale
            buy this (?:domain|website)
            (?:this )?domain (?:is|has been) parked
            parked (?:free|courtesy|domain)
            inquire about this domain
            (?:make an )?offer (?:on|for) this domain
            hugedomains
            sedo domain parking
            โดเมน(?:เนม)?นี้(?:ประกาศ|เปิด)ขาย
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        _NOT_SET_UP,
        _any_of(r"""
            it works!?
            iis (?:windows(?: server)?|\d+(?:\.\d+)?)
            welcome to (?:nginx|openresty|tengine|centos|caddy|xampp|lighttpd|your new (?:web)?site)(?: on [\w .]+)?!?
            apache\d? .{0,30}default page.{0,30}
            (?:apache|nginx|http server)(?: http server)? test page.{0,60}
            test page for .{0,40}(?:server|apache|nginx).{0,40}
            (?:web ?site|web server(?:['’]s)?|web|plesk|directadmin|domain|server|hosting|cpanel) default page
            default (?:web ?site|web|parallels plesk(?: panel)?|server|domain|plesk|home) page
            apache tomcat/[\d.]+
            appserv open project.{0,30}
            xampp(?: for \w+)?
            web station
            site not (?:configured|published|found on this server)
            nginx
            (?:php [\d.]+ - )?phpinfo\(\)
            congratulations[!,]? your (?:site|website|domain) is (?:live|ready|working).{0,30}
        """),
        _any_of(r"""
            apache\d? (?:\w+ )?default page
            welcome to nginx!
            default web site page
            test page for the (?:apache|nginx)
            (?:plesk|directadmin|cpanel)(?:®|,? inc\.?)? default page
            web server['’]s default page
            used to test the (?:proper|correct) operation
            if you see this page, the .{2,20} web server is successfully installed
            welcome to the default (?:page|website)
            this is the default (?:page|website) (?:for|of) (?:domain|this|the)
            this is your first post\. edit or delete it
            there is no website configured at this address
            future home of something quite cool
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        _HALF_INSTALLED,
        _any_of(r"""
            wordpress .{0,3} (?:installation|setup configuration file)
            joomla!? (?:web )?install(?:er|ation).{0,20}
            (?:drupal|moodle|phpbb|prestashop|opencart|installation) (?:\d+ )?(?:install(?:ation|er)?|wizard|assistant)
        """),
        _any_of(r"""
            wordpress [›>»] (?:installation|setup)
            (?:choose language|select an installation profile) \| drupal
            five-minute wordpress installation
            joomla! web installer
            before getting started, you will need to know the following items
        """),
    ),
    Placeholder(
        State.OTHER_PAGE,
        "เว็บไซต์นั้นแจ้งว่าปิดปรับปรุง",
        _any_of(r"""
            (?:(?:ขออภัย|ประกาศ|แจ้ง) )*(?:ขอ)?ปิด(?:เพื่อ)?(?:ปรับปรุง|บำรุงรักษา|พัฒนา|ซ่อมบำรุง)
            +(?: SYSTEM(?: นี้| ของเรา)?)?(?: ชั่วคราว)?(?: ค่ะ| ครับ)?(?: ขออภัยในความไม่สะดวก)?
            (?:ขออภัย )?SYSTEM (?:นี้ |ของเรา )?(?:ขอ)?
            +(?:กำลัง |(?:อยู่)?(?:ใน)?ระหว่าง(?:การ)? |ปิด |อยู่ )+(?:ปิด)?(?:ปรับปรุง|บำรุงรักษา|พัฒนา|ซ่อมบำรุง)
            +(?: SYSTEM)?(?: ชั่วคราว| อยู่)?(?: ค่ะ| ครับ)?(?: ขออภัยในความไม่สะดวก)?
            (?:ขออภัย )?(?:กำลัง|(?:อยู่)?(?:ใน)?ระหว่าง(?:การ)?)(?:ปิด)?ปรับปรุง
            +(?: SYSTEM)?(?: ค่ะ| ครับ)?(?: ขออภัยในความไม่สะดวก)?
            SYSTEM (?:นี้ )?(?:ได้)?ปิด(?:ให้บริการ|ตัวลง|ตัว)(?: ชั่วคราว| ถาวร| แล้ว)*(?: ค่ะ| ครับ)?
            (?:(?:the|this|our) )?(?:SYSTEM )?(?:is )?(?:currently |temporarily )?(?:down for |under |in |undergoing )?
            +(?:scheduled |routine )?maintenance(?: mode| page| break)?
            (?:(?:the|this|our) )?(?:SYSTEM )?(?:is )?(?:currently )?under construction
            (?:(?:the|this|our) )SYSTEM is (?:temporarily |currently )?(?:unavailable|offline|closed)
            (?:website )?coming soon!?
            we['’]?(?: a)?(?:ll| will) be (?:right )?back(?: soon)?!?
        """),
        _any_of(r"""
            briefly unavailable for scheduled maintenance
            (?:this|our|the) (?:web ?)?site is (?:currently )?(?:under|undergoing|down for|in)
            + (?:scheduled )?(?:maintenance|construction)
            เว็บไซต์(?:นี้)?(?:กำลัง)?(?:อยู่ระหว่าง|ปิด)(?:การ)?ปรับปรุง
            +(?:ระบบ)?(?: ชั่วคราว)?(?: ค่ะ| ครับ)? (?:ขออภัย|กรุณา)
        """),
    ),
    Placeholder(
        State.ERROR,
        "เว็บไซต์นั้นแสดงข้อผิดพลาดของระบบ",
        _any_of(r"""
            (?:mysql |sql )?database (?:connection )?error
            (?:http )?(?:error )?(?:50\d )?[-:–—]?
            + (?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)(?: 50\d)?
            (?:http )?error 50\d
            (?:runtime|fatal|application|system|server|unexpected) error
            an (?:unexpected |unhandled )?(?:error|exception) (?:has )?occurred
            (?:error|oops|whoops)
            (?:ขออภัย )?(?:เกิด)?ข้อผิดพลาด(?:ของระบบ|ในระบบ|ขึ้น)?
            ระบบขัดข้อง(?: ชั่วคราว)?
        """),
        _any_of(r"""
            error establishing a database connection
            server error in ['‘]/.{0,40}['’] application
            whoops, looks like something went wrong
            sqlstate\[
            (?:could not|unable to|cannot|can['’]t) connect to (?:the )?(?:local )?(?:mysql|database)
            (?:fatal|parse) error :.{1,300} on line \d+
            uncaught [\w\\]*(?:exception|error)\b
            warning : mysqli?_?(?:p?connect|real_connect|query)
            warning : [\w:]+\(.{1,300} on line \d+
            there has been a critical error on (?:this|your) website
            ไม่สามารถ(?:เชื่อมต่อ|ติดต่อ)(?:กับ)?ฐานข้อมูล
            \bora-\d{5}
            microsoft ole db provider
            traceback \(most recent call last\)
        """),
    ),
)  # fmt: skip
PATHS = (
    (re.compile(r"/cgi-sys/suspended(?:page)?\.", re.IGNORECASE), _SUSPENDED),
    (re.compile(r"/cgi-sys/defaultwebpage\.", re.IGNORECASE), _NOT_SET_UP),
    (re.compile(r"/wp-admin/(?:install|setup-config)\.php", re.IGNORECASE), _HALF_INSTALLED),
    (re.compile(r"/installation/(?:index\.php)?$", re.IGNORECASE), _HALF_INSTALLED),
)  # fmt: skip
# Hosts of domain dealers, where expired domains lead.
DEALERS = (
    "sedo.com", "sedoparking.com", "dan.com", "hugedomains.com", "afternic.com", "parkingcrew.net", "bodis.com",
    "above.com", "buydomains.com", "domainmarket.com", "undeveloped.com", "parklogic.com",
)  # fmt: skip
