"""What a browser would fetch from other hosts: found however it is written, and never left in a page."""

from __future__ import annotations

import pytest

from itasite.detect.embedded import embedded
from itasite.pages.outside import without_requests
from itasite.text.css_requests import css_addresses, without_css_requests
from itasite.text.outside_address import host_of, is_outside
from itasite.text.outside_requests import outside_requests
from itasite.text.raw_html import dangers

ASKS = [
    '<img src="https://a.go.th/x.png">',
    "<img src=//a.go.th/x.png>",
    "<img src='h&#116;tps://a.go.th/x.png'>",
    '<img src="ht\ntps:\\\\a.go.th/x.png">',
    '<img src="x.png" srcset="x.png 1x, //a.go.th/y.png 2x">',
    "<IFRAME SRC=https:a.go.th></IFRAME>",
    '<frame src="https://a.go.th"><embed src="//a.go.th"><object data="https://a.go.th/a.pdf"></object>',
    '<link rel="stylesheet" href="https://fonts.googleapis.com/css">',
    '<link rel="alternate stylesheet" href="https://a.go.th/a.css"><link rel=preconnect href=//a.go.th>',
    "<style>@import '//a.go.th/a.css';</style>",
    "<style>@font-face { src: url(https://a.go.th/a.woff2) }</style>",
    r'<p style="background: u\72l(//a.go.th/a.png)">ก</p>',
    "<p style=\"background: image-set('https://a.go.th/a.png' 1x)\">ก</p>",
    '<video src="https://a.go.th/a.mp4"></video><audio><source src="//a.go.th/a.mp3"></audio>',
    '<video poster="//a.go.th/a.png" src="a.mp4"><track src="https://a.go.th/a.vtt"></video>',
    '<svg><image href="//a.go.th/a.png"/><use xlink:href="https://a.go.th/a.svg#b"/></svg>',
    '<svg><rect fill="url(https://a.go.th/a.svg#b)"/></svg>',
    '<table background="//a.go.th/a.png"><tr><td>ก</td></tr></table>',
    '<a href="x" ping="https://a.go.th/">ก</a><base href="https://a.go.th/">',
    '<script src="https://a.go.th/a.js"></script>',
    '<noscript><p title="</noscript><img src=https://a.go.th/a.png>">ก</p></noscript>',
    "<picture><source srcset='//a.go.th/a.webp'><img src=x.png></picture>",
    '<img srcset=",//a.go.th/x.png 1x"><img srcset="x.png 9w 9h,//a.go.th/y.png 99w 9h">',
    "<img srcset='\n, ,,//a.go.th/y.png,, z 2x'>",
    "<style>p { content: '/*'; background: url(//a.go.th/x.png) }</style>",
    "<style>p { content: '@namespace' } a { background: url(//a.go.th/x.png) }</style>",
    "<style>@namespace a; @namespace b {} p { background: url(//a.go.th/x.png) }</style>",
    "<style>a { background: url(x/*y.png) } p { background: url(//a.go.th/x.png) } /* */</style>",
    '<style>p { background: url("ht\\\ntps://a.go.th/x.png") }</style>',
    "<style>p { --x: 'https://a.go.th/x.png'; background: image-set(var(--x) 1x) }</style>",
    "<style>@property --x { syntax: '<string>'; initial-value: 'https://a.go.th/x.png' }</style>",
    "<style>p { background: image-set(linear-gradient(rgb(calc((1)), 2, 3), red) 2x, '//a.go.th/x.png' 1x) }</style>",
    "<style>@import \"data:text/css,@import '//a.go.th/x.css'\";</style>",
    "<style>@import url(data:text/css;base64,QGltcG9ydCAnLy9hLmdvLnRoL3guY3NzJw==);</style>",
    "<svg><style>p { background: url(&#47;&#47;a.go.th/x.png) }</style></svg>",
    "<svg><style>@im<!-- a -->port<g/> '//a.go.th/x.css';</style></svg>",
    "<svg><style><!-- </style> -->@import '//a.go.th/x.css';</style></svg>",
    "<svg><style>@im<![CDATA[port '//a.go.th/x.css';]]></style></svg>",
    '<svg><image href="a.png"><set attributeName="href" to="https://a.go.th/x.png"/></image></svg>',
    '<svg><animate attributeName="href" values="a.png;https://a.go.th/x.png" dur="1s"/></svg>',
    "<textarea><!-- </textarea><img src=https://a.go.th/x.png> --></textarea>",
    "<style><!-- </style><img src=https://a.go.th/x.png><!-- --></style>",
    "<![CDATA[><img src=https://a.go.th/x.png>]]>",
    '<link rel="next" href="https://a.go.th/2">',
]
QUIET = [
    '<a href="https://a.go.th/">ก</a> <form action="https://a.go.th/"></form> <blockquote cite="https://a.go.th/">',
    '<link rel="canonical" href="https://a.go.th/"> <link rel="license author" href="//a.go.th">',
    '<img src="files/x.png" alt="https://a.go.th/x.png" title="ดู url(https://a.go.th/x.png)">',
    "<style>@namespace url(http://www.w3.org/1999/xhtml); p { background: url(x.png) } /* url(//a.go.th) */</style>",
    "<code>&lt;img src=https://a.go.th/x.png&gt;</code> <!-- <img src=https://a.go.th/x.png> -->",
    '<img src="data:image/png;base64,AAAA"> <img src="/files/x.png"> <img src="a//b.png">',
    "<style>a[href^='https://'] { content: '//a.go.th'; quotes: '//' } li { content: counters(a, '//') }</style>",
    "<textarea><!-- </textarea> <!-- <img src=https://a.go.th/x.png> -->",
    '<img src="a.png" srcset="a.png 1x, b,//c.png 2x">',
]


