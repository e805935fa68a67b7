#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program is killed while it is used, and nothing that was there for two seconds is lost.

First once, looked at closely: an assessment that was never saved, found on the start page; and one that lies in a file,
asked about when the file is opened. Then SERAL_KILLS times (8 unless said) at random moments.
"""
import json
import os
import random
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import Program, children, find, get, press, states, type_into, wait_for, walk  # noqa: E402

KILLS = int(os.environ.get('SERAL_KILLS', '8'))
SAMPLE = 'halden-instruments.seral'
ORGANISATION = 'Halden Instruments'
# What the program promises, and what a busy machine may take on top.
PROMISE = 2.0


def drafts_folder():
    return os.path.join(os.environ['XDG_STATE_HOME'], 'seral', 'drafts')


def drafts():
    try:
        return [os.path.join(drafts_folder(), name) for name in os.listdir(drafts_folder()) if name.endswith('.draft')]
    except FileNotFoundError:
        return []


def document_of(draft):
    with open(draft, 'rb') as file:
        head = file.readline()
        file.read(int(head.split()[2]))
        return json.loads(file.read())


def answers_of(document):
    return document['rounds'][-1]['sheets'][0]['answers'].get('partnerspot', {})


def option_of(document, question):
    return answers_of(document).get(question, {}).get('option')


def button(root, words):
    return get(root, 'push button', words)


def other_window(program, window, test):
    return wait_for(lambda: next((w for w in program.windows() if w != window and test(w)), None), 'a dialog')


def first_question():
    path = os.path.join(os.environ['SERAL_SOURCE'], 'data', 'models', 'partnerspot.json')
    with open(path, encoding='utf-8') as file:
        criterion = json.load(file)['criteria'][0]
    return criterion['id'], criterion['question']


def choose(window, question, option):
    group = get(window, 'grouping', question)
    radio = get(group, 'radio button', option)
    press(radio, 'answer.choose')
    wait_for(lambda: 'checked' in states(get(get(window, 'grouping', question), 'radio button', option)), option)


def show_first_step(program, window):
    press(get(window, 'page tab', 'Assess'))
    row = get(window, 'label', 'Managed Partners')
    program.click(row)


def never_saved(question_id, question):
    program = Program()
    window = program.window()
    press(button(window, 'New Assessment'))
    dialog = other_window(program, window, lambda w: find(w, 'text', 'Organisation'))
    type_into(get(dialog, 'text', 'Organisation'), 'Never Saved AG')
    press(button(dialog, 'Begin'))
    window = program.window(lambda w: 'Never Saved AG' in (w.get_name() or ''))
    choose(window, question, 'Largely')
    wait_for(lambda: any(option_of(document_of(d), question_id) == 'largely' for d in drafts()), 'the draft')
    program.kill()

    program = Program()
    window = program.window()
    get(window, 'label', 'Unsaved Work Was Found')
    get(window, 'label', 'Never Saved AG')
    press(button(window, 'Recover'))
    window = program.window(lambda w: 'Never Saved AG' in (w.get_name() or ''))
    assert window.get_name().startswith('• '), 'recovered work is not saved yet'
    wait_for(lambda: 'checked' in states(get(get(window, 'grouping', question), 'radio button', 'Largely')), 'the answer')
    wait_for(lambda: len(drafts()) == 1, 'one draft, of the new window')
    # Who drops it is asked, and then it is gone for good.
    program.keys('ctrl+w')
    dialog = other_window(program, window, lambda w: find(w, 'push button', 'Discard'))
    press(button(dialog, 'Discard'))
    assert program.wait_for_end() == 0
    assert not program.complaints(), program.complaints()
    assert not os.listdir(drafts_folder()), os.listdir(drafts_folder())


def in_a_file(path, question_id, question):
    before = open(path, 'rb').read()
    program = Program(path)
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    show_first_step(program, window)
    choose(window, question, 'No')
    wait_for(lambda: any(option_of(document_of(d), question_id) == 'no' for d in drafts()), 'the draft')
    program.kill()
    assert open(path, 'rb').read() == before, 'nothing was saved'

    program = Program(path)
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    dialog = other_window(program, window, lambda w: find(w, 'push button', 'Recover'))
    words = ' '.join(node.get_name() or '' for node, _ in walk(dialog))
    assert 'Its file was saved' in words, words
    press(button(dialog, 'Recover'))
    window = program.window(lambda w: (w.get_name() or '').startswith('• '))
    show_first_step(program, window)
    wait_for(lambda: 'checked' in states(get(get(window, 'grouping', question), 'radio button', 'No')), 'the answer')
    program.keys('ctrl+s')
    wait_for(lambda: not drafts(), 'the draft gone')
    assert option_of(json.load(open(path, encoding='utf-8')), question_id) == 'no'
    program.keys('ctrl+q')
    assert program.wait_for_end() == 0
    assert not program.complaints(), program.complaints()


def killed_at_random(folder, question_id, question, seed):
    chance = random.Random(seed)
    path = os.path.join(folder, f'{seed}.seral')
    shutil.copy(os.path.join(os.environ['SERAL_SOURCE'], 'data', 'samples', SAMPLE), path)
    program = Program(path)
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    show_first_step(program, window)
    made = [(time.monotonic(), option_of(json.load(open(path, encoding='utf-8')), question_id))]
    end = time.monotonic() + chance.uniform(0.2, 4)
    while time.monotonic() < end:
        option = chance.choice([o for o in ('No', 'Partly', 'Largely', 'Fully') if o.lower() != made[-1][1]])
        choose(window, question, option)
        made.append((time.monotonic(), option.lower()))
        if chance.random() < 0.1:
            program.keys('ctrl+s')
    program.kill()
    died = time.monotonic()

    document = json.load(open(path, encoding='utf-8'))  # whole, whatever happened
    truths = {option_of(document, question_id)} | {option_of(document_of(d), question_id) for d in drafts()}
    # Of what was there two seconds ago, and of what came after it, one must be found.
    old = [i for i, (moment, _) in enumerate(made) if moment < died - PROMISE]
    allowed = {option for _, option in made[max(old, default=0):]}
    assert truths & allowed, f'{truths} found, {made} made, {died} died (seed {seed})'
    shutil.rmtree(drafts_folder(), ignore_errors=True)


def main():
    question_id, question = first_question()
    with tempfile.TemporaryDirectory() as folder:
        never_saved(question_id, question)
        path = os.path.join(folder, SAMPLE)
        shutil.copy(os.path.join(os.environ['SERAL_SOURCE'], 'data', 'samples', SAMPLE), path)
        in_a_file(path, question_id, question)
        seed = int(os.environ.get('SERAL_SEED', random.randrange(1 << 30)))
        for i in range(KILLS):
            killed_at_random(folder, question_id, question, seed + i)


if __name__ == '__main__':
    main()
