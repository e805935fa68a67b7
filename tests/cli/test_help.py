#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, and what is said to who types something else."""
import os
import signal
import subprocess

from support import AT_FAULT, CLI, COMMANDS, NOT_WRITTEN, WRONG_USAGE, CliTest, main


class Help(CliTest):
    def test_program(self):
        text = self.output('--help')
        for command in COMMANDS:
            self.assertRegex(text, rf'(?m)^  {command} +\S')
        self.assertEqual(self.output('-h'), text)
        self.assertEqual(self.output('help'), text)

    def test_commands(self):
        for command in COMMANDS:
            text = self.output(command, '--help')
            self.assertTrue(text.startswith(f'Usage:\n  seral-cli {command} '), text)
            self.assertIn('-h, --help', text)
            self.assertEqual(self.output('help', command), text)
            self.assertEqual(self.output(command, '-h'), text)
            # Help comes first, whatever else is wrong.
            self.assertEqual(self.output(command, '--help', 'no-such-file'), text)

    def test_version(self):
        self.assertRegex(self.output('--version'), r'^seral-cli \d+\.\d+\.\d+\n$')

    def test_nothing(self):
        self.assertIn('--help', self.complaint(status=WRONG_USAGE))

    def test_unknown_command(self):
        self.assertIn('Did you mean “score”?', self.complaint('scroe', status=WRONG_USAGE))
        self.assertIn('--help', self.complaint('frobnicate', status=WRONG_USAGE))
        self.assertIn('“score”', self.complaint('help', 'scor', status=WRONG_USAGE))
        self.complaint('x' * 100000, status=WRONG_USAGE)

    def test_unknown_option(self):
        for command in COMMANDS:
            text = self.complaint(command, '--frobnicate', status=WRONG_USAGE)
            self.assertIn('--frobnicate', text)
            self.assertIn(f'seral-cli {command} --help', text)

    def test_missing_arguments(self):
        for command in COMMANDS:
            if command != 'models':
                self.complaint(command, status=WRONG_USAGE)

    def test_wrong_format(self):
        for command in ('models', 'show', 'score', 'validate'):
            text = self.complaint(command, '--format', 'xml', 'a', status=WRONG_USAGE)
            self.assertIn('“xml”', text)
            self.assertIn('json', text)


class Output(CliTest):
    def test_full_disk(self):
        with open('/dev/full', 'wb') as full:
            for command in (['--help'], ['models'], ['show', 'partnerspot']):
                result = self.run_cli(*command, status=NOT_WRITTEN, stdout=full, stderr=subprocess.PIPE)
                self.assertIn('standard output', result.stderr.decode())

    def test_closed_pipe(self):
        """A reader that has seen enough is no fault, whoever started us."""
        for restore in (True, False):
            reader, writer = os.pipe()
            os.close(reader)
            result = subprocess.run([CLI, 'show', 'partnerspot'], stdout=writer, stderr=subprocess.PIPE,
                                    env=self.env, cwd=self.work, restore_signals=restore, timeout=50)
            os.close(writer)
            self.assertIn(result.returncode, (-signal.SIGPIPE, NOT_WRITTEN))
            self.assertEqual(result.stderr, b'')

    def test_closed_output(self):
        result = subprocess.run([CLI, '--version'], stderr=subprocess.PIPE, env=self.env, timeout=50,
                                preexec_fn=lambda: os.close(1))
        self.assertEqual(result.returncode, NOT_WRITTEN)

    def test_any_locale(self):
        """Text is UTF-8 where no locale is set, or one that is not installed."""
        for locale in ('C', 'xx_YY.UTF-8', ''):
            env = {'LC_ALL': locale, 'LANG': locale}
            self.assertIn('“seral-cli COMMAND --help”', self.output('--help', env=env))
            name = f'a{len(locale)}.seral'
            self.output('new', '-o', name, '--organisation', 'Größe ’n’ Söhne', env=env)
            self.assertEqual(self.read(name)['organisation']['name'], 'Größe ’n’ Söhne')

    def test_argument_of_no_charset(self):
        for option in ('--organisation', '--scope', '--respondent'):
            result = subprocess.run([CLI.encode(), b'new', b'-o', b'a.seral', b'--organisation', b'A',
                                     option.encode(), b'\xff\xfe'], capture_output=True, env=self.env, cwd=self.work,
                                    timeout=50)
            self.assertEqual(result.returncode, WRONG_USAGE)
            self.assertIn(option.encode(), result.stderr)

    def test_control_characters(self):
        """A document cannot move the cursor of who looks at it."""
        name = self.new()
        document = self.read(name)
        document['organisation']['name'] = 'A\x1b[2JB\x07\x9bC'
        document['rounds'][0]['title'] = '\x1b]0;title\x07'
        self.write(name, document)
        text = self.output('score', name)
        self.assertNotRegex(text, '[\x00-\x08\x0b-\x1f\x7f-\x9f]')
        self.assertIn('A\ufffd[2JB\ufffd\ufffdC', text)

        complaint = self.complaint('score', name, '--round', '\x1b[31m', status=AT_FAULT)
        self.assertNotRegex(complaint, '[\x00-\x08\x0b-\x1f\x7f-\x9f]')



if __name__ == '__main__':
    main()
