"""The pages of a graph, the same for the server and for plain files: `Site` gives them, `STATIC` is what they load."""

from orbat.pages.site import STATIC, Site

__all__ = ["STATIC", "Site"]
