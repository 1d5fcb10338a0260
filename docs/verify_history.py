#!/usr/bin/env python3
"""Checks every chain of an Imprimatur SQLite file (docs/history.md). Usage: verify_history.py FILE. Exit codes: 0 whole, 1 broken, 2 usage."""
import hashlib
import json
import sqlite3
import sys


def main(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    heads, broken, position = {}, [], 0
    names = {number: (space, identity.hex()) for number, space, identity in db.execute("SELECT number, space, id FROM imprimatur_instance")}
    rows = db.execute("SELECT position, instance, sequence, command, bytes, hash FROM imprimatur_history ORDER BY position")
    for place, instance, sequence, command, record, stored in rows:
        position += 1
        last, head = heads.get(instance, (0, bytes(32)))
        computed = hashlib.sha256(head + record).digest()
        heads[instance] = (sequence, computed)
        try:
            said = json.loads(record)
            own = (said["space"], said["instance"], said["sequence"], said["command"]["id"])
            canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() == record
        except (ValueError, KeyError, TypeError):
            own, canonical = None, False
        if place != position or sequence != last + 1 or computed != stored or not canonical or own != (*names.get(instance, ("?", "?")), sequence, command):
            broken.append(f"position {place}: instance {names.get(instance)} record {sequence} (after {last}) is not what was written")
            position = place
    for number, revision, head in db.execute("SELECT number, revision, head FROM imprimatur_instance"):
        if heads.get(number) != (revision, head):
            broken.append(f"instance {names[number]}: revision {revision} or head is not that of its last record {heads.get(number, (0,))[0]}")
    for line in broken[:20]:
        print(line)
    print(f"{len(names)} chains, {position} records, {len(broken)} findings")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else 2)