@pytest.mark.parametrize("html", ASKS)
def test_what_is_fetched_is_found_and_gone_from_the_page(html: str) -> None:
    assert outside_requests(html)
    quiet = without_requests(f"<p>ก่อน</p>{html}<p>หลัง</p>")
    assert outside_requests(quiet) == ()
    assert quiet.startswith("<p>ก่อน</p>")
    assert "<p>หลัง</p>" in quiet


@pytest.mark.parametrize("html", QUIET)
def test_what_only_leads_there_is_left_alone(html: str) -> None:
    assert outside_requests(html) == ()
    assert without_requests(html) == html


def test_a_video_is_a_link_with_its_own_still_picture() -> None:
    html = '<iframe src="https://www.youtube.com/embed/abc?start=9" title="พิธีเปิด" poster="files/s.jpg"></iframe>'
    assert without_requests(html) == (
        '<p><a class="ita-outside" href="https://www.youtube.com/watch?v=abc&amp;t=9"><img src="files/s.jpg" alt="">'
        '<span class="ita-outside__text">วิดีโอ: พิธีเปิด</span> '
        '<span class="ita-outside__host">(เปิดที่ youtube.com)</span></a></p>'
    )


@pytest.mark.parametrize("title", ["YouTube video player", "YouTube", "Google Maps", "video", "iframe"])
def test_a_title_that_came_with_the_copy_is_no_text_of_a_link(title: str) -> None:
    quiet = without_requests(f'<iframe src="https://www.youtube.com/embed/abc" title="{title}"></iframe>')
    assert '<span class="ita-outside__text">วิดีโอ</span>' in quiet
    assert "วิดีโอ: วิธีทำ YouTube" in without_requests('<iframe src="//youtu.be/a" title="วิธีทำ YouTube"></iframe>')


def test_a_still_picture_of_another_host_is_not_shown() -> None:
    assert "<img" not in without_requests('<iframe src="//a.go.th/a" poster="https://a.go.th/s.jpg"></iframe>')


def test_all_that_stands_in_a_player_goes_with_it() -> None:
    html = '<video controls><source src="//a.go.th/a.mp4"><source src="//a.go.th/a.webm">ไม่รองรับ</video>ต่อ'
    quiet = without_requests(html)
    assert "video" not in quiet
    assert 'href="https://a.go.th/a.mp4"' in quiet
    assert quiet.endswith("</p>ต่อ")


def test_what_is_our_own_stays() -> None:
    html = '<video poster="a.jpg"><source src="a.mp4"><source src="//a.go.th/a.mp4"></video>'
    assert without_requests(html) == '<video poster="a.jpg"><source src="a.mp4"></video>'
    picture = without_requests('<img src="x.png" alt="" srcset="x.png 1x, //a.go.th/y.png 2x, z,1.png 3x">')
    assert picture == '<img src="x.png" alt="" srcset="x.png 1x, z,1.png 3x">'
    style = "<style>p { color: red; background: url(//a.go.th/b.png) }</style>"
    assert without_requests(style) == "<style>p { color: red; background: none }</style>"


def test_a_picture_in_a_link_does_not_become_a_link_in_a_link() -> None:
    quiet = without_requests('<a href="https://b.go.th/"><img src="https://a.go.th/x.png" alt="แผนผัง"></a>')
    assert quiet.count("<a ") == 1
    assert "ภาพ: แผนผัง" in quiet
    assert "อยู่ที่ a.go.th" in quiet


