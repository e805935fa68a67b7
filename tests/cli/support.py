# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs seral-cli as a person would, in a folder and with a home of its own."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

CLI = os.environ['SERAL_CLI']
SOURCE = pathlib.Path(os.environ['SERAL_SOURCE'])
SAMPLES = SOURCE / 'data' / 'samples'
DEFINITIONS = SOURCE / 'tests' / 'data' / 'definitions'

DONE, AT_FAULT, WRONG_USAGE, NOT_WRITTEN = range(4)
COMMANDS = ['models', 'show', 'new', 'answer', 'score', 'compare', 'questionnaire', 'merge', 'plan', 'export', 'validate']

# The questions that decide about the first two steps of partnerspot.
FIRST_STEP = ['partner-list', 'revenue-influenced', 'designated-owner']
SECOND_STEP = ['tiers-requirements', 'formal-onboarding', 'portal-self-service']


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='seral-cli-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = self.folder / 'home'
        self.work = self.folder / 'work'
        self.home.mkdir()
        self.work.mkdir()
        self.env = dict(os.environ, HOME=str(self.home), XDG_DATA_HOME=str(self.home / 'data'),
                        XDG_CONFIG_HOME=str(self.home / 'config'), XDG_CACHE_HOME=str(self.home / 'cache'))
        for name in ('SOURCE_DATE_EPOCH', 'DISPLAY', 'WAYLAND_DISPLAY', 'SERAL_LOCALEDIR'):
            self.env.pop(name, None)

    def run_cli(self, *arguments, status=DONE, stdin=b'', env=None, **options):
        """Runs a command; it must end with the status, and crash never."""
        result = subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output='stdout' not in options,
                                cwd=self.work, env=dict(self.env, **(env or {})), timeout=50, **options)
        told = (result.stderr or b'').decode()
        self.assertEqual(result.returncode, status, told)
        if status == DONE and not options.get('pass_fds'):
            self.assertNotIn('CRITICAL', told)
        return result

    def output(self, *arguments, **options):
        """What a command prints when all goes well; it must not complain."""
        result = self.run_cli(*arguments, **options)
        self.assertEqual(result.stderr.decode(), '')
        return result.stdout.decode()

    def complaint(self, *arguments, status, **options):
        """What a command complains of; it must not print anything else."""
        result = self.run_cli(*arguments, status=status, **options)
        self.assertEqual(result.stdout.decode(), '')
        for line in result.stderr.decode().splitlines():
            self.assertTrue(line.startswith('seral-cli: '), line)
        return result.stderr.decode()

    def json(self, *arguments, **options):
        return json.loads(self.output(*arguments, '--format', 'json', **options))

    def path(self, name):
        return self.work / name

    def write(self, name, content):
        """Writes a fixture: text, bytes, or what JSON can hold."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding='utf-8')
        else:
            path.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding='utf-8')
        return path

    def read(self, name):
        return json.loads(self.path(name).read_text(encoding='utf-8'))

    def new(self, name='a.seral', *arguments):
        self.output('new', '-o', name, '--organisation', 'Nordwind', *arguments)
        return name

    def sample(self, name='halden-instruments.seral'):
        shutil.copy(SAMPLES / name, self.work)
        return name

    def definition(self, **members):
        """A small definition of a person's own, to be changed."""
        definition = json.loads((DEFINITIONS / 'good' / 'minimal-graded.json').read_text(encoding='utf-8'))
        definition.update(members)
        return definition

    def add_user_definition(self, name, content):
        folder = self.home / 'data' / 'seral' / 'models'
        folder.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / name).write_text(text, encoding='utf-8')
        return folder / name

    def assert_no_leftovers(self, *expected):
        """Nothing lies in the folder but what is expected: no temporary file, no half one."""
        found = sorted(str(path.relative_to(self.work)) for path in self.work.rglob('*') if path.is_file())
        self.assertEqual(found, sorted(expected))


main = unittest.main
