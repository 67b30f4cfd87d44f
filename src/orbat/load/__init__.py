"""Sends a graph to any SPARQL 1.1 server, all or nothing: aside first, when all is there into its place."""

from orbat.load.credentials import Credentials
from orbat.load.line import Loaded, Request, load
from orbat.load.parts import Contents, contents_of
from orbat.load.servers import SERVERS

__all__ = ["SERVERS", "Contents", "Credentials", "Loaded", "Request", "contents_of", "load"]
