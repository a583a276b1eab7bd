"""Banks of Thailand and what else keeps accounts, as people write them. Thai as in a text, without regard to marks."""

from __future__ import annotations

# Names that stand for nothing but the bank.
NAMES = (
    "กสิกร(?:ไทย)?",
    "กรุงไทย",
    "ไทยพาณิชย์",
    "กรุงศรี(?:อยุธยา)?",
    "ทหารไทย(?:ธนชาต)?",
    "ทีเอ็มบี",
    "ทีทีบี",
    "ธนชาต",
    "ออมสิน",
    r"ธ\.?ก\.?ส\.?",
    "เพื่อการเกษตรและสหกรณ์",
    r"อาคารสงเคราะห์|ธ\.?อ\.?ส\.?",
    "ยูโอบี",
    "ซีไอเอ็มบี",
    "แลนด์แอนด์เฮ้าส์",
    "เกียรตินาคิน(?:ภัทร)?",
    "ทิสโก้",
    "ไอซีบีซี",
    "ไทยเครดิต",
    "อิสลามแห่งประเทศไทย",
    "เพื่อการส่งออกและนำเข้า",
    "พัฒนาวิสาหกิจ|เอสเอ็มอีแบงก์",
    "แห่งประเทศจีน",
    "ซิตี้แบงก์",
    "สแตนดาร์ดชาร์เตอร์ด",
    "สหกรณ์(?:ออมทรัพย์|เครดิตยูเนี่ยน|การเกษตร)",
)
LATIN_NAMES = (
    "kbank|kasikorn(?:bank|thai)?",
    "krung\\s?thai",
    "bangkok\\s+bank",
    "siam\\s+commercial",
    "krungsri",
    "tmbthanachart|ttb|tmb",
    "ghbank|ghb",
    "baac",
    "cimb",
    "uob",
    "kiatnakin|kkp",
    "tisco",
    "icbc",
    "lh\\s?bank",
    "thai\\s+credit",
    "ibank|islamic\\s+bank",
    "sme\\s?(?:d\\s)?bank",
    "exim(?:\\s+bank)?",
    "hsbc",
    "citibank",
)
# Short names that are other things too: only right beside a number of the usual shape, like the word กรุงเทพ.
SHORT = ("bbl", "ktb", "scb", "bay", "gsb", "lhb")
