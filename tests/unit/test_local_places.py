"""Places that only one machine or one office can open, and what looks like them."""

from __future__ import annotations

import pytest

from itasite.detect.local_places import local_places

PLACES = r"""
C:\Users\somebody\a.docx
D:/งาน/a.pdf
ดูที่D:\ITA\o1.pdf
file:///C:/Users/x/a.pdf
file://server/share/a
file:/home/x/a
/home/somebody/a.pdf
/Users/somebody/Desktop/a
\\server\share\a.docx
\\192.168.1.5\งาน\a
\\?\C:\x
smb://nas/ita/a.pdf
content://com.android.providers/document/12
G:\My Drive\ITA\a
My Drive\ITA\a.docx
ไดรฟ์ของฉัน\ITA\a.docx
OneDrive - อบต.ตัวอย่าง\ITA\a.docx
Desktop\a.docx
~/Documents/a.docx
%USERPROFILE%\Desktop\a
$HOME/a
/Volumes/USB/a.pdf
/mnt/c/Users/x
/storage/emulated/0/Download/a.pdf
http://localhost/
https://LOCALHOST
http://localhostและ
http://127.0.0.1:8000/x
http://127.1.2.3/
http://10.0.0.7/plan
http://172.16.0.1/
http://172.31.255.255:8080/
http://192.168.1.5
ftp://192.168.1.5/a
http://169.254.1.1/x
http://[::1]:8000/
http://[fe80::1]/
http://0.0.0.0:8000
http://server2/แผน.pdf
http://nas.local/a
http://office.lan:5000
http://pc1.corp/a
http://admin:1234@192.168.1.1/
localhost:8000/2566/
192.168.1.5/plan.pdf
127.0.0.1:8000
""".strip().split("\n")

OTHERS = r"""
/files/a.pdf
1/2/2566
และ/หรือ
¯\_(ツ)_/¯
https://www.example.go.th/home/news/a
https://admin:1234@example.go.th/
http://192.168.0.257/
192.168.0.257/plan
10.1.2.3
ข้อ 10.1.2.3/4
10.0.0.0/8
http://172.32.0.1/
http://203.150.1.2/
อัตราส่วน 1:2
เวลา 08:30/09:00
https://https://example.go.th
https://example.go.th/Users/somebody/x
อบต./เทศบาล
หมวด ก:/ข
http://ตัวอย่าง.ไทย/
https://[กรอก].go.th/eit
mailto:a@b.go.th
O1:O5
พ.ร.บ.\พ.ร.ก.
/media/files/a.pdf
Desktop และ Documents
OneDrive - ระบบเก็บไฟล์
""".strip().split("\n")


@pytest.mark.parametrize("text", PLACES)
def test_a_place_on_a_machine_is_found(text: str) -> None:
    (slip,) = local_places(text)
    assert not text[slip.start].isspace()
    assert "1234@" not in slip.message


@pytest.mark.parametrize("text", OTHERS)
def test_what_everybody_can_open_is_left_alone(text: str) -> None:
    assert list(local_places(text)) == []
