# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract itself: is it well formed, complete and the same as the code's table?"""

import os
import re
import sys

import jsonschema

from contract import METHODS, Contract, default_path


def references(node, place=""):
    """Every $ref of the document and where it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield place, value
            else:
                yield from references(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, f"{place}/{index}")


def lint(contract, problem_header):
    """All faults, as sentences."""
    document = contract.document
    if not re.match(r"^3\.1\.\d+$", document["openapi"]):
        yield "it is not OpenAPI 3.1"
    for place, target in references(document):
        try:
            contract.resolve({"$ref": target})
        except KeyError:
            yield f"{place}: {target} leads nowhere"
    used = {target for _, target in references(document)}
    for group, members in document["components"].items():
        for name in members:
            if group != "securitySchemes" and f"#/components/{group}/{name}" not in used:
                yield f"components/{group}/{name} is used nowhere"
    for name, schema in document["components"]["schemas"].items():
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            yield f"schema {name}: {error.message}"

    identifiers = [item[m]["operationId"] for item in document["paths"].values() for m in METHODS if m in item]
    for name in {i for i in identifiers if identifiers.count(i) > 1}:
        yield f"operationId {name} is used twice"
    tags = {tag["name"] for tag in document["tags"]}
    for name, operation in contract.operations.items():
        named = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
        if named != set(operation["pattern"].groupindex):
            yield f"{name}: the path's parameters are not those described"
        if "default" not in operation["answers"]:
            yield f"{name}: no problem is promised"
        if operation["method"] != "GET" and name not in ("signIn", "signOut") and not any(
                p["name"] == "Idempotency-Key" for p in operation["parameters"]):
            yield f"{name}: a change without an Idempotency-Key"
    for template, item in document["paths"].items():
        for method in METHODS:
            if method in item and not set(item[method].get("tags", ["?"])) <= tags:
                yield f"{method} {template}: its tag is not declared"
            if method in item and not item[method].get("summary"):
                yield f"{method} {template}: no summary"

    listed = document["components"]["schemas"]["Problem"]["properties"]["type"]["enum"]
    if sorted(listed) != sorted(contract.problems()):
        yield "x-statuses and the problem types differ"
    with open(problem_header, encoding="utf-8") as file:
        enum = re.findall(r"^  VC_PROBLEM_([A-Z_]+), +/\* (\d{3})", file.read(), re.MULTILINE)
    code = {"/problems/" + name.lower().replace("_", "-"): int(status) for name, status in enum}
    for name in sorted(set(code.items()) ^ set(contract.problems().items())):
        yield f"{name}: in the contract or in vc-problem.h, not in both"
    for name, operation in contract.operations.items():
        for word in re.findall(r"[a-z]+(?:-[a-z]+)+", operation["description"].partition("Problems:")[2]):
            if f"/problems/{word}" not in listed and word != "next-cursor":
                yield f"{name}: speaks of an unknown problem {word}"


def main():
    contract = Contract(default_path())
    root = os.path.dirname(os.path.dirname(default_path()))
    faults = list(lint(contract, os.path.join(root, "src/wire/vc-problem.h")))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
