"""Page views become Markdown with front matter; the only Jinja environment."""

from __future__ import annotations

import json
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from generator import wording
from generator.pages.frame import Frame, NavigationItem, Page, Ways, relative
from generator.pages.rule_list import RuleEntry

FILTERS = {"md": wording.markdown}


def render_page(page: Page, corrections: str = "") -> str:
    """The Markdown of one page: front matter, blank line, body; `corrections` is the URL of the page for errors."""
    url = relative(page.frame.url, corrections) if corrections else ""
    body = _template(page.template).render(page=page.view, corrections_url=url)
    end = f"\n\n{render_ways(page.ways)}" if page.ways.rows else ""
    return f"{render_front_matter(page.frame)}\n{body.strip()}{end}\n"


def render_ways(ways: Ways) -> str:
    """The end of a page: where a reader would go next."""
    return _ways_part().render(ways=ways).strip()


def render_rules(rules: tuple[RuleEntry, ...]) -> str:
    """The list of rules as a part of an editorial page."""
    part = _environment().from_string('{% from "_parts/rules.md.jinja" import rules_list %}{{ rules_list(rules) }}')
    return part.render(rules=rules).strip()


def render_front_matter(frame: Frame) -> str:
    """The frame as YAML; every value is JSON, which YAML reads."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in _meta(frame).items() if value]
    return "\n".join(["---", *lines, "---", ""])


def _meta(frame: Frame) -> dict[str, object]:
    """The keys that the theme knows; URLs are relative to the site root, `.` for home."""
    return {
        "title": wording.plain(frame.title),
        "description": wording.plain(frame.description),
        "mata": wording.plain(frame.kind),
        "tempat": wording.plain(frame.place),
        "jejak": [_item(item, is_last=item is frame.crumbs[-1]) for item in frame.crumbs],
        "sekitar": [
            {
                "judul": wording.plain(group.title),
                "url": f"{group.url}/" if group.url else ".",
                "butir": [_item(item) for item in group.items],
            }
            for group in frame.groups
            if group.items
        ],
        "saring": {key: [wording.plain(value) for value in values] for key, values in frame.filters.items()},
        "cari": wording.plain(frame.synonyms),
        "sebelum": _item(frame.previous) if frame.previous else None,
        "sesudah": _item(frame.next) if frame.next else None,
        "lebar": frame.is_wide,
        "beranda": frame.is_home,
        "tanpa_cari": not frame.is_searchable,
    }


def _item(item: NavigationItem, *, is_last: bool = False) -> dict[str, object]:
    found: dict[str, object] = {"nama": wording.plain(item.name)}
    if not is_last:
        found["url"] = f"{item.url}/" if item.url else "."
    if item.is_current:
        found["kini"] = True
    return found


@cache
def _ways_part() -> Template:
    source = '{% from "_parts/ways.md.jinja" import ways_section %}{{ ways_section(ways) }}'
    return _environment().from_string(source)


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  Markdown, not HTML: every author text goes through the `md` filter
    )
    environment.filters.update(FILTERS)
    return environment
