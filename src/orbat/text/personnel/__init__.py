"""Who serves where: ranks, names, posts and bodies of a sentence of news, and the chains of apposition they form."""

from __future__ import annotations

from orbat.text.personnel.chains import Service, services_of
from orbat.text.personnel.reading import Line, Reader, Reading, read
from orbat.text.personnel.terms import Kind, Term, find_terms

__all__ = ["Kind", "Line", "Reader", "Reading", "Service", "Term", "find_terms", "read", "services_of"]
