#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An assessment begins."""
import datetime

from support import AT_FAULT, NOT_WRITTEN, WRONG_USAGE, CliTest, main


class New(CliTest):
    def test_default(self):
        before = datetime.date.today()
        self.assertEqual(self.output('new', '-o', 'a.seral', '--organisation', 'Nordwind'),
                         'a.seral: Partner Ecosystem Maturity Model, 12 questions\n')
        document = self.read('a.seral')
        self.assertEqual(document['format'], 'seral-assessment')
        self.assertEqual(document['formatVersion'], 1)
        self.assertEqual(document['title'], 'Nordwind')
        self.assertEqual(document['organisation']['name'], 'Nordwind')
        self.assertEqual([(use['id'], use['depth']) for use in document['models']], [('partnerspot', 'core')])
        self.assertEqual(len(document['rounds']), 1)
        self.assertIn(document['rounds'][0]['date'], (before.isoformat(), datetime.date.today().isoformat()))
        self.assertEqual(len(document['rounds'][0]['sheets']), 1)
        self.assertEqual(document['rounds'][0]['sheets'][0]['answers'], {})
        self.output('validate', 'a.seral')

    def test_everything(self):
        self.output('new', '--output', 'a.seral', '--organisation', 'Größe & Söhne', '--scope', 'Resellers, Europe',
                    '--model', 'workspan', '--model', 'partnerspot', '--depth', 'full', '--respondent', 'Eva Müller')
        document = self.read('a.seral')
        self.assertEqual(document['organisation']['name'], 'Größe & Söhne')
        self.assertEqual(document['rounds'][0]['scope'], 'Resellers, Europe')
        self.assertEqual([(use['id'], use['depth']) for use in document['models']],
                         [('workspan', 'full'), ('partnerspot', 'full')])
        self.assertEqual(document['rounds'][0]['sheets'][0]['respondent']['name'], 'Eva Müller')

    def test_ids_are_new(self):
        self.new('a.seral')
        self.new('b.seral')
        self.assertNotEqual(self.read('a.seral')['id'], self.read('b.seral')['id'])

    def test_standard_output(self):
        text = self.output('new', '-o', '-', '--organisation', 'A')
        self.write('a.seral', text)
        self.output('validate', 'a.seral')
        self.assert_no_leftovers('a.seral')

    def test_definition_of_its_own_is_embedded(self):
        self.write('own.json', self.definition(id='own'))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        self.path('own.json').unlink()
        document = self.read('a.seral')
        self.assertEqual([model['id'] for model in document['embeddedModels']], ['own'])
        self.assertEqual(self.json('score', 'a.seral')[0]['model'], 'own')

        self.add_user_definition('user.json', self.definition(id='user'))
        self.output('new', '-o', 'b.seral', '--organisation', 'A', '--model', 'user')
        self.assertEqual([model['id'] for model in self.read('b.seral')['embeddedModels']], ['user'])

    def test_bundled_is_not_embedded(self):
        self.new()
        self.assertEqual(self.read('a.seral')['embeddedModels'], [])

    def test_existing_is_kept(self):
        self.write('a.seral', 'mine')
        self.assertIn('--force', self.complaint('new', '-o', 'a.seral', '--organisation', 'A', status=NOT_WRITTEN))
        self.assertEqual(self.path('a.seral').read_text(), 'mine')
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--force')
        self.output('validate', 'a.seral')

    def test_wrong_usage(self):
        for arguments in (['-o', 'a.seral'], ['--organisation', 'A'], ['-o', 'a.seral', '--organisation', ''],
                          ['-o', 'a.seral', '--organisation', 'A', '--depth', 'deep'],
                          ['-o', 'a.seral', '--organisation', 'A', 'extra']):
            self.complaint('new', *arguments, status=WRONG_USAGE)
        self.assert_no_leftovers()

    def test_unknown_model(self):
        text = self.complaint('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'workspn', status=AT_FAULT)
        self.assertIn('Did you mean “workspan”?', text)
        self.assert_no_leftovers()

    def test_model_twice(self):
        self.complaint('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'workspan', '--model', 'workspan',
                       status=AT_FAULT)
        self.assert_no_leftovers()

    def test_not_writable(self):
        self.path('folder').mkdir()
        for name in ('no/such/folder/a.seral', 'folder/'):
            self.complaint('new', '-o', name, '--organisation', 'A', '--force', status=NOT_WRITTEN)


if __name__ == '__main__':
    main()
