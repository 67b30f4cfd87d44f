"""Answers to requests that end in a problem: in words for programs, as a page of the site for who reads pages."""

from __future__ import annotations

import contextlib

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from orbat.pages import Near, notice
from orbat.serve.answering import HTML, HTML_TYPE, TEXT, sent_path
from orbat.serve.negotiate import choose
from orbat.serve.problems import Problem
from orbat.serve.staff import Staff

_TITLES = {
    400: "This request cannot be understood",
    403: "This is not done here",
    404: "There is nothing at this address",
    405: "This is not done at this address",
    406: "There is no such form of this",
    410: "What was here is gone",
    503: "Too much to do at the moment",
    504: "This took too long",
}


class Notices:
    """Tells of problems; the staff looks up the names nearest to what was asked for."""

    def __init__(self, staff: Staff) -> None:
        self._staff = staff

    async def tell(self, request: Request, error: Exception) -> Response:
        """The answer to a request that ended so."""
        if isinstance(error, HTTPException):
            allowed = ", ".join(sorted((error.headers or {}).get("Allow", "").split(", ")))
            what = f"{request.method} {request.url.path}: {error.detail}"
            error = Problem(error.status_code, what, headers={"allow": allowed} if allowed else {})
        assert isinstance(error, Problem)  # noqa: S101 it is set to no other exceptions
        headers = {"cache-control": "no-store", "vary": "Accept", **error.headers}
        if choose(request.headers.get("accept"), (TEXT, HTML)) is HTML:
            page = await self._page(request, error)
            return Response(page, error.status, {**headers, "content-type": HTML_TYPE})
        words = f"{error.what}. {error.remedy}".rstrip(" ") + "\n"
        return Response(words, error.status, {**headers, "content-type": "text/plain; charset=utf-8"})

    async def _page(self, request: Request, problem: Problem) -> bytes:
        above = "../" * (sent_path(request).count("/") - 1)
        title = _TITLES.get(problem.status, "This did not work")
        near = await self._near(problem.words) if problem.words else ()
        page = notice(title, (problem.what, problem.remedy), above, words=problem.words, near=near)
        return page.encode("utf-8", "replace")

    async def _near(self, words: str) -> tuple[Near, ...]:
        """The nearest names; none where nobody has the time to look."""
        with contextlib.suppress(Problem):
            reply = await self._staff.page(task="near", words=words)
            return tuple(Near(*each) for each in reply.about["near"])
        return ()
