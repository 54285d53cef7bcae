"""Reads .eml files as Python's `email` does and prints, as JSON, what it found and everything it objected to."""

import json
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr


def objections(message):
    found = [f"message: {defect!r}" for part in message.walk() for defect in part.defects]
    return found + [f"{name}: {defect!r}" for name, value in message.items() for defect in value.defects]


def name_of(raw):
    # Python's newer parser keeps the blanks between encoded words that RFC 2047, 6.2, tells to drop; its older one does not.
    phrase, _ = parseaddr(raw.replace("\r\n", "").replace("\n", ""))
    return str(make_header(decode_header(phrase)))


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    message = message_from_bytes(content, policy=policy.default)
    return {
        "defects": objections(message),
        "headers": message.keys(),
        "to": [person.addr_spec for person in message["To"].addresses],
        "name": name_of(message_from_bytes(content, policy=policy.compat32)["To"]),
        "subject": str(message["Subject"]),
        "body": message.get_content().replace("\r\n", "\n"),
    }


if __name__ == "__main__":
    print(json.dumps([read(path) for path in sys.argv[1:]]))
