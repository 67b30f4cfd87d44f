"""What search engines read: the list of pages (sitemaps.org), in parts where there are many, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

MOST = 50_000
"""Pages of one file, as sitemaps.org has it; with addresses of up to 500 bytes it has less than half of the 50 MB."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemaps(site: str, urls: Sequence[str], most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """The files and their words; `urls` are relative to the site, percent-encoded.

    >>> [(name, words.count(b"<loc>")) for name, words in sitemaps("https://e.org/", ["a.html", "b.html"], 1)]
    [('sitemap-1.xml', 1), ('sitemap-2.xml', 1), ('sitemap.xml', 2)]
    """
    if len(urls) <= most:
        yield "sitemap.xml", _list("urlset", "url", (site + url for url in urls))
        return
    parts = [urls[start : start + most] for start in range(0, len(urls), most)]
    for number, part in enumerate(parts, start=1):
        yield f"sitemap-{number}.xml", _list("urlset", "url", (site + url for url in part))
    files = (f"{site}sitemap-{number}.xml" for number in range(1, len(parts) + 1))
    yield "sitemap.xml", _list("sitemapindex", "sitemap", files)


def robots(site: str) -> bytes:
    """All may be read; where the list of pages is."""
    return f"User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n".encode()


def _list(whole: str, each: str, addresses: Iterable[str]) -> bytes:
    lines = "".join(f"<{each}><loc>{escape(address)}</loc></{each}>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<{whole} xmlns="{NAMESPACE}">\n{lines}</{whole}>\n'.encode()
