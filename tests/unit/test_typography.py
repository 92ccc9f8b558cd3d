"""Our own words keep to Indonesian typography; prints, quotations and names of authors are left as they are."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

import pytest

from generator.building import OutputFile

PRINTS = re.compile(
    r'<td[^>]*data-label="Tercetak"[^>]*>.*?</td>|<svg.*?</svg>|<code>.*?</code>|`[^`]*`|“[^”]*”', re.DOTALL
)
BLOCKS = re.compile(r"</?(?:li|p|td|th|dd|dt|tr|div|h\d|caption|section)[^>]*>")
WRONG = {
    "a space after Rp": r"\bRp\s\d",
    "a space before %": r"\d\s%",
    "a hyphen between years": r"\b(?:19|20)\d\d-(?:19|20)\d\d\b",
    "a straight quotation mark": r'"',
    "a space before a mark": r"\w [,;:.](?=\s|$)",
    "an exclamation mark": r"!",
    "two full stops": r"(?<!\.)\.\.(?!\.)",
    "a difference of percentages in percent": r"(?i)\bselisih(?:nya)? [\d.,]+%",
    "a word twice": r"\b([a-z]{2,}) \1\b",
    "the word table twice": r"(?i)\btabel tabel\b",
    "an English decimal": r"\b\d+\.\d{1,2}%",
}


def own_words(text: str) -> str:
    """The text of a page without front matter, prints and quotations, one block a line."""
    body = PRINTS.sub("x", html.unescape(text.split("---", 2)[2]))
    return re.sub(r"<[^>]+>", "", BLOCKS.sub("\n", body))


@pytest.mark.parametrize("what", WRONG)
def test_our_own_words_keep_to_the_typography(what: str, minimal_files: Mapping[str, OutputFile]) -> None:
    pages = (file for file in minimal_files.values() if file.is_page and "/tabel/" not in file.uri)
    found = [
        f"{file.uri}: {match[0]}" for file in pages for match in re.finditer(WRONG[what], own_words(str(file.content)))
    ]

    assert found == []
