"""Measures the rules on labelled builds and writes `measured.tsv`, from which all claims have their confidence.

    measure_rules.py --known VERDICTS.tsv OUT... --new VERDICTS.tsv OUT...

`OUT` are folders that `orbat build` wrote from labelled texts: after `--known` builds with the rules as they are, of
the texts with which they were written, for what each rule is; after `--new` builds that are kept as they were the
first time the rules met their texts, before anything was corrected after reading them, for what a rule that nobody
looked at is. `VERDICTS.tsv` has a header and three columns: the source, the claim's id as `facts.jsonl` has it, and
`right` or `wrong`. A claim without a verdict counts for nothing and is told, with exit status 1. After it, `pytest
--rewrite-golden tests/test_calibration.py` writes the tables of the docs anew.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from orbat import KnowledgeGraph
from orbat.confidence import AGREEMENT, BY_REFERENCE, FILE, HYPOTHESIS, as_tsv, estimated

Verdicts = Mapping[tuple[str, str], str]
RULES = "SELECT ?claim ?rule { ?claim a orbat:Claim ; prov:wasGeneratedBy ?rule }"


def read_verdicts(path: Path) -> Verdicts:
    """The verdicts by source and claim."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return {(source, claim): verdict for source, claim, verdict in rows}


def measured(out: Path, verdicts: Verdicts, counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """Counts (rule, verdict) of a build into `counts`; gives the claims that nobody judged."""
    rules: dict[str, list[str]] = {}
    for row in KnowledgeGraph.open(out).query(RULES):
        claim, rule = (str(row[name]).rpartition("/")[2] for name in ("claim", "rule"))
        rules.setdefault(claim, []).append(rule.partition("#rule-")[2])
    for line in (out / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        verdict = verdicts.get((fact["source"], fact["id"]))
        if verdict not in {"right", "wrong"}:
            yield f"{out}: {fact['id']} {fact['subject']} {fact['relation']} {fact['object']}"
            continue
        is_hypothesis = fact["status"] == "hypothesis"
        for rule in [HYPOTHESIS] if is_hypothesis else rules[fact["id"]]:
            counts[rule, verdict] += 1
        several = {rule.removesuffix(BY_REFERENCE) for rule in rules[fact["id"]]}
        if fact["evidence_count"] > 1 and len(several) > 1 and fact["relation"] != "is_a" and not is_hypothesis:
            counts[AGREEMENT, verdict] += 1


def counted(verdicts: Path, outs: list[Path]) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Right and wrong by rule in some builds, and what was not judged."""
    judged, counts = read_verdicts(verdicts), Counter[tuple[str, str]]()
    missing = [each for out in outs for each in measured(out, judged, counts)]
    return {rule: (counts[rule, "right"], counts[rule, "wrong"]) for rule, _ in counts}, missing


def main() -> int:
    """Writes the file; 1 if something was not judged."""
    parser = argparse.ArgumentParser(description="Writes measured.tsv from labelled builds.")
    for name in ("--known", "--new"):
        parser.add_argument(name, nargs="+", type=Path, required=True, metavar=("VERDICTS.tsv", "OUT"))
    given = parser.parse_args()
    known, missing = counted(given.known[0], given.known[1:])
    new, more = counted(given.new[0], given.new[1:])
    rows = estimated(known, new)
    FILE.write_text(as_tsv(rows), encoding="utf-8")
    print("\n".join((*missing, *more, f"{len(rows)} rows, {len(missing) + len(more)} claims without a verdict")))
    return int(bool(missing or more))


if __name__ == "__main__":
    raise SystemExit(main())
