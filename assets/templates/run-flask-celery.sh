#!/usr/bin/env bash
# Runs flask-celery.py for real once: Flask on a loopback port, a Celery worker in the same process,
# Celery's in-memory broker and backend in Redis' place. Installs both into a temporary venv.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

sed -e 's/@@host@@/api.example.com/g' -e 's/@@limit@@/120/g' flask-celery.py >"$tmp/reports.py"
cat >"$tmp/drive.py" <<'PYTHON'
import importlib.metadata
import json
import logging
import os
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from celery.contrib.testing.worker import start_worker
from celery.signals import task_prerun
from werkzeug.serving import make_server

import reports

logging.getLogger("werkzeug").setLevel(logging.ERROR)
runs = []


@task_prerun.connect
def count(task_id, **_):
    runs.append(task_id)


def call(method, path, key=None):
    headers = {"Content-Type": "application/json"} | ({"Idempotency-Key": key} if key else {})
    body = b'{"month": "2026-09"}' if method == "POST" else None
    request = urllib.request.Request(base + path, body, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            status, fields, text = response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        status, fields, text = error.code, error.headers, error.read()
    shown = {name: fields[name] for name in ("Location", "Retry-After") if name in fields}
    return status, shown, json.loads(text)


def show(what, answer):
    print(f"{what}: {answer[0]} {answer[1] or ''} {json.dumps(answer[2])}")
    return answer


def until_finished(path):
    for _ in range(10):
        status, fields, body = show(f"GET {path}", call("GET", path))
        if "Retry-After" not in fields:
            return status, body
        time.sleep(int(fields["Retry-After"]))
    raise SystemExit("not finished after ten polls")


print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("flask", "celery")))
server = make_server("127.0.0.1", 0, reports.app, threaded=True)
base = f"http://127.0.0.1:{server.port}"
threading.Thread(target=server.serve_forever, daemon=True).start()

with start_worker(reports.celery, perform_ping_check=False, loglevel="CRITICAL"):
    status, fields, body = show("POST, key a", call("POST", "/reports", "a"))
    path = fields["Location"]
    assert (status, fields["Retry-After"]) == (202, "5"), (status, fields)
    assert path == body["status_url"] == f"/reports/{body['job']}", (path, body)
    assert show("POST, key a again", call("POST", "/reports", "a")) == (status, fields, body)

    status, answer = until_finished(path)
    assert (status, answer["state"]) == (200, "done"), (status, answer)
    assert answer["result"]["params"] == {"month": "2026-09"}, answer
    assert show("POST, key a, job done", call("POST", "/reports", "a"))[2] == body

    with ThreadPoolExecutor(8) as pool:
        jobs = {job[2]["job"] for job in pool.map(lambda _: call("POST", "/reports", "b"), range(8))}
    print(f"8 POSTs at once, key b: {len(jobs)} job")
    assert len(jobs) == 1 and body["job"] not in jobs, jobs
    assert until_finished(f"/reports/{jobs.pop()}")[1]["state"] == "done"

    first, second = (call("POST", "/reports")[2]["job"] for _ in "12")
    print(f"2 POSTs without a key: {len({first, second})} jobs")
    assert first != second
    assert until_finished(f"/reports/{second}")[1]["state"] == "done"

    os.environ["REPORT_SECONDS"] = "not a number"
    path = show("POST, work that fails", call("POST", "/reports", "c"))[1]["Location"]
    assert until_finished(path) == (200, {"state": "failed", "error": "ValueError"})

    unknown = "/reports/00000000-0000-4000-8000-000000000000"
    assert show(f"GET {unknown}", call("GET", unknown))[0] == 404

print(f"work started {len(runs)} times for {len(set(runs))} jobs")
assert len(runs) == len(set(runs)) == 5, runs
print("all as expected")
PYTHON

python3 -m venv "$tmp/venv"
timeout 300 "$tmp/venv/bin/python" -m pip install --quiet --disable-pip-version-check flask celery
cd "$tmp"
unset REDIS_URL
CELERY_BROKER_URL=memory:// CELERY_RESULT_BACKEND=cache+memory:// REPORT_SECONDS=2 \
  timeout 120 venv/bin/python drive.py
