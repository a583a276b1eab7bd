"""The search index made small says what it said before."""

from __future__ import annotations

import json

from itasite.hosts.search_index import compact

LISTS = {"empty": ["ได้"]}
LONG = {
    "config": {"lang": ["en"]},
    "docs": [
        {"location": "2566/oit/o1/", "title": "O1 โครงสร้าง &#34;ใหม่&#34;", "text": ""},
        {"location": "2566/oit/o1/#o1", "title": 'O1 โครงสร้าง "ใหม่"', "text": "สถานะ  แล้ว <p>เกณฑ์</p> <p> </p>"},
        {
            "location": "2566/oit/o1/#result",
            "title": "ผล",
            "text": "<ul> <li>ก &lt; <code>ข</code></li> <li>เกณฑ์</li> </ul>",
        },
        {"location": "2566/oit/", "title": "รายการ", "text": "คำนำ"},
        {"location": "2566/oit/#o", "title": "รายการ", "text": "เกณฑ์", "tags": ["ก"]},
    ],
}


def test_each_paragraph_is_there_once_and_each_page_starts_with_its_heading() -> None:
    small = json.loads(compact(json.dumps(LONG), LISTS))
    assert small == {
        "words": LISTS,
        "config": {"lang": ["en"]},
        "texts": ["สถานะ แล้ว", "เกณฑ์", "ก &lt; ข", "คำนำ"],
        "docs": [
            {"location": "2566/oit/o1/", "title": 'O1 โครงสร้าง "ใหม่"', "text": [0, 1]},
            {"location": "2566/oit/o1/#result", "title": "ผล", "text": [2, 1]},
            {"location": "2566/oit/", "title": "รายการ", "text": [3]},
            {"location": "2566/oit/#o", "title": "รายการ", "text": [1], "tags": ["ก"]},
        ],
    }


def test_thai_letters_are_written_as_letters() -> None:
    assert "เกณฑ์" in compact(json.dumps(LONG), LISTS)