@pytest.mark.parametrize(
    ("tag", "address", "word", "href"),
    [
        ("iframe", "//www.youtube-nocookie.com/embed/x1", "วิดีโอ", "https://www.youtube.com/watch?v=x1"),
        (
            "iframe",
            "https://www.youtube.com/embed/videoseries?list=PL1",
            "วิดีโอ",
            "https://www.youtube.com/playlist?list=PL1",
        ),
        ("iframe", "https://player.vimeo.com/video/123?h=1", "วิดีโอ", "https://vimeo.com/123"),
        (
            "iframe",
            "https://www.google.com/maps/embed?pb=!2d102.62!3d16.75!1s0x3122f0a5%3A0x55ab!2z4LmA4LiX4Lio!5e0",
            "แผนที่",
            "https://www.google.com/maps/search/%E0%B9%80%E0%B8%97%E0%B8%A8/@16.75,102.62,16z",
        ),
        (
            "iframe",
            "https://www.google.com/maps/embed?pb=!2d102.62!3d16.75",
            "แผนที่",
            "https://www.google.com/maps/search/?api=1&query=16.75,102.62",
        ),
        (
            "iframe",
            "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fsao",
            "หน้า Facebook",
            "https://www.facebook.com/sao",
        ),
        ("object", "https://a.go.th/plan.pdf", "เอกสาร", "https://a.go.th/plan.pdf"),
        ("video", "ftp://a.go.th/a.mp4", "วิดีโอ", ""),
        ("iframe", "https://[bad", "เนื้อหา", ""),
    ],
)
def test_a_reader_is_led_to_the_page_of_what_was_embedded(tag: str, address: str, word: str, href: str) -> None:
    found = embedded(tag, address)
    assert (found.word, found.href) == (word, href)


@pytest.mark.parametrize(
    ("css", "quiet"),
    [
        ("@import '//a.go.th/a.css'; p { color: red }", "@import none; p { color: red }"),
        (
            "p { background: image-set('//a.go.th/a.png' 1x) } a { b: c }",
            "p { background: image-set(none 1x) } a { b: c }",
        ),
        ("p { content: '\\'url(//a.go.th)' }", "p { content: '\\'url(//a.go.th)' }"),
    ],
)
def test_the_rest_of_a_style_is_kept(css: str, quiet: str) -> None:
    assert without_css_requests(css) == quiet


def test_addresses_are_read_as_browsers_do() -> None:
    asks, stays = (" //a", "\x01https:a", "/\\a", "WSS://a"), ("a:b", "files/a", "mailto:a@b", "")
    assert all(map(is_outside, asks))
    assert not any(map(is_outside, stays))
    assert host_of("https:\\\\www.a.go.th\\x") == "a.go.th"
    assert css_addresses(r"@\69mport '//a'; a{b:URL( 'https://x/y' )}") == ("//a", "https://x/y")


@pytest.mark.parametrize("element", ["textarea", "style", "title", "iframe", "noscript", "xmp"])
def test_a_comment_in_a_text_hides_no_script(element: str) -> None:
    html = f"<{element}><!-- </{element}><script>alert(1)</script> --></{element}>"
    assert "script" in [danger.tag for danger in dangers(html)]
    assert dangers(f"<{element}></{element}><!-- <script>alert(1)</script> -->") == dangers(f"<{element}>")


def test_what_is_written_to_deceive_is_read_to_its_end() -> None:
    for html in ("<style>" * 5_000, "<svg><style><!--" * 5_000, "<textarea>" + "<!--" * 10_000, "<!--" * 10_000):
        assert outside_requests(html) == ()
    assert css_addresses("a(" * 10_000 + "'x'" * 10_000) == ()
    assert without_requests("<audio>" * 5_000 + "<img src=//a.go.th/x.png>").count("<audio>") == 5_000


@pytest.mark.parametrize(
    "css", ["a{b:url('//c.go.th/x.png')}", 'a{b:URL( "//c.go.th/x.png" )}', "a{b:url(//c.go.th/x.png)}"]
)
def test_nothing_is_asked_for_in_the_place_of_an_address(css: str) -> None:
    """`url(none)` would be a file of the site with that name."""
    assert without_css_requests(css) == "a{b:none}"
    assert without_css_requests(css.replace("b:", "--b:")) == "a{--b:none}"
    assert without_css_requests(f"@import {css[4:-1]};p{{c:d}}") == "@import none;p{c:d}"
