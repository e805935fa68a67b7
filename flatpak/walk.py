#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py ID FOLDER: opens the installed Flatpak, tries a sample, and leaves a screenshot in FOLDER. Called by try."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tests', 'ui'))
from desk import Atspi, children, get, press, wait_for  # noqa: E402


def find_application(process):
    """By its name: the process that is started is not the one in the sandbox."""
    if process.poll() is not None:
        raise SystemExit(f'the program ended with {process.returncode}')
    for app in children(Atspi.get_desktop(0)):
        if (app.get_name() or '').lower() == 'seral':
            app.set_cache_mask(Atspi.Cache.NONE)
            return app
    return None


def main():
    app_id, folder = sys.argv[1:]
    process = subprocess.Popen(['flatpak', 'run', '--user', '--env=GSK_RENDERER=cairo', app_id])
    try:
        app = wait_for(lambda: find_application(process), 'the program on the accessibility bus')
        window = wait_for(lambda: next(children(app), None), 'its window')
        press(get(window, 'push button', 'New Assessment'))
        dialog = wait_for(lambda: next((w for w in children(app) if w != window), None), 'the dialog')
        get(dialog, 'text', 'Organisation')
        subprocess.run(['import', '-window', 'root', os.path.join(folder, 'window.png')], check=True)
    finally:
        subprocess.run(['flatpak', 'kill', app_id], check=False)
        process.wait(timeout=30)


if __name__ == '__main__':
    main()
