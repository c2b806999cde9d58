# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads data/central-api.yaml and judges requests and answers by it."""

import json
import os
import re
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema
import yaml

METHODS = ("get", "put", "post", "delete", "patch")


def load(path):
    """The contract. Keys that YAML reads as numbers (status codes) become text."""
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


class Contract:
    """The operations and schemas of the contract."""

    def __init__(self, path):
        self.document = load(path)
        self.base = self.document["servers"][0]["url"]
        self.operations = {}
        for template, item in self.document["paths"].items():
            shared = item.get("parameters", [])
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    self.operations[operation["operationId"]] = {
                        "method": method.upper(), "template": template,
                        "pattern": re.compile(
                            "^" + re.sub(r"\{([a-z_0-9]+)\}", r"(?P<\1>[^/]+)", template) + "$"),
                        "parameters": [self.resolve(p) for p in shared + operation.get("parameters", [])],
                        "body": operation.get("requestBody"),
                        "answers": operation["responses"],
                        "description": operation.get("description", ""),
                    }

    def resolve(self, node):
        """Follow a $ref inside the document."""
        while "$ref" in node:
            target = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def problems(self):
        """{type: status} of every documented problem."""
        statuses = self.document["components"]["schemas"]["Problem"]["x-statuses"]
        return {f"/problems/{name}": int(status) for status, names in statuses.items() for name in names}

    def check(self, value, schema):
        """The faults of a value, as words; an empty list when it is as promised."""
        # The schema stands in the document, so that its references resolve.
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "components": self.document["components"], "allOf": [schema]}
        validator = jsonschema.Draft202012Validator(whole)
        return [f"{'/'.join(map(str, error.absolute_path)) or 'body'}: {error.message[:200]}"
                for error in validator.iter_errors(value)]

    def find(self, method, path):
        """(operation id, path parameters) of a request's path, or (None, None)."""
        if not path.startswith(self.base + "/"):
            return None, None
        path = path.removeprefix(self.base)
        for name, operation in self.operations.items():
            match = operation["pattern"].match(path)
            if match and operation["method"] == method:
                return name, {k: unquote(v) for k, v in match.groupdict().items()}
        return None, None

    def check_request(self, exchange):
        """Faults of a request that was meant to be good."""
        url = urlsplit(exchange["target"])
        name, values = self.find(exchange["method"], url.path)
        if name is None:
            return name, [f"{exchange['method']} {url.path} is not in the contract"]
        operation = self.operations[name]
        faults = []
        headers = {k.lower(): v for k, v in exchange["request_headers"].items()}
        query = parse_qsl(url.query, keep_blank_values=True)
        known = {p["name"] for p in operation["parameters"] if p["in"] == "query"}
        faults += [f"unknown query parameter {k}" for k, _ in query if k not in known]
        for parameter in operation["parameters"]:
            schema = self.resolve(parameter["schema"])
            if parameter["in"] == "path":
                given = values[parameter["name"]]
            elif parameter["in"] == "header":
                given = headers.get(parameter["name"].lower())
            else:
                found = [v for k, v in query if k == parameter["name"]]
                given = found if schema.get("type") == "array" and found else (found or [None])[0]
                if schema.get("type") == "integer" and given is not None and given.isdigit():
                    given = int(given)
            if given is None:
                if parameter.get("required"):
                    faults.append(f"{parameter['in']} parameter {parameter['name']} is missing")
            else:
                faults += [f"parameter {parameter['name']}: {f}" for f in self.check(given, schema)]
        body = exchange.get("request_json")
        if operation["body"] and "application/json" not in operation["body"]["content"]:
            if headers.get("content-type") not in operation["body"]["content"]:
                faults.append(f"a body of type {headers.get('content-type')}")
            if not exchange.get("request_length"):
                faults.append("no body")
        elif operation["body"]:
            schema = operation["body"]["content"]["application/json"]["schema"]
            faults += ["no JSON body"] if body is None else self.check(body, schema)
        elif exchange.get("request_length"):
            faults.append("a body where the contract has none")
        return name, faults

    def check_answer(self, name, exchange):
        """Faults of an answer, whatever was asked."""
        status = exchange["status"]
        kind = exchange["content_type"].split(";")[0].strip()
        body = exchange.get("answer_json")
        if status >= 400:
            schema = self.resolve(self.document["components"]["schemas"]["Problem"])
            faults = [] if kind == "application/problem+json" else [f"a problem of type {kind}"]
            if body is None:
                return faults + ["a problem without a body"]
            faults += self.check(body, schema)
            if self.problems().get(body.get("type")) != status or body.get("status") != status:
                faults.append(f"{body.get('type')} with status {status}")
            return faults
        if name is None:
            return [f"status {status} outside the contract"]
        answer = self.operations[name]["answers"].get(str(status))
        if answer is None:
            return [f"{name} answers {status}, which the contract does not have"]
        content = answer.get("content")
        if not content:
            return ["a body where the contract has none"] if exchange["answer_length"] else []
        if kind not in content:
            return [f"{name} answers {kind}"]
        schema = content[kind].get("schema")
        if not schema:
            return []
        if kind == "text/event-stream":
            return [fault for event in exchange["events"] for fault in self.check(event, schema)]
        return ["no JSON body"] if body is None else self.check(body, schema)


def default_path():
    """The contract in this source tree."""
    root = os.environ.get("VSSID_COUNTER_SOURCE_DIR") or os.path.join(os.path.dirname(__file__), "../..")
    return os.path.join(root, "data/central-api.yaml")


def read_exchanges(path):
    """What a recorder wrote, one JSON object a line."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]
