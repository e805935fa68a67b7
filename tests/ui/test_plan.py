#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan, from the target to the file that colleagues get.

A sample is opened; a further target chosen; all that the next stage takes is planned; one item gets an owner and a date;
it is moved on the roadmap, with the keyboard and with the mouse; a value is logged; the plan is exported and the document
saved. Opened again, it is all there.
"""
import csv
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import NotSeen, Program, find, get, press, states, text_of, type_into, wait_for, walk  # noqa: E402
from test_walk import button, check_names, choose_file  # noqa: E402

SAMPLE = 'halden-instruments.seral'
PLANNED = 'Open a portal or resource centre'
ADDED = 'Lay down how you co-sell'
OWNER = 'Ingrid Solheim'
DUE = '2027-12-31'


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def item(document, title):
    return next(entry for entry in document['plan'] if entry['title'] == title)


def row(window, title):
    return get(window, 'list item', title)


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def open_sample(path):
    program = Program(path)
    window = program.window(lambda w: find(w, 'page tab', 'Plan', mapped=False))
    subprocess.run(['xdotool', 'windowsize', '--sync', program.window_id(), '1200', '1000'], check=True, timeout=20)
    press(get(window, 'page tab', 'Plan'))
    get(window, 'heading', 'To reach Stage 3, Partner Program')
    return program, window


def save(program, window, path):
    before = os.stat(path).st_mtime_ns
    press(button(window, 'Save'))
    wait_for(lambda: os.stat(path).st_mtime_ns != before, 'the file written')
    return read(path)


def choose_target(window):
    press(get(window, 'check box', 'B2B in a complex market'), 'toggle')
    get(window, 'label', 'Proposed: Stage 4, Partner Ecosystem')
    press(button(window, 'Aim for It'))
    get(window, 'label', 'To reach Stage 4, Partner Ecosystem', mapped=False)


def add_all(window):
    press(button(window, 'Add All'))
    get(window, 'list item', ADDED)


def edit(program, window):
    press(row(window, PLANNED), 'item.open')
    type_into(get(window, 'text', 'Owner'), OWNER)
    due = get(window, 'text', 'Due')
    program.scroll_to(due, window)
    program.click(due)
    program.keys('ctrl+a')
    subprocess.run(['xdotool', 'type', DUE], check=True, timeout=20)
    wait_for(lambda: text_of(due) == DUE, 'the date typed')
    program.keys('Return')
    get(window, 'label', f'Open · {OWNER} · 1 February 2027 – 31 December 2027')


def region(window):
    return get(window, 'image', PLANNED)


def told(window):
    return next((node.get_name() for node, _ in walk(window) if (node.get_name() or '').startswith(PLANNED + ': ')), None)


def move_by_keyboard(program, window):
    """Left and Right move the item that has the focus."""
    program.click(get(window, 'page tab', 'Roadmap'))
    wait_for(lambda: find(window, 'image', PLANNED), 'the roadmap')
    for _ in range(12):
        if any('focused' in states(node) for node, _ in walk(window) if node.get_role_name() == 'image'):
            break
        program.keys('Tab')
    program.keys('End')
    for _ in range(12):
        if 'focused' in states(region(window)):
            break
        program.keys('Up')
    wait_for(lambda: 'focused' in states(region(window)), 'the item in focus')
    program.keys('Right')
    wait_for(lambda: told(window) == f'{PLANNED}: 8 February 2027 – 7 January 2028', 'a week later')
    program.keys('shift+Left')
    wait_for(lambda: told(window) == f'{PLANNED}: 8 February 2027 – 31 December 2027', 'due a week earlier')


def move_by_mouse(program, window):
    """The bar is dragged along: it begins later and is due later, by as many days."""
    before = told(window)
    rect = region(window).get_component_iface().get_extents(0 + 1)
    x, y = rect.x + rect.width * 6 // 10, rect.y + rect.height // 2
    xdotool = ['xdotool', 'mousemove', '--window', program.window_id()]
    subprocess.run([*xdotool, str(x), str(y), 'mousedown', '1'], check=True, timeout=20)
    for step in range(1, 9):
        subprocess.run([*xdotool, str(x + 10 * step), str(y)], check=True, timeout=20)
    wait_for(lambda: told(window) != before, 'where it would be')
    subprocess.run(['xdotool', 'mouseup', '1'], check=True, timeout=20)
    get(window, 'push button', 'Undo: Move in Time', mapped=False)


def log_value(window):
    press(get(window, 'page tab', 'Figures'))
    press(row(window, 'Partner data quality'), 'figure.open')
    type_into(get(window, 'text', 'Value (%)'), '95')
    press(button(window, 'Log Value'))
    get(window, 'list item', '95%')


def choose_what(program, window, wanted):
    """Goes up from the end of the list until what is wanted is chosen."""
    for ups in range(8):
        program.click(get(window, 'label', 'What'))
        program.keys('End', *['Up'] * ups, 'Return')
        try:
            wait_for(lambda: find(get(window, 'list item', 'What'), 'label', wanted), f'{wanted} chosen', 3)
            return
        except NotSeen:
            pass
    raise NotSeen(f'{wanted} among what can be exported')


def export_plan(program, window, path):
    press(get(window, 'page tab', 'Export'))
    choose_what(program, window, 'Plan')
    get(window, 'label', 'CSV table')
    press(button(window, 'Export…'))
    choose_file(program, window, path)
    wait_for(lambda: os.path.exists(path), 'the file')
    with open(path, encoding='utf-8-sig', newline='') as file:
        text = file.read()
    assert OWNER in text and PLANNED in text and ADDED in text, text
    assert len(list(csv.reader(text.splitlines()))) > 7


def options(document):
    """A plan answers nothing by itself."""
    return [(name, model, criterion, answer.get('option')) for entry in document['rounds']
            for name, sheet in enumerate(entry['sheets']) for model, answers in sheet['answers'].items()
            for criterion, answer in answers.items()]


def check(document):
    planned = item(document, PLANNED)
    assert document['models'][0]['target'] == 'partner-ecosystem'
    assert len(document['plan']) == 7
    assert planned['owner'] == OWNER
    assert days_between(planned['start'], planned['due']) == days_between('2027-02-08', DUE), planned
    assert planned['start'] > '2027-02-08', planned
    assert item(document, ADDED)['due'] > item(document, ADDED)['start']
    assert document['indicators'][1]['log'][-1]['value'] == 95
    assert options(document) == options(read(os.path.join(os.environ['SERAL_SOURCE'], 'data', 'samples', SAMPLE)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, SAMPLE)
        shutil.copyfile(os.path.join(os.environ['SERAL_SOURCE'], 'data', 'samples', SAMPLE), path)
        program, window = open_sample(path)
        try:
            choose_target(window)
            add_all(window)
            edit(program, window)
            check_names(window)
            move_by_keyboard(program, window)
            move_by_mouse(program, window)
            log_value(window)
            check_names(window)
            export_plan(program, window, os.path.join(folder, 'plan.csv'))
            saved = save(program, window, path)
            assert not program.complaints(), program.complaints()
        except BaseException:
            program.screenshot(os.environ.get('SERAL_TEST_SCREENSHOT', '/dev/null'))
            print(program.errors(), file=sys.stderr)
            raise
        finally:
            program.kill()
        check(saved)

        program, window = open_sample(path)
        try:
            assert OWNER in row(window, PLANNED).get_description()
        finally:
            program.kill()


if __name__ == '__main__':
    main()
