#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colleagues' answers come in, whole or not at all, and the report says how."""
import copy
import json
import uuid

from support import AT_FAULT, NOT_WRITTEN, SOURCE, WRONG_USAGE, CliTest, main

GARDENS = [SOURCE / 'tests' / 'fixtures' / 'models' / f'garden-{version}.json' for version in ('1.0.0', '2.0.0')]


class Merge(CliTest):
    def colleague(self, base, name, *answers):
        """A copy of a document that a colleague answers."""
        document = copy.deepcopy(self.read(base))
        document['rounds'][-1]['sheets'] = [{'id': str(uuid.uuid4()), 'respondent': {'name': name}, 'answers': {}}]
        file = f'{name.lower()}.seral'
        self.write(file, document)
        self.output('answer', file, *answers)
        return file

    def test_two_colleagues(self):
        base = self.new()
        amara = self.colleague(base, 'Amara', 'partnerspot/partner-list=fully', 'partnerspot/designated-owner=no')
        bruno = self.colleague(base, 'Bruno', 'partnerspot/partner-list=no')
        text = self.output('merge', base, amara, bruno)
        self.assertIn('amara.seral: 1 person added', text)
        self.assertIn('Amara: 2 answers came in.', text)
        self.assertIn('Bruno: 1 answer came in.', text)
        sheets = self.read(base)['rounds'][0]['sheets']
        self.assertEqual([sheet.get('respondent', {}).get('name') for sheet in sheets], [None, 'Amara', 'Bruno'])
        self.assertEqual(sheets[2]['answers'], {'partnerspot': {'partner-list': {'option': 'no'}}})

        # Once more is no more.
        before = self.path(base).read_bytes()
        self.assertIn('Nothing is new', self.output('merge', base, amara, bruno))
        self.assertEqual(self.path(base).read_bytes(), before)

    def test_update(self):
        base = self.new()
        amara = self.colleague(base, 'Amara', 'partnerspot/partner-list=no')
        self.output('merge', base, amara)
        self.output('answer', amara, 'partnerspot/partner-list=fully')
        [merged] = self.json('merge', base, amara)
        self.assertTrue(merged['changed'])
        self.assertEqual([(line['kind'], line['respondent'], line['answers']) for line in merged['report']],
                         [('updated', 'Amara', 1)])
        self.assertEqual(len(self.read(base)['rounds'][0]['sheets']), 2)

    def test_output(self):
        base = self.new()
        amara = self.colleague(base, 'Amara', 'partnerspot/partner-list=no')
        before = self.path(base).read_bytes()
        self.output('merge', base, amara, '-o', 'both.seral')
        self.assertEqual(self.path(base).read_bytes(), before)
        self.assertEqual(len(self.read('both.seral')['rounds'][0]['sheets']), 2)
        document = json.loads(self.output('merge', base, amara, '-o', '-'))
        self.assertEqual(document, self.read('both.seral'))
        self.complaint('merge', base, amara, '-o', 'no-such-folder/both.seral', status=NOT_WRITTEN)

    def test_all_or_none(self):
        base = self.new()
        amara = self.colleague(base, 'Amara', 'partnerspot/partner-list=no')
        self.write('bad.seral', '{"format": "seral-assessment"')
        before = self.path(base).read_bytes()
        told = self.complaint('merge', base, amara, 'bad.seral', status=AT_FAULT)
        self.assertIn('bad.seral', told)
        self.assertIn('nothing was changed', told)
        self.assertEqual(self.path(base).read_bytes(), before)

    def test_nothing_in_common(self):
        base = self.new()
        self.output('new', '-o', 'other.seral', '--organisation', 'Nordwind', '--model', 'workspan')
        self.assertIn('no model in common', self.complaint('merge', base, 'other.seral', status=AT_FAULT))

    def test_other_version(self):
        self.output('new', '-o', 'new.seral', '--organisation', 'Acre', '--model', GARDENS[1])
        self.output('new', '-o', 'old.seral', '--organisation', 'Acre', '--model', GARDENS[0])
        self.output('answer', 'old.seral', '--respondent', 'Amara', 'garden/watering=fully', 'garden/harvest=no')
        [merged] = self.json('merge', 'new.seral', 'old.seral')
        lines = {line['kind']: line for line in merged['report']}
        self.assertEqual(lines['mapped']['to'], ['watering-often', 'watering-well'])
        self.assertEqual(lines['kept']['criterion'], 'harvest')
        answers = self.read('new.seral')['rounds'][0]['sheets'][-1]['answers']['garden']
        self.assertEqual(answers['watering-well'], {'option': 'fully'})
        self.assertEqual(answers['harvest@1.0.0'], {'option': 'no'})

        # To standard output goes the document; what could not be mapped is said all the same.
        result = self.run_cli('merge', 'new.seral', 'old.seral', '-o', '-')
        self.assertIn('harvest@1.0.0', result.stderr.decode())

    def test_wrong_usage(self):
        base = self.new()
        self.complaint('merge', status=WRONG_USAGE)
        self.complaint('merge', base, status=WRONG_USAGE)
        self.complaint('merge', base, base, '--format', 'csv', status=WRONG_USAGE)
        self.complaint('merge', base, 'none.seral', status=AT_FAULT)


if __name__ == '__main__':
    main()
