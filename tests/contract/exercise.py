# SPDX-License-Identifier: GPL-3.0-or-later
"""Every operation with good requests, and every documented problem on purpose."""

import hashlib
import json
import socket
import sqlite3
import urllib.error
import urllib.request
import uuid
from datetime import datetime, timezone
from urllib.parse import urlsplit

PASSWORD = "mau-thu-nghiem"
COUNTER = "Q1"
PDF = b"%PDF-1.4\n% specimen\n%%EOF\n"


class Officer:
    """Speaks HTTP as one officer, through a recorder."""

    def __init__(self, uri, account=None):
        self.uri = uri
        self.token = None
        if account:
            status, body = self.call("POST", "/sessions",
                                     {"account": account, "password": PASSWORD, "counter": COUNTER},
                                     headers={"Client-Version": "99.0.0"})
            assert status == 201, body
            self.token = body["token"]

    def call(self, method, path, body=None, key=None, headers=None, raw=None):
        """One request; (status, JSON or bytes)."""
        request = urllib.request.Request(self.uri + "/v1" + path, method=method)
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        if key:
            request.add_header("Idempotency-Key", key)
        data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
        if data is not None and "Content-Type" not in (headers or {}):
            request.add_header("Content-Type", "application/json")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, data, timeout=60) as answer:
                return answer.status, decode(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, decode(error)

    def change(self, method, path, body=None, key=None, **more):
        """A change, with a new key unless one is given."""
        return self.call(method, path, body, key or str(uuid.uuid4()), **more)

    def claim(self, declaration):
        """Take a declaration and return the claim."""
        status, claim = self.change("POST", f"/declarations/{declaration['id']}/claim", {"counter": COUNTER})
        assert status == 201, claim
        return claim

    def retake(self, declaration, picture, kind="front", media_type="image/jpeg", sha256=None, **more):
        """Add a photo made at the counter."""
        digest = sha256 or hashlib.sha256(picture).hexdigest()
        return self.change("POST", f"/declarations/{declaration['id']}/retakes?kind={kind}&sha256={digest}",
                           raw=picture, headers={"Content-Type": media_type}, **more)

    def announce(self, declaration, file, media_type="image/jpeg", **members):
        """Announce a signed paper; the upload's id, then status and answer."""
        body = {"id": str(uuid.uuid4()), "sha256": hashlib.sha256(file).hexdigest(),
                "media_type": media_type, "size": len(file)} | members
        return body["id"], self.change("POST", f"/declarations/{declaration['id']}/signed-papers", body)

    def send_piece(self, declaration, upload, offset, piece, media_type="application/octet-stream"):
        """Send a piece of it."""
        return self.change("PUT", f"/declarations/{declaration['id']}/uploads/{upload}?offset={offset}", raw=piece,
                           headers={"Content-Type": media_type})

    def view(self, declaration, photos=None, **more):
        """Say which photos of a declaration were looked at."""
        seen = [photo["sha256"] for photo in declaration["filed"]["photos"]]
        return self.change("POST", f"/declarations/{declaration['id']}/views",
                           {"photos": seen if photos is None else photos, "seen_at": now(), "counter": COUNTER}, **more)

    def preview(self, declaration):
        """The preview of a declaration's first photo."""
        name = declaration["filed"]["photos"][0]["preview"]["sha256"]
        status, picture = self.call("GET", f"/declarations/{declaration['id']}/photos/{name}")
        assert status == 200 and hashlib.sha256(picture).hexdigest() == name
        return picture

    def decide(self, declaration, **members):
        """Decide as asked; members replace those of a complete approval."""
        body = dict(approval(declaration), **members)
        body = {k: v for k, v in body.items() if v is not None}
        return self.change("POST", f"/declarations/{declaration['id']}/decisions", body, key=body["id"])


def decode(answer):
    """JSON where it says so, else bytes."""
    data = answer.read()
    return json.loads(data) if data and "json" in answer.headers.get("Content-Type", "") else data


def now():
    """The time as the contract writes it."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def approval(declaration):
    """A complete approval of a declaration."""
    kinds = ["person_matches_portrait", "document_genuine", "photos_same_document", "data_agrees",
             "code_belongs", "phone_read_back", "form_signed", "guardian_relation"]
    return {"id": str(uuid.uuid4()), "kind": "approve", "version": declaration["version"],
            "seen": [photo["sha256"] for photo in declaration["filed"]["photos"] + declaration.get("retakes", [])],
            "checks": [{"kind": kind, "answer": "yes", "answered_by": "clerk"} for kind in kinds],
            "counter": COUNTER, "decided_at": now()}


def draft(declaration):
    """What was written before deciding."""
    return {"declaration_id": declaration["id"], "version": declaration["version"], "refusing": True,
            "checks": [{"kind": "form_signed", "answer": "no", "answered_by": "clerk"}],
            "reasons": ["R02"], "note": "Gọi lại.", "written_at": now()}


def refusal(declaration):
    """What a refusal says instead."""
    return {"kind": "refuse", "checks": [], "reasons": ["R02"], "note": "Ảnh lóa.",
            "message": "Ảnh giấy tờ không rõ, đề nghị chụp lại và nộp lại tờ khai."}


def prepare(database):
    """Arrange a seeded database so that each problem can be had; {role: declaration id}."""
    base = sqlite3.connect(database)
    base.execute("UPDATE declarations SET handling_office = 'KH-00', receiving_office = 'KH-00'")
    good = [row[0] for row in base.execute(
        "SELECT d.id FROM declarations d JOIN insured_persons p ON p.bhxh_code = d.bhxh_code"
        " LEFT JOIN accounts a ON a.bhxh_code = d.bhxh_code"
        " WHERE d.state = 'SUBMITTED' AND d.subject_type = 'CA_NHAN' AND d.name = p.name"
        " AND d.birth_date = p.birth_date AND d.email IS NOT NULL AND a.bhxh_code IS NULL"
        " AND d.phone NOT IN (SELECT phone FROM accounts WHERE phone IS NOT NULL)"
        " ORDER BY d.id")]
    child = base.execute("SELECT id, guardian_bhxh_code FROM declarations WHERE state = 'SUBMITTED'"
                         " AND subject_type = 'CON' AND bhxh_code IN (SELECT bhxh_code FROM insured_persons)"
                         " ORDER BY id").fetchone()
    assert len(good) >= 12 and child, f"too few invented cases: {len(good)}"
    cast = dict(zip(("approve", "refuse", "overturn", "missing", "disagrees", "exists", "phone", "email",
                     "elsewhere", "form", "claims", "retakes"), good))
    cast["guardian"] = child[0]

    def of(role, column):
        return base.execute(f"SELECT {column} FROM declarations WHERE id = ?1", (cast[role],)).fetchone()[0]

    base.execute("UPDATE declarations SET bhxh_code = '5600000000' WHERE id = ?1", (cast["missing"],))
    base.execute("UPDATE insured_persons SET name = 'Tôn Khác Hẳn', birth_date = '1951-02-03', id_number = NULL"
                 " WHERE bhxh_code = ?1", (of("disagrees", "bhxh_code"),))
    account = "INSERT INTO accounts (bhxh_code, office_id, state, issued_at, phone, email) VALUES (?1, 'KH-00', 'active', 0, ?2, ?3)"
    base.execute(account, (of("exists", "bhxh_code"), "0992999991", None))
    base.execute(account, ("5600000001", of("phone", "phone"), None))
    base.execute(account, ("5600000002", "0992999992", of("email", "email")))
    base.execute("UPDATE accounts SET state = 'suspended' WHERE bhxh_code = ?1", (child[1],))
    base.execute("UPDATE declarations SET handling_office = 'KH-DK' WHERE id = ?1", (cast["elsewhere"],))
    digest = hashlib.sha256(PDF).hexdigest()
    base.execute("INSERT OR IGNORE INTO files VALUES (?1, 'application/pdf', ?2, ?3)", (digest, len(PDF), PDF))
    base.execute("UPDATE declarations SET form_sha256 = ?1 WHERE id = ?2", (digest, cast["form"]))
    base.execute("UPDATE officers SET disabled_at = 1 WHERE account = 'kh-cr.clerk2'")
    base.commit()
    base.close()
    return cast


def attach(officer, declaration):
    """A signed paper in two pieces, fetched back."""
    paper = officer.preview(declaration)
    middle = len(paper) // 2
    upload, (status, body) = officer.announce(declaration, paper, form_sha256=hashlib.sha256(PDF).hexdigest())
    assert (status, body["received"]) == (201, 0), body
    assert officer.send_piece(declaration, upload, 0, paper[:middle])[1]["received"] == middle
    assert officer.call("GET", f"/declarations/{declaration['id']}/uploads/{upload}")[1]["received"] == middle
    assert officer.announce(declaration, paper, id=upload, form_sha256=hashlib.sha256(PDF).hexdigest())[1][0] == 200
    status, body = officer.send_piece(declaration, upload, middle, paper[middle:])
    assert (status, body["attached"]) == (200, True), body
    signed = officer.call("GET", f"/declarations/{declaration['id']}")[1]["signed_papers"]
    assert [one["id"] for one in signed] == [upload], signed
    name = signed[0]["sha256"]
    assert officer.call("GET", f"/declarations/{declaration['id']}/signed-papers/{name}")[1] == paper


def good_requests(uri, cast):
    """What the client does not send by itself, so that every operation is seen."""
    Officer(uri).call("GET", "/health")
    clerk = Officer(uri, "kh-00.clerk2")
    for path in ("/me", "/policy", "/offices", "/refusal-reasons", "/declarations?limit=5&state=SUBMITTED&office=KH-00",
                 f"/declarations/{cast['form']}", f"/declarations/{cast['form']}/form"):
        status, body = clerk.call("GET", path)
        assert status == 200, (path, body)

    def load(role):
        return clerk.call("GET", f"/declarations/{cast[role]}")[1]

    declaration = load("approve")
    clerk.claim(declaration)
    assert clerk.view(declaration)[0] == 204
    status, declaration = clerk.retake(declaration, clerk.preview(declaration))
    assert (status, len(declaration["retakes"])) == (201, 1), declaration
    status, issued = clerk.decide(declaration)
    assert (status, issued["state"]) == (201, "ACCOUNT_ISSUED"), issued
    attach(clerk, declaration)
    assert clerk.call("GET", f"/accounts/{declaration['filed']['bhxh_code']}")[0] == 200
    claim = clerk.claim(load("claims"))
    clerk.change("POST", f"/claims/{claim['id']}/renewal")
    clerk.change("POST", f"/claims/{claim['id']}/parking", {"parked": True})
    assert clerk.change("PUT", f"/claims/{claim['id']}/draft", draft(load("claims")))[0] == 204
    assert clerk.claim(load("claims"))["draft"]["note"] == "Gọi lại."
    assert clerk.change("DELETE", f"/claims/{claim['id']}")[0] == 204

    supervisor = Officer(uri, "kh-00.supervisor")
    hand_over(clerk, supervisor, load("claims"))
    for role, kind in (("refuse", "uphold"), ("overturn", "overturn")):
        declaration = load(role)
        clerk.claim(declaration)
        assert clerk.decide(declaration, **refusal(declaration))[0] == 201
        refused = load(role)
        identifier = str(uuid.uuid4())
        status, body = supervisor.change(
            "POST", f"/declarations/{cast[role]}/reviews",
            {"id": identifier, "decision_id": refused["decision"]["id"], "kind": kind, "note": "Đã xem."},
            key=identifier)
        assert status == 201, body
    assert clerk.call("DELETE", "/sessions/current")[0] == 204


def hand_over(clerk, supervisor, declaration):
    """A case goes from one clerk to another with what was written, and is given back."""
    claim = clerk.claim(declaration)
    status, colleagues = supervisor.call("GET", "/offices/KH-00/officers")
    assert status == 200, colleagues
    other = next(o["id"] for o in colleagues["items"]
                 if o["role"] == "clerk" and o["id"] != claim["officer_id"])
    status, handed = supervisor.change("POST", f"/claims/{claim['id']}/handover",
                                       {"officer_id": other, "note": "Người cũ nghỉ ốm."})
    assert (status, handed["officer_id"]) == (201, other), handed
    seen = supervisor.call("GET", f"/declarations/{declaration['id']}")[1]["claim"]
    assert (seen["draft"]["note"], seen["handover_note"]) == ("Gọi lại.", "Người cũ nghỉ ốm."), seen
    receiver = Officer(supervisor.uri, "kh-00.clerk1")
    assert receiver.claim(declaration)["id"] == handed["id"]
    assert receiver.change("DELETE", f"/claims/{handed['id']}")[0] == 204


class Wanted:
    """Collects whether each problem came when it was asked for."""

    def __init__(self):
        self.faults = []

    def expect(self, name, answer):
        """An answer that has to be this problem."""
        status, body = answer
        found = body.get("type") if isinstance(body, dict) else None
        if found != f"/problems/{name}":
            self.faults.append(f"wanted {name}, got {status} {found} {str(body)[:200]}")


def bad_sign_ins(wanted, uri):
    """Problems at the door."""
    nobody = Officer(uri)
    good = {"account": "kh-00.clerk1", "password": PASSWORD, "counter": COUNTER}
    wanted.expect("sign-in-failed", nobody.call("POST", "/sessions", dict(good, password="wrong")))
    wanted.expect("client-too-old", nobody.call("POST", "/sessions", good, headers={"Client-Version": "0.0.1"}))
    wanted.expect("officer-disabled", nobody.call("POST", "/sessions", dict(good, account="kh-cr.clerk2")))
    for _ in range(7):
        answer = nobody.call("POST", "/sessions", dict(good, account="kh-vn.clerk1", password="wrong"))
    wanted.expect("too-many-attempts", answer)
    wanted.expect("not-signed-in", nobody.call("GET", "/me"))
    nobody.token = "x" * 43
    wanted.expect("not-signed-in", nobody.call("GET", "/me"))
    leaver = Officer(uri, "kh-00.clerk1")
    leaver.call("DELETE", "/sessions/current")
    wanted.expect("session-ended", leaver.call("GET", "/me"))


def bad_bodies(wanted, uri):
    """Bodies and routes that make no sense; central goes on after each."""
    nobody = Officer(uri)
    post = lambda raw, **more: nobody.call("POST", "/sessions", raw=raw, **more)
    wanted.expect("malformed-body", post(b"{"))
    wanted.expect("malformed-body", post(b"\xff\xfe{}"))
    wanted.expect("malformed-body", post(b"[1]"))
    wanted.expect("body-too-deep", post(b'{"account":' + b"[" * 100000))
    wanted.expect("body-too-large", post(b'"' + b"a" * 10_000_000 + b'"'))
    wanted.expect("unsupported-media-type", post(b"a=b", headers={"Content-Type": "application/x-www-form-urlencoded"}))
    wanted.expect("invalid-value", post(b'{"account": 7, "password": "x", "counter": "Q1"}'))
    wanted.expect("invalid-value", post(b'{"account": "a"}'))
    clerk = Officer(uri, "kh-00.clerk1")
    wanted.expect("route-unknown", clerk.call("GET", "/nowhere"))
    wanted.expect("method-not-allowed", clerk.call("DELETE", "/policy"))
    wanted.expect("invalid-parameter", clerk.call("GET", "/declarations?limit=100000"))
    wanted.expect("invalid-parameter", clerk.call("GET", "/declarations?state=NONSENSE"))
    wanted.expect("invalid-parameter", clerk.call("GET", "/declarations?cursor=nonsense"))
    wanted.expect("not-found", clerk.call("GET", "/declarations/no-such-declaration"))
    half_request(uri)
    status, _ = nobody.call("GET", "/health")
    if status != 200:
        wanted.faults.append("central did not go on")


def half_request(uri):
    """A client that hangs up in the middle."""
    url = urlsplit(uri)
    with socket.create_connection((url.hostname, url.port)) as line:
        line.sendall(b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")


def bad_cases(wanted, uri, cast):
    """Rules of roles, offices, claims, versions and decisions."""
    clerk, other = Officer(uri, "kh-00.clerk1"), Officer(uri, "kh-00.clerk2")
    supervisor, administrator = Officer(uri, "kh-00.supervisor"), Officer(uri, "admin")
    load = lambda role: supervisor.call("GET", f"/declarations/{cast[role]}")[1]
    wanted.expect("role-not-allowed", administrator.call("GET", "/declarations"))
    wanted.expect("other-office", clerk.call("GET", f"/declarations/{cast['elsewhere']}"))

    elsewhere = Officer(uri, "province").call("GET", f"/declarations/{cast['elsewhere']}")[1]
    wanted.expect("other-office", clerk.view(elsewhere))
    wanted.expect("role-not-allowed", administrator.view(elsewhere))
    wanted.expect("not-found", clerk.view(dict(elsewhere, id="no-such-declaration")))

    held = load("claims")
    wanted.expect("invalid-value", clerk.view(held, photos=[]))
    wanted.expect("invalid-value", clerk.view(held, photos=[elsewhere["filed"]["photos"][0]["sha256"]]))
    path = f"/declarations/{held['id']}"
    wanted.expect("key-missing", clerk.call("POST", path + "/claim", {"counter": COUNTER}))
    wanted.expect("claim-not-held", clerk.decide(held))
    claim = clerk.claim(held)
    wanted.expect("claim-held", other.change("POST", path + "/claim", {"counter": COUNTER}))
    wanted.expect("claim-not-held", other.change("POST", f"/claims/{claim['id']}/renewal"))
    wanted.expect("claim-not-held", other.change("PUT", f"/claims/{claim['id']}/draft", draft(held)))
    wanted.expect("role-not-allowed", other.change("POST", f"/claims/{claim['id']}/handover", {"officer_id": "x"}))
    wanted.expect("invalid-value", supervisor.change("POST", f"/claims/{claim['id']}/handover", {"officer_id": "x"}))
    wanted.expect("other-office", supervisor.call("GET", "/offices/KH-DK/officers"))
    wanted.expect("declaration-changed", clerk.decide(held, version=held["version"] + 1))
    wanted.expect("checks-incomplete", clerk.decide(held, checks=[]))
    wanted.expect("photos-not-seen", clerk.decide(held, seen=[]))
    wanted.expect("reason-invalid", clerk.decide(held, **dict(refusal(held), reasons=["R98"])))
    key = str(uuid.uuid4())
    clerk.change("POST", f"/claims/{claim['id']}/parking", {"parked": True}, key=key)
    wanted.expect("key-reused", clerk.change("POST", f"/claims/{claim['id']}/parking", {"parked": False}, key=key))

    for role, problem in (("missing", "record-missing"), ("disagrees", "record-disagrees"),
                          ("exists", "account-exists"), ("phone", "phone-taken"), ("email", "email-taken"),
                          ("guardian", "guardian-not-active")):
        declaration = load(role)
        clerk.claim(declaration)
        wanted.expect(problem, clerk.decide(declaration))

    wanted.expect("already-decided", clerk.decide(load("approve")))
    wanted.expect("wrong-state", clerk.change("POST", f"/declarations/{cast['approve']}/claim", {"counter": COUNTER}))
    supervised = load("form")
    supervisor.claim(supervised)
    supervisor.decide(supervised, **refusal(supervised))
    identifier = str(uuid.uuid4())
    wanted.expect("own-refusal", supervisor.change(
        "POST", f"/declarations/{cast['form']}/reviews",
        {"id": identifier, "decision_id": load("form")["decision"]["id"], "kind": "uphold"}, key=identifier))


def bad_retakes(wanted, uri, cast):
    """What may be wrong with a photo that a counter sends."""
    clerk, other = Officer(uri, "kh-00.clerk2"), Officer(uri, "kh-00.clerk1")
    declaration = clerk.call("GET", f"/declarations/{cast['retakes']}")[1]
    picture = clerk.preview(declaration)
    wanted.expect("claim-not-held", other.retake(declaration, picture))
    clerk.claim(declaration)
    wanted.expect("role-not-allowed", Officer(uri, "province").retake(declaration, picture))
    wanted.expect("invalid-parameter", clerk.retake(declaration, picture, kind="side"))
    wanted.expect("photo-damaged", clerk.retake(declaration, picture, sha256="0" * 64))
    wanted.expect("photo-unreadable", clerk.retake(declaration, picture[:1000]))
    wanted.expect("photo-unreadable", clerk.retake(declaration, b"no picture"))
    wanted.expect("unsupported-media-type", clerk.retake(declaration, picture, media_type="image/svg+xml"))
    wanted.expect("body-too-large", clerk.retake(declaration, picture + b"0" * 16 * 1024 * 1024))
    key = str(uuid.uuid4())
    clerk.retake(declaration, picture, key=key)
    wanted.expect("key-reused", clerk.retake(declaration, picture, kind="back", key=key))
    for _ in range(15):
        status, body = clerk.retake(declaration, picture)
        assert status == 201, body
    wanted.expect("retakes-full", clerk.retake(declaration, picture))
    wanted.expect("photos-not-seen", clerk.decide(declaration))
    wanted.expect("already-decided", clerk.retake(clerk.call("GET", f"/declarations/{cast['approve']}")[1], picture))


def bad_papers(wanted, uri, cast):
    """What may be wrong with a signed paper and its pieces."""
    clerk, other = Officer(uri, "kh-00.clerk2"), Officer(uri, "kh-00.clerk1")
    declaration = clerk.call("GET", f"/declarations/{cast['retakes']}")[1]
    paper = clerk.preview(declaration)
    upload = clerk.announce(declaration, paper)[0]
    wanted.expect("key-reused", other.announce(declaration, paper, id=upload)[1])
    wanted.expect("invalid-value", clerk.announce(declaration, paper, media_type="image/svg+xml")[1])
    wanted.expect("invalid-value", clerk.announce(declaration, paper, size=32 * 1024 * 1024 + 1)[1])
    wanted.expect("wrong-state", clerk.send_piece(declaration, upload, 7, paper))
    wanted.expect("invalid-parameter", clerk.send_piece(declaration, upload, "first", paper))
    wanted.expect("unsupported-media-type", clerk.send_piece(declaration, upload, 0, paper, "image/jpeg"))
    wanted.expect("not-found", other.send_piece(declaration, upload, 0, paper))
    wanted.expect("photo-damaged", clerk.send_piece(declaration, upload, 0, paper[::-1]))
    wanted.expect("not-found", clerk.call("GET", f"/declarations/{declaration['id']}/uploads/{upload}"))
    upload = clerk.announce(declaration, PDF, media_type="application/pdf")[0]
    wanted.expect("photo-unreadable", clerk.send_piece(declaration, upload, 0, PDF))
    for _ in range(15):
        assert clerk.announce(declaration, paper)[1][0] == 201
    wanted.expect("retakes-full", clerk.announce(declaration, paper)[1])


def broken_central(wanted, uri, database):
    """A fault of central's own is a problem document too."""
    clerk = Officer(uri, "kh-00.clerk1")
    base = sqlite3.connect(database)
    base.execute("UPDATE policy SET value = '{'")
    base.commit()
    base.close()
    wanted.expect("internal", clerk.call("GET", "/policy"))
