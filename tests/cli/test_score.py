#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage, in words and for programs."""
import csv
import io
import json

from support import AT_FAULT, FIRST_STEP, SAMPLES, SECOND_STEP, WRONG_USAGE, CliTest, main

MEMBERS = ['file', 'round', 'depth', 'model', 'version', 'stage', 'score', 'index', 'progress', 'highest', 'atLeast',
           'atMost', 'evidenced', 'answered', 'dontKnow', 'applicable', 'total', 'thin', 'ahead', 'blocking', 'gates',
           'dimensions']


class Score(CliTest):
    def test_text(self):
        text = self.output('score', self.sample())
        self.assertTrue(text.startswith('Halden Instruments · Resellers, Europe · Autumn 2026 · 9 November 2026\n'))
        self.assertIn('\n  Stage 2, Managed Partners: two answers from Stage 3\n', text)
        self.assertIn('The target is Stage 3, Partner Program.', text)
        self.assertIn('\nWhat Stage 3 asks\n', text)
        self.assertNotIn('What Stage 4 asks', text)
        for question in SECOND_STEP:
            self.assertIn(f'\n    partnerspot/{question}\n', text)
        # The index is for other programs, and headlines have no decimals.
        self.assertNotIn('2.22', text)
        for line in text.splitlines():
            self.assertLessEqual(len(line), 79)
            self.assertEqual(line, line.rstrip())

    def test_nothing_answered(self):
        self.assertIn('Not known yet: three questions of Stage 2 are open', self.output('score', self.new()))

    def test_json(self):
        scores = self.json('score', *(self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))))
        self.assertEqual([(score['file'], score['model']) for score in scores],
                         [('halden-instruments.seral', 'partnerspot'), ('oriel-exchange.seral', 'partnerspot'),
                          ('oriel-exchange.seral', 'workspan'), ('tessera-cloud.seral', 'partnerspot'),
                          ('tessera-cloud.seral', 'workspan'), ('tessera-cloud.seral', 'partneros')])
        for score in scores:
            self.assertEqual(list(score), MEMBERS)
            self.assertEqual(list(score['stage']), ['id', 'level', 'name'])
            self.assertEqual(list(score['dimensions'][0]),
                             ['id', 'parent', 'score', 'index', 'level', 'ceiling', 'completeness'])
            self.assertEqual(list(score['gates'][0]), ['level', 'completeness', 'passed'])
            self.assertLessEqual(score['atLeast']['level'], score['atMost']['level'])

    def test_csv(self):
        names = [self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))]
        rows = list(csv.DictReader(io.StringIO(self.output('score', '--format', 'csv', *names))))
        scores = self.json('score', *names)
        self.assertEqual(len(rows), len(scores))
        for row, score in zip(rows, scores):
            self.assertEqual((row['file'], row['round'], row['model'], row['depth']),
                             (score['file'], score['round'], score['model'], score['depth']))
            self.assertEqual((int(row['level']), row['stage']), (score['stage']['level'], score['stage']['id']))
            self.assertEqual(float(row['score']), score['score'])
            self.assertEqual(int(row['answered']), score['answered'])

    def test_same_numbers_by_hand(self):
        """2/3 of three questions, and 1/3 of the next three: worked out by hand."""
        name = self.new()
        self.output('answer', name, *(f'partnerspot/{q}=largely' for q in FIRST_STEP),
                    *(f'partnerspot/{q}=partly' for q in SECOND_STEP))
        score, = self.json('score', name)
        self.assertEqual(score['stage'], {'id': 'managed-partners', 'level': 2, 'name': 'Managed Partners'})
        self.assertAlmostEqual(score['score'], 2 + 1 / 3, delta=1e-9)
        self.assertAlmostEqual(score['index'], 1 + 2 / 3 + 1 / 3, delta=1e-9)
        self.assertEqual(score['atMost']['level'], 2)
        self.assertEqual((score['answered'], score['applicable'], score['total']), (6, 12, 12))

    def test_round(self):
        name = self.sample()
        first, last = (self.read(name)['rounds'][i] for i in (0, -1))
        self.assertEqual(self.json('score', name)[0]['round'], last['id'])
        for wanted in (first['id'], first['title'], first['date']):
            self.assertEqual(self.json('score', name, '--round', wanted)[0]['round'], first['id'])
        result = self.run_cli('score', name, '--round', 'Spring 1999', status=AT_FAULT)
        self.assertIn(first['title'], result.stderr.decode())

    def test_depth(self):
        name = self.new('a.seral', '--depth', 'full')
        self.assertEqual(self.json('score', name)[0]['total'], 35)
        self.assertEqual(self.json('score', name, '--depth', 'core')[0]['total'], 12)
        self.assertEqual(self.json('score', self.new('b.seral'), '--depth', 'full')[0]['total'], 35)
        self.complaint('score', name, '--depth', 'deep', status=WRONG_USAGE)

    def test_unknown_answers(self):
        """They are told, and count as open."""
        name = self.sample()
        before, = self.json('score', name)
        document = self.read(name)
        answers = document['rounds'][-1]['sheets'][0]['answers']['partnerspot']
        answers['frobnication'] = {'option': 'fully'}
        self.write(name, document)
        result = self.run_cli('score', '--format', 'json', name)
        self.assertIn('1 answer is to questions or with options', result.stderr.decode())
        self.assertEqual(json.loads(result.stdout), [before])

    def test_one_at_fault_does_not_stop_the_rest(self):
        self.write('bad.seral', '{ "format": "seral-assessment", "formatVersion": 1 }')
        good = self.sample()
        result = self.run_cli('score', '--format', 'json', 'missing.seral', 'bad.seral', good, status=AT_FAULT)
        self.assertEqual([score['file'] for score in json.loads(result.stdout)], [good])
        self.assertIn('missing.seral', result.stderr.decode())
        self.assertIn('bad.seral', result.stderr.decode())

    def test_unknown_model(self):
        name = self.sample()
        document = self.read(name)
        document['models'].append({'id': 'unheard-of', 'version': '3.0.0'})
        document['models'].append({'id': 'partneros', 'version': '99.0.0'})
        self.write(name, document)
        result = self.run_cli('score', '--format', 'json', name, status=AT_FAULT)
        self.assertEqual([score['model'] for score in json.loads(result.stdout)], ['partnerspot'])
        self.assertIn('“unheard-of”', result.stderr.decode())
        self.assertIn('99.0.0', result.stderr.decode())

    def test_nothing_to_score(self):
        name = self.new()
        document = self.read(name)
        for member in ('rounds', 'models'):
            self.write('b.seral', {**document, member: []})
            self.run_cli('score', 'b.seral', status=AT_FAULT)

    def test_standard_input(self):
        text = (SAMPLES / 'halden-instruments.seral').read_bytes()
        self.assertEqual(self.json('score', '-', stdin=text)[0]['file'], '-')
        self.assertIn('standard input', self.run_cli('score', '-', stdin=b'', status=AT_FAULT).stderr.decode())


if __name__ == '__main__':
    main()
