"""Names of banks in Thailand, and of others that keep accounts, as patterns. Data."""

from __future__ import annotations

# Names that mean only the bank.
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
# Short names with other meanings, like the word กรุงเทพ: they count only near a number in the usual groups.
SHORT = ("bbl", "ktb", "scb", "bay", "gsb", "lhb")
