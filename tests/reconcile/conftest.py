from __future__ import annotations

from functools import partialmethod
from typing import Any

import anyio
import httpx
import pytest
from starlette.applications import Starlette

from orbat import KnowledgeGraph
from orbat.reconcile import routes

ADDRESS = "https://example.org/site/"
GRAPH = """
@prefix x: <https://example.org/id/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix time: <http://www.w3.org/2006/time#> .

x:norvania a schema:Place ; skos:prefLabel "Norvania"@en ; geo:lat 12.5 ; geo:long -3.25 .
x:sulland a schema:Place ; skos:prefLabel "Sulland"@en .
x:river-guard-of-norvania a orbat:Agency, org:FormalOrganization ; skos:prefLabel "River Guard of Norvania"@en ;
  skos:altLabel "RG"@en, "Өзен күзеті"@kk ; orbat:country x:norvania ; org:resultedFrom x:founding .
x:founding time:hasTime x:t1952 . x:t1952 orbat:edtf "1952" .
x:coast-guard-of-norvania a orbat:Agency ; skos:prefLabel "Coast Guard"@en ; orbat:country x:norvania .
x:coast-guard-of-sulland a orbat:Agency ; skos:prefLabel "Coast Guard"@en ; orbat:country x:sulland .
x:lake-patrol-of-sulland a orbat:Agency ; skos:prefLabel "Lake Patrol"@en ; orbat:country x:sulland .
x:gendarmerie a orbat:Agency ; skos:prefLabel "Gendarmerie"@en .
x:commander a org:Post ; skos:prefLabel "commander of the River Guard"@en ; org:postIn x:river-guard-of-norvania .
x:ann-kerimova a foaf:Person ; skos:prefLabel "Ann Kerimova"@en ; foaf:name "Ann Kerimova", "Анна Керимова" .
x:bo-marsh a foaf:Person ; skos:prefLabel "Bo Marsh"@en ; foaf:name "Bo Marsh" .
x:bo-marsh-2 a foaf:Person ; skos:prefLabel "Bo Marsh"@en ; foaf:name "Bo Marsh" .
x:qadir-olu a foaf:Person ; skos:prefLabel "Qadir Olu"@en . x:gadir-olu a foaf:Person ; skos:prefLabel "Gadir Olu"@en .
x:evil a foaf:Person ; skos:prefLabel "<script>alert('x')</script> \\"Evil\\" & Co"@en .
x:t1 org:member x:bo-marsh ; org:organization x:river-guard-of-norvania ; orbat:post x:commander ;
  orbat:rank orbat:colonel ; org:memberDuring x:t1999 . x:t1999 orbat:edtf "1999/2002" .
x:t2 org:member x:bo-marsh-2 ; org:organization x:coast-guard-of-sulland .
x:h1 a orbat:RankHolding ; orbat:holder x:ann-kerimova ; orbat:rank orbat:general .
x:c rdf:subject x:norvania, x:sulland, x:river-guard-of-norvania, x:coast-guard-of-norvania, x:coast-guard-of-sulland,
  x:lake-patrol-of-sulland, x:gendarmerie, x:commander, x:ann-kerimova, x:bo-marsh, x:bo-marsh-2, x:qadir-olu,
  x:gadir-olu, x:evil .
"""


class Client:
    """Asks an application without a network between."""

    def __init__(self, app: Starlette) -> None:
        self._transport = httpx.ASGITransport(app)

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url="http://localhost") as client:
                return await client.request(method, path, **more)

        return anyio.run(ask)

    get = partialmethod(request, "GET")
    post = partialmethod(request, "POST")
    options = partialmethod(request, "OPTIONS")


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    out = tmp_path_factory.mktemp("reconcile") / "out"
    out.mkdir()
    (out / "orbat.ttl").write_text(GRAPH, encoding="utf-8")
    for name in ("evidence.ttl", "dataset.ttl"):
        (out / name).write_text("", encoding="utf-8")
    return Client(Starlette(routes=routes(KnowledgeGraph.open(out), ADDRESS)))
