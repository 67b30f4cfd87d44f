"""A Virtuoso of the tests' own: its files in a folder of its own, on free ports of the loopback."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

PROGRAM = shutil.which("virtuoso-t")
SETTINGS = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
MaxCheckpointRemap = 2000
Striping = 0

[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
MaxClientConnections = 10
CheckpointInterval = 0
CaseMode = 2
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
MaxQueryMem = 500M
SchedulerInterval = 10
DirsAllowed = {folder}

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
MaxClientConnections = 10
ServerThreads = 10
MaxKeepAlives = 10
KeepAliveTimeout = 10
Charset = UTF-8

[SPARQL]
ResultSetMaxRows = 100000
MaxQueryCostEstimationTime = 4000
MaxQueryExecutionTime = 120

[Plugins]
LoadPath = {folder}
"""


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """The address of a running server, whose administrator is dba with the password dba; stopped afterwards."""
    http, sql = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(folder=folder, http=http, sql=sql), encoding="ascii")
    command = [str(PROGRAM), "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)
        try:
            address = f"http://127.0.0.1:{http}"
            _wait(process, f"{address}/sparql?query=ASK%7B%7D", folder)
            yield address
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], address: str, folder: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"virtuoso-t ended: {(folder / 'out').read_text()[-500:]}")
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(address).status_code == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("virtuoso-t did not answer within a minute")
