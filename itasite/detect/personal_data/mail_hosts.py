"""Domains that give e-mail addresses to private people, and addresses that clearly belong to an office. Data."""

from __future__ import annotations

import re

# Domains with many country endings by name only, all others in full.
MANY_COUNTRIES = ("hotmail", "outlook", "live", "yahoo", "gmx", "yandex")
_PROVIDERS = """
gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com proton.me protonmail.com protonmail.ch pm.me
ymail.com rocketmail.com msn.com windowslive.com passport.com qq.com foxmail.com 163.com 126.com yeah.net sina.com
sina.cn sohu.com 139.com 189.cn 21cn.com naver.com hanmail.net daum.net nate.com kakao.com mail.ru bk.ru inbox.ru
list.ru internet.ru rambler.ru ya.ru zoho.com zohomail.com tutanota.com tutanota.de tutamail.com tuta.io tuta.com
keemail.me hey.com fastmail.com fastmail.fm hushmail.com mailfence.com mailbox.org posteo.de runbox.com
startmail.com mail.com email.com usa.com gmx.net web.de t-online.de freenet.de orange.fr free.fr laposte.net
wanadoo.fr libero.it virgilio.it rediffmail.com lycos.com excite.com inbox.com comcast.net verizon.net att.net
sbcglobal.net bellsouth.net cox.net btinternet.com sky.com seznam.cz wp.pl o2.pl interia.pl thaimail.com
thaimail.org sanook.com chaiyo.com hunsa.com mweb.co.th csloxinfo.com loxinfo.co.th ksc.th.com truemail.co.th
trueonline.com asianet.co.th cat.net.th totmail.net 3bb.co.th maildrop.cc mailinator.com yopmail.com duck.com
privaterelay.appleid.com simplelogin.com skiff.com disroot.org riseup.net cock.li openmailbox.org hotmail.com
outlook.com live.com yahoo.com
"""
PROVIDERS = frozenset(_PROVIDERS.split())
_COUNTRY = re.compile(rf"(?:{'|'.join(MANY_COUNTRIES)})\.(?:com(?:\.[a-z]{{2}})?|co\.[a-z]{{2}}|[a-z]{{2}})")
# Government, schools and registered organisations: their addresses are official.
_DUTY = re.compile(
    r"(?:.*\.)?(?:(?:go|ac|or|mi|in|net)\.th|gov|edu|mil|int|(?:gov|edu|ac)\.[a-z]{2})|(?:.*\.)?example(?:\.[a-z]+)*"
)
_PERSONAL = re.compile(r"[a-z]{2,}[._][a-z]+[0-9]{0,4}|[a-z]+[._][a-z]{2,}[0-9]{0,4}")
_DUTY_WORDS = """
account accounts accounting admin administrator audit board bot call care center centre clerk club commerce complain
complaint contact corporate customer data dept department desk div division doc docs document eit email enquiry
executive feedback finance form general group help helpdesk hotline hr human iit info inform information inquiry it
ita legal library line mail manager marketing master news no noreply oit office online order orders park pdpa plan
po postmaster pr press procurement project public purchase purchasing register registration relation relations reply
research resource resources sale sales saraban sarabun secretary security section service services shop staff store
student support sys system team tax tech thai thailand tour training travel web webmaster work
"""
_DUTIES = frozenset(_DUTY_WORDS.split())


def private(domain: str) -> bool:
    """Whether a domain (in small letters) gives e-mail addresses to everybody."""
    return domain in PROVIDERS or bool(_COUNTRY.fullmatch(domain))


def of_duty(domain: str) -> bool:
    """Whether the addresses of a domain (in small letters) belong to organisations."""
    return bool(_DUTY.fullmatch(domain))


def named_after_a_person(local: str) -> bool:
    """Whether the part before the @ looks like a first and a family name, and not like an office."""
    return bool(_PERSONAL.fullmatch(local)) and _DUTIES.isdisjoint(re.split("[._]", local.rstrip("0123456789")))
