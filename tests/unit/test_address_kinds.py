"""Places that outsiders may not reach, and names of papers that are not final: what is told, and what only looks so."""

from __future__ import annotations

import pytest

from itasite.detect.address_kinds import address_of, drive, is_home_page, is_short, needs_login, trial
from itasite.detect.draft_names import draft_word

KINDS = {
    "drive": (
        "https://drive.google.com/file/d/1a/view?usp=sharing", "https://drive.google.com/drive/folders/1a",
        "https://docs.google.com/spreadsheets/d/1a/view", "https://1drv.ms/b/s!Ab", "https://www.dropbox.com/s/a/b.pdf",
        "https://ita-my.sharepoint.com/:b:/g/personal/a", "https://photos.app.goo.gl/Ab", "https://www.icloud.com/x",
    ),
    "login": (
        "https://www.example.go.th/wp-admin/", "https://www.example.go.th/wp-login.php", "https://www.example.go.th/login",
        "https://www.example.go.th/ita/admin/index.php", "https://docs.google.com/document/d/1a/edit?usp=sharing",
        "https://ita.sharepoint.com/:x:/r/sites/a/b.xlsx?web=1", "https://accounts.google.com/signin",
        "https://www.example.go.th/post.php?post=1&action=edit", "https://www.canva.com/design/Ab/edit",
    ),
    "short": (
        "https://bit.ly/3Ab", "https://tinyurl.com/a", "https://goo.gl/a", "https://lin.ee/Ab", "https://shorturl.at/Ab",
        "https://t.co/Ab", "https://me2.do/Ab", "https://cutt.ly/Ab", "HTTPS://BIT.LY/3Ab",
    ),
    "trial": (
        "https://example.com/", "https://www.example.org/a", "http://ita.test/", "https://staging.example.go.th/",
        "https://dev.example.go.th/", "https://uat2.ita.example.go.th/", "https://a1b2.ngrok.io/", "https://www.xxx.go.th/",
        "https://deploy-preview-7--ita.netlify.app/", "https://ita-git-main-office.vercel.app/", "https://yourdomain.com/",
    ),
    "home": (
        "https://www.example.go.th", "https://www.example.go.th/", "https://www.example.go.th/index.php",
        "https://www.example.go.th/th/", "https://www.example.go.th/home", "https://www.example.go.th/th/index.html",
        "https://www.example.go.th/main.php#top",
    ),
    "": (
        "https://www.example.go.th/ita/2566", "https://www.example.go.th/admin/upload/plan.pdf", "https://www.bit.go.th/a",
        "https://docs.google.com/forms/d/e/1a/viewform", "https://docs.google.com/spreadsheets/d/e/2PACX-1a/pubhtml",
        "https://maps.app.goo.gl/Ab", "https://www.example.go.th/credit/edition", "https://www.contest.go.th/a",
        "https://www.devnet.go.th/latest", "https://www.facebook.com/example", "https://www.example.go.th/?page=2",
        "https://ita.vercel.app/2566/", "https://office.netlify.app/2566/", "https://www.example.go.th/homepage/plan",
        "https://test.go.th/a", "https://www.example.go.th/loginfo", "https://www.adminbangkok.go.th/a",
    ),
}  # fmt: skip


def kind(text: str) -> str:
    address = address_of(text)
    assert address
    found = {
        "login": needs_login(address),
        "drive": bool(drive(address)) and not needs_login(address),
        "short": is_short(address),
        "trial": bool(trial(address)),
        "home": is_home_page(address) and not trial(address),
    }
    assert sum(found.values()) <= 1, found
    return next((name for name, holds in found.items() if holds), "")


@pytest.mark.parametrize(("text", "wanted"), [(text, name) for name, texts in KINDS.items() for text in texts])
def test_an_address_is_of_the_kind_that_its_name_says(text: str, wanted: str) -> None:
    assert kind(text) == wanted


@pytest.mark.parametrize("text", ["", "-", "แผน.pdf", "https://[x]", "mailto:a@b.go.th", "https://"])
def test_what_is_no_address_has_no_kind(text: str) -> None:
    assert address_of(text) is None


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("ร่างแผน.pdf", "ร่าง"), ("แผน(ร่าง).docx", "ร่าง"), ("plan-draft.pdf", "draft"), ("Draft2_plan.pdf", "Draft2"),
        ("plan-edit3.pdf", "edit3"), ("plan edited.pdf", "edited"), ("plan (1).pdf", "(1)"), ("plan(2).pdf", "(2)"),
        ("plan - Copy.pdf", "Copy"), ("copy_of_plan.pdf", "copy"), ("plan-final2.pdf", "final2"),
        ("plan_FINAL-final.pdf", "FINAL-final"), ("แผน - สำเนา.pdf", "สำเนา"), ("สำเนาของ แผน.pdf", "สำเนา"),
        ("แผน แก้ไข2.pdf", "แก้ไข2"),
    ],
)  # fmt: skip
def test_a_name_says_that_its_paper_is_not_final(name: str, word: str) -> None:
    assert draft_word(name) == word


@pytest.mark.parametrize(
    "name",
    ["o10-plan-2566.pdf", "ร่างขอบเขตของงาน.pdf", "ร่าง TOR.pdf", "ร่างประกาศประกวดราคา.pdf", "สุขภาพร่างกาย.pdf",
     "โครงร่าง.pdf", "สำเนาคำสั่ง.pdf", "final-report-2566.pdf", "final2566.pdf", "credit.pdf", "edition.pdf",
     "copyright.html", "photocopy.pdf", "aircraft.pdf",
     "แผน (ฉบับแก้ไขเพิ่มเติม).pdf", "form (12).pdf", "(1).pdf", "แก้ไขปัญหา.pdf", ""],
)  # fmt: skip
def test_a_name_that_only_looks_so_is_left_alone(name: str) -> None:
    assert draft_word(name) == ""
