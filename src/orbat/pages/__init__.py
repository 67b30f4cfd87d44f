"""The pages of a graph, the same for the server and for plain files: `Site` gives them, `STATIC` is what they load."""

from orbat.pages.notices import Near, named, notice
from orbat.pages.site import STATIC, Site

__all__ = ["STATIC", "Near", "Site", "named", "notice"]
