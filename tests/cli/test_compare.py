#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is different between rounds and documents."""
import copy
import csv
import io
import uuid

from support import AT_FAULT, FIRST_STEP, SOURCE, WRONG_USAGE, CliTest, main

GARDENS = [SOURCE / 'tests' / 'fixtures' / 'models' / f'garden-{version}.json' for version in ('1.0.0', '2.0.0')]


class Compare(CliTest):
    def rounds(self):
        """A document of two rounds, of which the second reaches the next stage."""
        name = self.new()
        self.output('answer', name, *(f'partnerspot/{question}=partly' for question in FIRST_STEP))
        document = self.read(name)
        later = copy.deepcopy(document['rounds'][0])
        later.update(id=str(uuid.uuid4()), title='Spring', date='2027-03-01')
        later['sheets'][0]['id'] = str(uuid.uuid4())
        document['rounds'][0].update(title='Autumn', date='2026-11-21')
        document['rounds'].append(later)
        self.write(name, document)
        self.output('answer', name, *(f'partnerspot/{question}=fully' for question in FIRST_STEP),
                    'partnerspot/formal-onboarding=no')
        return name

    def test_text(self):
        text = self.output('compare', self.rounds())
        self.assertIn('Autumn', text)
        self.assertIn('From Stage 1, Ad-Hoc Partnerships to Stage 2, Managed Partners', ' '.join(text.split()))
        self.assertIn('three answers up', ' '.join(text.split()))
        self.assertIn('one newly answered', ' '.join(text.split()))

    def test_json(self):
        [found] = self.json('compare', self.rounds())
        self.assertEqual((found['model'], found['depth'], found['scopeDiffers']), ('partnerspot', 'core', False))
        self.assertEqual((found['from']['level'], found['to']['level']), (1, 2))
        self.assertEqual({answer['criterion']: answer['change'] for answer in found['answers']},
                         dict({question: 'up' for question in FIRST_STEP}, **{'formal-onboarding': 'new'}))
        self.assertTrue(found['dimensions'])

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.output('compare', self.rounds(), '--format', 'csv'))))
        self.assertEqual([row['change'] for row in rows], ['up', 'up', 'up', 'new'])
        self.assertEqual(rows[3]['from'], '')

    def test_with_itself(self):
        name = self.rounds()
        [found] = self.json('compare', name, name)
        self.assertEqual((found['answers'], found['dimensions']), ([], []))
        self.assertIn('no answer is different', self.output('compare', name, '--from', 'Spring', '--to', 'Spring'))

    def test_chosen_rounds(self):
        name = self.rounds()
        [forth] = self.json('compare', name, '--from', 'Autumn', '--to', '2027-03-01')
        [back] = self.json('compare', name, '--from', 'Spring', '--to', 'Autumn')
        self.assertEqual(forth['from'], back['to'])
        self.assertEqual({answer['change'] for answer in back['answers']}, {'down', 'lost'})

    def test_scope(self):
        name = self.rounds()
        document = self.read(name)
        document['rounds'][0]['scope'] = 'Resellers'
        self.write(name, document)
        self.assertIn('not about the same', self.output('compare', name))

    def test_depth(self):
        self.new('core.seral')
        self.new('full.seral', '--depth', 'full')
        result = self.run_cli('compare', 'core.seral', 'full.seral', '--format', 'json')
        self.assertIn('core questions are compared', result.stderr.decode())
        [found] = self.json('compare', 'core.seral', 'full.seral', '--depth', 'full')
        self.assertEqual(found['depth'], 'full')

    def test_other_version(self):
        self.output('new', '-o', 'old.seral', '--organisation', 'Acre', '--model', GARDENS[0])
        self.output('new', '-o', 'new.seral', '--organisation', 'Acre', '--model', GARDENS[1])
        self.output('answer', 'old.seral', 'garden/beds=no', 'garden/harvest=no')
        self.output('answer', 'new.seral', 'garden/raised-beds=fully')
        result = self.run_cli('compare', 'old.seral', 'new.seral')
        self.assertIn('harvest', result.stderr.decode())
        self.assertIn('Are there beds? It was No, and is Fully now.', result.stdout.decode())

    def test_faults(self):
        name = self.new()
        self.assertIn('no earlier round', self.complaint('compare', name, status=AT_FAULT))
        self.complaint('compare', status=WRONG_USAGE)
        self.complaint('compare', name, name, name, status=WRONG_USAGE)
        self.complaint('compare', name, '--format', 'pdf', status=WRONG_USAGE)
        self.assertIn('Winter', self.complaint('compare', name, name, '--from', 'Winter', status=AT_FAULT))
        self.output('new', '-o', 'other.seral', '--organisation', 'A', '--model', 'workspan')
        self.assertIn('no model that both', self.complaint('compare', name, 'other.seral', status=AT_FAULT))


if __name__ == '__main__':
    main()
