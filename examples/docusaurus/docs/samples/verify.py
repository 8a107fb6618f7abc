# SPDX-License-Identifier: CC0-1.0
import os

from fernpost import verify


def handle(body: str, signature: str) -> bool:
    event = verify(body, signature, os.environ["FERNPOST_HOOK_SECRET"])
    return event.kind == "delivered"
