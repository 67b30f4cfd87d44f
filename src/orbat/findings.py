"""Every kind of finding: its code, what it is called, what a person can do about it, and how much it matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from orbat.claims import Finding, Level
from orbat.document import Span


@dataclass(frozen=True, slots=True)
class Kind:
    """What all findings of one code share; the docs have a heading for each code."""

    title: str
    remedy: str
    level: Level = Level.WARNING


# Reading bytes
BROKEN_BYTES = "broken-bytes"
BROKEN_PAGE = "broken-page"
BYTE_ORDER_MARK = "byte-order-mark"
DAMAGED_DUMP = "damaged-dump"
DOCUMENT_TYPE = "document-type"
EMPTY_FILE = "empty-file"
ENCODING_GUESSED = "encoding-guessed"
FAILED_PAGE = "failed-page"
NOT_A_DUMP = "not-a-dump"
NUL_CHARACTERS = "nul-characters"
PAGE_TOO_LARGE = "page-too-large"
SAME_FILE_TWICE = "same-file-twice"
SAME_PAGE_TWICE = "same-page-twice"
UNKNOWN_FORMAT = "unknown-format"
UNLISTED_FILE = "unlisted-file"
# Parsing
DEEP_HEADING = "deep-heading"
DEEP_NESTING = "deep-nesting"
EMPTY_HEADING = "empty-heading"
EMPTY_INFOBOX = "empty-infobox"
EMPTY_ITEM = "empty-item"
EMPTY_PARENTHESES = "empty-parentheses"
FIELD_WITHOUT_KEY = "field-without-key"
INVISIBLE_CHARACTERS = "invisible-characters"
LATE_INFOBOX = "late-infobox"
LATE_TITLE = "late-title"
NO_HEADINGS = "no-headings"
NO_INFOBOX = "no-infobox"
NO_TITLE = "no-title"
NO_WORDS = "no-words"
REPEATED_FIELD = "repeated-field"
SECOND_TITLE = "second-title"
UNBALANCED_HEADING = "unbalanced-heading"
UNCLOSED_COMMENT = "unclosed-comment"
UNCLOSED_LINK = "unclosed-link"
UNCLOSED_TABLE = "unclosed-table"
UNCLOSED_TAG = "unclosed-tag"
UNCLOSED_TEMPLATE = "unclosed-template"
UNEVEN_ROW = "uneven-row"
UNKNOWN_TEMPLATE = "unknown-template"
# Reading lists and prose
ALTERNATIVE_DATES = "alternative-dates"
COMPUTED_DATE_DISAGREES = "computed-date-disagrees"
ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
SKIPPED_PAGE = "skipped-page"
UNKNOWN_LIST = "unknown-list"
UNRESOLVED_REFERENCE = "unresolved-reference"
# Judging
UNUSED_JUDGEMENT = "unused-judgement"
WITHDRAWN_CLAIM = "withdrawn-claim"
# Reading fields and rows
DROPPED_WORDS = "dropped-words"
UNKNOWN_INFOBOX = "unknown-infobox"
UNKNOWN_INFOBOX_KEY = "unknown-infobox-key"
UNKNOWN_TABLE_COLUMNS = "unknown-table-columns"
UNREAD_VALUE = "unread-value"
# Reading sitelinks
BAD_SITELINK = "bad-sitelink"
DOUBTFUL_SITELINK = "doubtful-sitelink"
# Publishing
OTHER_ADDRESSES = "other-addresses"

_READING = {
    BROKEN_BYTES: Kind("Bytes that are no characters", "Save the file as UTF-8; U+FFFD stands for each broken byte"),
    BROKEN_PAGE: Kind("Page that is no XML", "Export the page again; the others of the dump were read"),
    BYTE_ORDER_MARK: Kind("Byte order mark", "Nothing to do: it counts as one code point", Level.INFO),
    DAMAGED_DUMP: Kind("Dump that is damaged or cut off", "Get the file again; what could be unpacked was read"),
    DOCUMENT_TYPE: Kind("Dump that declares a document type", "See where the file is from: no dump of MediaWiki does"),
    EMPTY_FILE: Kind("File without words", "Fill the file or take it away"),
    ENCODING_GUESSED: Kind("Encoding guessed", "Save the file as UTF-8, then look at names with accents"),
    FAILED_PAGE: Kind("Page on which orbat failed", "Report it with the page; the others of the dump were read"),
    NOT_A_DUMP: Kind("XML that is no dump", "Give a dump of MediaWiki or what Special:Export gives, in UTF-8"),
    NUL_CHARACTERS: Kind("NUL characters", "Check that this is a text file; save it as UTF-8"),
    PAGE_TOO_LARGE: Kind("Page that is too large", "See where it is from: MediaWiki stores none above 2 MB"),
    SAME_FILE_TWICE: Kind("One file given twice", "Nothing to do: it was read once", Level.INFO),
    SAME_PAGE_TWICE: Kind("Page that a dump has twice", "Nothing to do: the first one was read"),
    UNKNOWN_FORMAT: Kind("File of an unknown format", "Name the file itself to have it read as text"),
    UNLISTED_FILE: Kind("File not listed", "Add it to articles.toml: title, origin, url, licence", Level.INFO),
}

_PARSING = {
    DEEP_HEADING: Kind("Heading below level 6", "Use at most six equals signs; it was read as level 6"),
    DEEP_NESTING: Kind("List nested very deeply", "Check the indents; deeper items were read as neighbours"),
    EMPTY_HEADING: Kind("Heading without words", "Give it words or take the line away; it opens no section"),
    EMPTY_INFOBOX: Kind("Infobox without fields", "Write its fields below it as `- Key: value`"),
    EMPTY_ITEM: Kind("List item without words", "Fill it or take it away", Level.INFO),
    EMPTY_PARENTHESES: Kind("Words missing from parentheses", "Compare with the original page", Level.INFO),
    FIELD_WITHOUT_KEY: Kind("Infobox line without a key", "Write it as `- Key: value`"),
    INVISIBLE_CHARACTERS: Kind("Invisible characters", "Check names that hold them", Level.INFO),
    LATE_INFOBOX: Kind("Infobox after the prose began", "Nothing to do if it is of this article", Level.INFO),
    LATE_TITLE: Kind("Title after other text", "Put `= Title =` on the first line", Level.INFO),
    NO_HEADINGS: Kind("No headings", "Nothing to do: all of it is the lead", Level.INFO),
    NO_INFOBOX: Kind("No infobox", "Nothing to do", Level.INFO),
    NO_TITLE: Kind("No title", "Write `= Title =` on the first line, or title in articles.toml", Level.INFO),
    NO_WORDS: Kind("Line without words", "Nothing to do: it was left out", Level.INFO),
    REPEATED_FIELD: Kind("Infobox field given twice", "Take one of them away; the last one was read", Level.INFO),
    SECOND_TITLE: Kind("Second title", "Give each article a file of its own; it was read as a section"),
    UNBALANCED_HEADING: Kind("Unbalanced heading", "Write as many equals signs on the right as on the left"),
    UNCLOSED_COMMENT: Kind("Comment that does not end", "Close it with `-->`; nothing below it was read"),
    UNCLOSED_LINK: Kind("Link that does not end", "Close it with `]]`; it was read as words", Level.INFO),
    UNCLOSED_TABLE: Kind("Table that does not end", "Close it with `|}`; it was read up to the next heading"),
    UNCLOSED_TAG: Kind("Tag that does not end", "Close it; what follows it was read as words"),
    UNCLOSED_TEMPLATE: Kind("Template that does not end", "Close it with `}}`; it was read as words"),
    UNEVEN_ROW: Kind("Uneven table row", "Compare with the header; empty cells were added at the end"),
    UNKNOWN_TEMPLATE: Kind(
        "Unknown template", "Add a row for it to templates.toml; its first words were kept", Level.INFO
    ),
}

_FIELDS_AND_ROWS = {
    DROPPED_WORDS: Kind("Value whose words were dropped", "Compare with the original page and write the words in"),
    UNKNOWN_INFOBOX: Kind("Infobox of an unknown family", "Add a mapping table for its template to extract/infoboxes"),
    UNKNOWN_INFOBOX_KEY: Kind("Unknown infobox key", "Check its spelling, or add it to the family's mapping table"),
    UNKNOWN_TABLE_COLUMNS: Kind("Table columns not known", "Add the header's words to extract/columns.toml"),
    UNREAD_VALUE: Kind("Value not understood", "Check how it is written; nothing was taken from it"),
}

_LISTS_AND_PROSE = {
    ALTERNATIVE_DATES: Kind(
        "Dates of which the text leaves open which", "Read the sentence; neither date was taken", Level.INFO
    ),
    COMPUTED_DATE_DISAGREES: Kind(
        "Date that the words reckon otherwise", "Check both; the one named was taken", Level.INFO
    ),
    ENDS_BEFORE_IT_BEGINS: Kind("End before the beginning", "Compare with the original page; neither date was taken"),
    SKIPPED_PAGE: Kind("Page that is no article", "Give the page that it leads to", Level.INFO),
    UNKNOWN_LIST: Kind(
        "List of unknown things", "Read it by hand; a sentence before it that ends with a colon would tell", Level.INFO
    ),
    UNRESOLVED_REFERENCE: Kind(
        "Words that nobody is known by", "Read the sentence; nothing was taken from it", Level.INFO
    ),
}

_JUDGING = {
    UNUSED_JUDGEMENT: Kind(
        "Judgement that meets nothing", "Compare its names with decisions.csv, or its id with facts.csv"
    ),
    WITHDRAWN_CLAIM: Kind("Claim that breaks a shape", "Read the words; the claim was left out, the rest was built"),
}

_SITELINKS = {
    BAD_SITELINK: Kind("Lines that are no sitelinks", "Correct them, or nothing: the other lines were read"),
    DOUBTFUL_SITELINK: Kind("Page of two items", "Correct the file of sitelinks; neither item was taken"),
}

_PUBLISHING = {
    OTHER_ADDRESSES: Kind(
        "IRIs that do not lead to the site", "Build with --base ADDRESS/id/, or let the IRIs redirect to the site"
    ),
}

KINDS: Mapping[str, Kind] = MappingProxyType(
    {**_READING, **_PARSING, **_FIELDS_AND_ROWS, **_LISTS_AND_PROSE, **_JUDGING, **_SITELINKS, **_PUBLISHING}
)


def finding(code: str, source: str, place: Span, what: str = "") -> Finding:
    """A finding of a known kind; `what` says what was found here, by default the kind's title."""
    kind = KINDS[code]
    return Finding(source, place.start, place.end, code, what or kind.title, kind.remedy, kind.level)
