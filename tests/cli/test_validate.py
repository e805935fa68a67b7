#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault, with its place."""
import json
import os

from support import AT_FAULT, DEFINITIONS, SAMPLES, SOURCE, CliTest, main


class Validate(CliTest):
    def findings(self, *files, status=AT_FAULT, **options):
        result = self.run_cli('validate', '--format', 'json', *files, status=status, **options)
        self.assertEqual(result.stderr, b'')
        return json.loads(result.stdout)

    def test_good(self):
        files = sorted(SAMPLES.glob('*.seral')) + sorted((SOURCE / 'data' / 'models').glob('*.json'))
        files += sorted((DEFINITIONS / 'good').glob('*.json'))
        text = self.output('validate', *files)
        self.assertEqual(text, ''.join(f'{path}: no fault found\n' for path in files))

    def test_bad_definitions(self):
        """The corpus says of each file which pointers are at fault."""
        for path in sorted(DEFINITIONS.glob('bad-*/*.json')):
            # What does not say that it is a definition is not checked as one.
            if '"format": "seral-model"' not in path.read_text(encoding='utf-8'):
                continue
            with self.subTest(path.name):
                finding, = self.findings(path)
                self.assertIs(finding['valid'], False)
                errors = {fault['pointer'] for fault in finding['faults'] if fault['severity'] == 'error'}
                expected = set(path.with_suffix('.expect').read_text(encoding='utf-8').split('\n')[:-1])
                self.assertLessEqual(errors, expected)

    def test_warnings(self):
        for path in sorted((DEFINITIONS / 'warn').glob('*.json')):
            finding, = self.findings(path, status=0)
            self.assertIs(finding['valid'], True)
            self.assertEqual({fault['severity'] for fault in finding['faults']}, {'warning'})
            self.assertIn('warning: ', self.run_cli('validate', path).stdout.decode())

    def test_every_fault_at_once(self):
        definition = self.definition(version='one', stages=[])
        definition['criteria'][0].update(stage='nowhere', weight=-1, scale='none')
        del definition['name']
        self.write('bad.json', definition)
        finding, = self.findings('bad.json')
        self.assertEqual(finding['format'], 'seral-model')
        pointers = {fault['pointer'] for fault in finding['faults']}
        self.assertLessEqual({'/version', '/stages', '/criteria/0/stage', '/criteria/0/weight', '/criteria/0/scale'},
                             pointers)
        text = self.run_cli('validate', 'bad.json', status=AT_FAULT).stdout.decode()
        for pointer in pointers - {''}:
            self.assertIn(f'bad.json: {pointer}: ', text)

    def test_syntax(self):
        self.write('bad.json', '{\n  "format": "seral-model",\n  "id": "Größe" "x"\n}')
        finding, = self.findings('bad.json')
        fault, = finding['faults']
        self.assertEqual((fault['line'], fault['column'], fault['pointer']), (3, 17, None))
        self.assertIsNone(finding['format'])
        self.assertIn('bad.json: line 3, column 17: ',
                      self.run_cli('validate', 'bad.json', status=AT_FAULT).stdout.decode())

    def test_neither(self):
        for number, text in enumerate(['{}', '[]', '"x"', 'null', '{"format": 3}', '{"format": "gpx"}', '', ' ']):
            name = f'{number}.json'
            self.write(name, text)
            finding, = self.findings(name)
            self.assertIs(finding['valid'], False)
            self.assertEqual(len(finding['faults']), 1, finding)

    def test_newer(self):
        self.write('a.json', self.definition(formatVersion=2))
        self.write('b.seral', {'format': 'seral-assessment', 'formatVersion': 2, 'id': 'x'})
        for finding in self.findings('a.json', 'b.seral'):
            self.assertIs(finding['valid'], False)
            self.assertTrue(any('newer' in fault['message'] for fault in finding['faults']), finding)

    def test_assessment(self):
        """Beside its models, a document shows what they do not know."""
        name = self.sample()
        document = self.read(name)
        answers = document['rounds'][-1]['sheets'][0]['answers']['partnerspot']
        answers['partner-lst'] = {'option': 'no'}
        answers['a/b~c'] = {'option': 'no'}
        answers['partner-list'] = {'option': 'mostly'}
        document['models'][0]['target'] = 'the-moon'
        document['models'].append({'id': 'unheard-of', 'version': '1.0.0'})
        self.write(name, document)
        finding, = self.findings(name, status=0)
        last = len(document['rounds']) - 1
        place = f'/rounds/{last}/sheets/0/answers/partnerspot'
        messages = {fault['pointer']: fault['message'] for fault in finding['faults']}
        self.assertEqual(set(messages), {f'{place}/partner-lst', f'{place}/a~1b~0c', f'{place}/partner-list',
                                         '/models/0/target', f'/models/{len(document["models"]) - 1}'})
        self.assertIn('Did you mean “partner-list”?', messages[f'{place}/partner-lst'])
        self.assertIn('“mostly”', messages[f'{place}/partner-list'])
        self.assertEqual({fault['severity'] for fault in finding['faults']}, {'warning'})

    def test_embedded_definition(self):
        name = self.new()
        document = self.read(name)
        definition = self.definition(id='own')
        definition['criteria'][0]['stage'] = 'nowhere'
        document['embeddedModels'] = [definition]
        self.write(name, document)
        finding, = self.findings(name)
        self.assertIn('/embeddedModels/0/criteria/0/stage', [fault['pointer'] for fault in finding['faults']])

    def test_model_given(self):
        self.write('own.json', self.definition(id='own'))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        document = self.read('a.seral')
        document['embeddedModels'] = []
        self.write('a.seral', document)
        self.assertIn('/models/0', [fault['pointer'] for fault in self.findings('a.seral', status=0)[0]['faults']])
        self.assertEqual(self.findings('a.seral', '--model', 'own.json', status=0)[0]['faults'], [])

    def test_one_at_fault_does_not_stop_the_rest(self):
        self.write('bad.json', '[')
        good = self.sample()
        findings = self.findings('missing.json', 'bad.json', good, '.')
        self.assertEqual([finding['valid'] for finding in findings], [False, False, True, False])
        self.assertIn('missing.json', findings[0]['faults'][0]['message'])

    def test_standard_input(self):
        text = (SAMPLES / 'halden-instruments.seral').read_bytes()
        self.assertEqual(self.output('validate', '-', stdin=text), 'standard input: no fault found\n')
        self.assertIs(self.findings('-', stdin=b'{')[0]['valid'], False)

    def test_hostile(self):
        """What could crash, hang or fill the memory is refused at once."""
        for text in (b'[' * 500000, b'{"a":' * 100000, b'"' + b'x' * 30000000 + b'"', b'\xff\xfe', b'\x00' * 1000,
                     b'{"format":"seral-model",' + b','.join(b'"%d":1' % i for i in range(200000)) + b'}'):
            self.assertIs(self.findings('-', stdin=text)[0]['valid'], False)

    def test_no_pipe_is_waited_for(self):
        os.mkfifo(self.path('pipe.json'))
        self.assertIs(self.findings('pipe.json')[0]['valid'], False)


if __name__ == '__main__':
    main()
