# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through AT-SPI and the keyboard, as a person would.

Everything waits for what it expects, never for time: a wait ends when the thing is seen, or fails with what was there.
"""
import os
import signal
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(5000, 15000)

PATIENCE = float(os.environ.get('SERAL_TEST_PATIENCE', '30'))


class NotSeen(Exception):
    """What was waited for did not come."""


def wait_for(look, what, timeout=PATIENCE):
    """Calls look() until it returns something true."""
    end = time.monotonic() + timeout
    last = None
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except GLib.Error as error:  # an object that went away while we looked
            last = error
        time.sleep(0.02)
    raise NotSeen(f'{what} not seen in {timeout:.0f} s' + (f' ({last})' if last else ''))


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node, depth=0):
    yield node, depth
    for child in children(node):
        yield from walk(child, depth + 1)


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def extents(node):
    box = node.get_component_iface()
    if box is None:
        return None
    rect = box.get_extents(Atspi.CoordType.WINDOW)
    return rect.x, rect.y, rect.width, rect.height


def is_mapped(node):
    """GTK 4.8 says 'showing' of windows alone: what is hidden has no extents."""
    rect = extents(node)
    return rect is not None and rect[2] > 0 and rect[3] > 0


def find(root, role=None, name=None, test=None, mapped=True):
    for node, _ in walk(root):
        try:
            if role is not None and node.get_role_name() != role:
                continue
            if name is not None and (node.get_name() or '') != name:
                continue
            if mapped and not is_mapped(node):
                continue
            if test is not None and not test(node):
                continue
        except GLib.Error:
            continue
        return node
    return None


def get(root, role=None, name=None, test=None, mapped=True, timeout=PATIENCE):
    try:
        return wait_for(lambda: find(root, role, name, test, mapped), f'{role or "anything"} {name or ""!r}', timeout)
    except NotSeen:
        print(dump(root), file=sys.stderr)
        raise


def actions(node):
    if node.get_action_iface() is None:
        return []
    return [node.get_action_name(i) for i in range(node.get_n_actions())]


def press(node, action=None):
    names = actions(node)
    if not names:
        raise NotSeen(f'no action on {node.get_role_name()} {node.get_name()!r}')
    node.do_action(names.index(action) if action is not None else 0)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def type_into(node, text):
    Atspi.EditableText.set_text_contents(node, text)
    wait_for(lambda: text_of(node) == text, f'text {text!r}')


def names_below(root, mapped=True):
    return [node.get_name() for node, _ in walk(root) if node.get_name() and (not mapped or is_mapped(node))]


def dump(root):
    lines = []
    for node, depth in walk(root):
        try:
            lines.append('%s[%s] %r %s %s' % ('  ' * depth, node.get_role_name(), node.get_name(),
                                              extents(node), ','.join(actions(node))))
        except GLib.Error as error:
            lines.append('%s(%s)' % ('  ' * depth, error))
    return '\n'.join(lines)


class Program:
    """A running seral; on leaving, it is asked to end and must do so with status 0 and a clean standard error."""

    def __init__(self, *args, env=None):
        self.errors_file = open(os.path.join(os.environ.get('XDG_CACHE_HOME', '/tmp'), f'seral-{time.monotonic_ns()}.err'),
                                'w+', encoding='utf-8')
        # A complaint of the toolkit ends the program; not so this script's own bindings, whose cache complains of what is gone.
        self.process = subprocess.Popen([os.environ['SERAL_PROGRAM'], *args],
                                        env={**os.environ, 'G_DEBUG': 'fatal-warnings', **(env or {})},
                                        stderr=self.errors_file, stdout=subprocess.DEVNULL)
        self.app = wait_for(self._find, 'the program on the accessibility bus')

    def _find(self):
        if self.process.poll() is not None:
            raise NotSeen(f'the program ended with {self.process.returncode}: {self.errors()}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_process_id() == self.process.pid:
                app.set_cache_mask(Atspi.Cache.NONE)
                return app
        return None

    def errors(self):
        self.errors_file.flush()
        self.errors_file.seek(0)
        return self.errors_file.read()

    def complaints(self):
        """What the toolkit or the program complained of on standard error."""
        return '\n'.join(line for line in self.errors().splitlines() if 'WARNING' in line or 'CRITICAL' in line)

    def windows(self):
        return list(children(self.app))

    def window(self, test=None):
        return wait_for(lambda: next((w for w in self.windows() if test is None or test(w)), None), 'a window')

    def window_id(self):
        """The X window of the program, for the keyboard and the mouse."""
        return wait_for(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                                               capture_output=True, text=True).stdout.split(), 'the X window')[-1]

    def keys(self, *keys):
        subprocess.run(['xdotool', 'windowactivate', '--sync', self.window_id()], check=False,
                       stderr=subprocess.DEVNULL, timeout=20)
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True, timeout=20)

    def click(self, node):
        x, y, width, height = extents(node)
        subprocess.run(['xdotool', 'mousemove', '--window', self.window_id(), str(x + width // 2), str(y + height // 2),
                        'click', '1'], check=True, timeout=20)

    def scroll_to(self, node, window):
        """Turns the wheel until a node can be clicked."""
        height = extents(window)[3]
        for _ in range(60):
            y = extents(node)[1] + extents(node)[3] // 2
            if height // 4 < y < height * 3 // 4:
                return
            subprocess.run(['xdotool', 'mousemove', '--window', self.window_id(), '30', str(height // 2),
                            'click', '5' if y > height // 2 else '4'], check=True, timeout=20)
            before = y
            try:
                wait_for(lambda: extents(node)[1] + extents(node)[3] // 2 != before, 'the page moved', 1)
            except NotSeen:
                return  # it ends here

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', path], check=False, timeout=60)

    def wait_for_end(self):
        self.process.wait(timeout=PATIENCE)
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
