# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds client and central to the contract, both through a recording proxy.

test-contract.py BUILD: prints TAP; one line for each operation and problem.
"""

import os
import subprocess
import sys
import tempfile

import exercise
import tap
from central import Central
from contract import Contract, default_path, read_exchanges
from recorder import Recorder


def walk_client(build, uri):
    """The real client's calls; its status and words."""
    return subprocess.run([os.path.join(build, "tests/contract/client-walk"), uri],
                          capture_output=True, text=True, timeout=240, check=False)


def judge_operations(contract, exchanges):
    """{operation: faults} of the requests that were meant to be good."""
    result = {name: None for name in contract.operations}
    stray = []
    for exchange in exchanges:
        name, faults = contract.check_request(exchange)
        faults = faults + contract.check_answer(name, exchange)
        if exchange["status"] >= 400 and not (name == "getInsuredPerson" and exchange["status"] == 404):
            faults.append(f"answered {exchange['status']} {exchange.get('answer_json')}")
        if name is None:
            stray += faults
        else:
            result[name] = (result[name] or []) + faults
    return {name: ["was never used"] if faults is None else faults for name, faults in result.items()}, stray


def judge_problems(contract, exchanges):
    """{problem: faults} of everything central said no to."""
    result = {name: None for name in contract.problems()}
    stray = []
    for exchange in exchanges:
        if exchange["status"] < 400:
            continue
        faults = contract.check_answer(None, exchange)
        name = (exchange.get("answer_json") or {}).get("type")
        if name in result:
            result[name] = (result[name] or []) + faults
        else:
            stray += faults + [f"undocumented problem {name}"]
    return {name: ["never came"] if faults is None else faults for name, faults in result.items()}, stray


def main():
    build = os.path.abspath(sys.argv[1])
    contract = Contract(default_path())
    wanted = exercise.Wanted()
    with tempfile.TemporaryDirectory(prefix="vssid-contract-") as folder, \
            Central(build, folder, 80, 5) as central:
        central.stop()
        cast = exercise.prepare(central.database)
        central.restart()
        good = Recorder(central.uri, os.path.join(folder, "good.jsonl"))
        bad = Recorder(central.uri, os.path.join(folder, "bad.jsonl"))
        exercise.good_requests(good.uri, cast)
        client = walk_client(build, good.uri)
        exercise.bad_sign_ins(wanted, bad.uri)
        exercise.bad_bodies(wanted, bad.uri)
        exercise.bad_cases(wanted, bad.uri, cast)
        exercise.bad_retakes(wanted, bad.uri, cast)
        exercise.bad_papers(wanted, bad.uri, cast)
        exercise.broken_central(wanted, bad.uri, central.database)
        status = central.stop()
        good.close()
        bad.close()
        operations, stray = judge_operations(contract, read_exchanges(os.path.join(folder, "good.jsonl")))
        problems, more = judge_problems(contract, read_exchanges(os.path.join(folder, "bad.jsonl")))

    results = [("the client walks through its calls",
                [] if client.returncode == 0 else [client.stdout + client.stderr]),
               ("each problem comes when it is asked for", wanted.faults),
               ("nothing outside the contract passes", stray + more),
               ("central ends cleanly", [] if status == 0 else [f"status {status}"])]
    results += [(f"operation {name}", faults) for name, faults in operations.items()]
    results += [(f"problem {name}", faults) for name, faults in problems.items()]
    return tap.report(results)


if __name__ == "__main__":
    sys.exit(main())
