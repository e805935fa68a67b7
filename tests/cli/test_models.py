#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What definitions there are."""
from support import WRONG_USAGE, CliTest, main

BUNDLED = ['partnerspot', 'workspan', 'partneros']


class Models(CliTest):
    def test_text(self):
        text = self.output('models')
        for name in BUNDLED:
            self.assertRegex(text, rf'(?m)^{name} \d+\.\d+\.\d+$')
        self.assertIn(str(self.home / 'data' / 'seral' / 'models'), text)
        self.assertLessEqual(max(len(line) for line in text.splitlines()[:-1]), 79)

    def test_json(self):
        models = self.json('models')
        self.assertEqual([model['id'] for model in models], BUNDLED)
        for model in models:
            self.assertEqual(list(model), ['id', 'version', 'name', 'publisher', 'summary', 'origin', 'file', 'valid',
                                           'faults', 'omitted'])
            self.assertEqual(model['origin'], 'bundled')
            self.assertIsNone(model['file'])
            self.assertIs(model['valid'], True)
            self.assertEqual(model['faults'], [])

    def test_own(self):
        path = self.add_user_definition('own.json', self.definition(id='own', name='My model'))
        own = [model for model in self.json('models') if model['origin'] == 'user']
        self.assertEqual([(model['id'], model['name'], model['file'], model['valid']) for model in own],
                         [('own', 'My model', str(path), True)])
        self.assertIn('My model', self.output('models'))

    def test_own_at_fault(self):
        """It is listed with its faults, and hides none of the good ones."""
        definition = self.definition(id='partnerspot')
        definition['criteria'][0]['stage'] = 'nowhere'
        path = self.add_user_definition('bad.json', definition)
        self.add_user_definition('broken.json', '{ "format": ')

        models = self.json('models')
        self.assertEqual([model['id'] for model in models if model['valid']], BUNDLED)
        bad = next(model for model in models if model['file'] == str(path))
        self.assertIn('/criteria/0/stage', [fault['pointer'] for fault in bad['faults']])

        text = self.output('models')
        self.assertIn(str(path), text)
        self.assertIn('/criteria/0/stage', text)
        self.assertIn('line 1', text)

    def test_too_many_arguments(self):
        self.complaint('models', 'partnerspot', status=WRONG_USAGE)


if __name__ == '__main__':
    main()
