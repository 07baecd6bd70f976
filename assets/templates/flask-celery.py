# pip install flask "celery[redis]"             (save this file as reports.py)
# web:    flask --app reports run               (in production: gunicorn reports:app)
# worker: celery -A reports:celery worker
import os
import threading
import time
import uuid
from celery import Celery
from flask import Flask, request, url_for

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
POLL = {"Retry-After": "5", "Cache-Control": "no-store"}
app = Flask(__name__)
celery = Celery(__name__, broker=REDIS, backend=REDIS)  # CELERY_BROKER_URL etc. go before these
celery.conf.update(task_track_started=True, worker_prefetch_multiplier=1)
local_lock = threading.Lock()

@celery.task(time_limit=1800)
def make_report(params):
    # Your slow work goes here, where no request waits for it: the @@limit@@ s limit does not apply.
    time.sleep(float(os.environ.get("REPORT_SECONDS", "@@limit@@")))
    return {"rows": 42, "params": params}

def submit_lock(job):  # with Redis it holds among several web processes too
    client = celery.backend.client
    return client.lock(f"submit-{job}", timeout=30) if hasattr(client, "lock") else local_lock

@app.post("/reports")
def submit():
    # The id comes from the Idempotency-Key, so a POST repeated after a 524 finds the first one's
    # job and queues nothing. Where callers log in, put the caller's id in front of the key.
    key = request.headers.get("Idempotency-Key")
    job = str(uuid.uuid5(uuid.NAMESPACE_URL, key) if key else uuid.uuid4())
    params = request.get_json() if request.data else {}
    with submit_lock(job):
        result = celery.AsyncResult(job)
        if result.state == "PENDING":  # Celery's word for an id that it has never seen
            celery.backend.store_result(job, None, "QUEUED")  # seen from now on
            try:
                make_report.apply_async((params,), task_id=job)
            except Exception:
                result.forget()  # not queued: a repeat may try again
                raise
    url = url_for("status", job=job)
    return {"job": job, "status_url": url}, 202, {"Location": url, **POLL}

@app.get("/reports/<uuid:job>")
def status(job):
    result = celery.AsyncResult(str(job))
    state = result.state
    if state == "PENDING":
        return {"error": "no such job"}, 404
    if state == "SUCCESS":
        return {"state": "done", "result": result.result}
    if state in ("FAILURE", "REVOKED"):  # 200: the question was answered; it is the job that failed
        return {"state": "failed", "error": type(result.result).__name__}
    return {"state": "running"}, 200, POLL
