"""Reads a mailbox as Python's `mailbox` and `email` do and prints, as JSON, what it found and everything it objected to."""

import json
import mailbox
import sys
from email import message_from_binary_file, policy

from read_eml import name_of, objections


def read(content):
    message = message_from_binary_file(content, policy=policy.default)
    content.seek(0)
    plain = message_from_binary_file(content, policy=policy.compat32)
    return {
        "defects": objections(message),
        "email": message["From"].addresses[0].addr_spec,
        "name": name_of(plain["From"]),
        "to": message["To"].addresses[0].addr_spec,
        "toName": name_of(plain["To"]),
        "subject": str(message["Subject"]),
        "body": message.get_content().replace("\r\n", "\n"),
    }


box = mailbox.mbox(sys.argv[1], factory=read, create=False)
print(json.dumps([box[key] for key in box.keys()]))
