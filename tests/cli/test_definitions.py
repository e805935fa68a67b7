#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which definition is taken: --model over the document's own, that over the user's, that over the bundled one."""
import json

from support import AT_FAULT, SOURCE, CliTest, main


class Precedence(CliTest):
    """Every place has a definition of its own by the same id, and the number of its questions tells which was taken."""

    def own(self, n_questions, **members):
        definition = self.definition(id='own', **members)
        question = definition['criteria'][0]
        definition['criteria'] = [dict(question, id=f'q{i}') for i in range(n_questions)]
        return definition

    def total(self, *arguments):
        result = self.run_cli('score', '--format', 'json', 'a.seral', *arguments)
        return json.loads(result.stdout)[0]['total']

    def test_order(self):
        self.write('given.json', self.own(1))
        self.write('document.json', self.own(2))
        self.add_user_definition('user.json', self.own(3))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'document.json')
        self.assertEqual(self.total('--model', 'given.json'), 1)
        self.assertEqual(self.total(), 2)

        document = self.read('a.seral')
        document['embeddedModels'] = []
        self.write('a.seral', document)
        self.assertEqual(self.total(), 3)
        self.assertEqual(self.total('--model', 'given.json'), 1)

    def test_user_over_bundled(self):
        definition = json.loads((SOURCE / 'data' / 'models' / 'partnerspot.json').read_text(encoding='utf-8'))
        definition['name'] = 'Mine'
        self.add_user_definition('mine.json', definition)
        self.new()
        self.assertIn('Mine by PartnerSpot', self.output('score', 'a.seral'))

    def test_given_of_another_version(self):
        self.write('one.json', self.own(2))
        self.write('two.json', self.own(5, version='2.0.0'))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'one.json')
        self.assertEqual(self.total('--model', 'two.json'), 5)

    def test_documents_do_not_share_what_they_bring_along(self):
        for number, name in ((2, 'a.seral'), (4, 'b.seral')):
            self.write('own.json', self.own(number))
            self.output('new', '-o', name, '--organisation', 'A', '--model', 'own.json')
        totals = [score['total'] for score in self.json('score', 'a.seral', 'b.seral', 'a.seral')]
        self.assertEqual(totals, [2, 4, 2])

    def test_embedded_at_fault(self):
        """It is passed over, and the document says what is wrong."""
        self.write('own.json', self.own(2))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        document = self.read('a.seral')
        document['embeddedModels'][0]['criteria'][0]['stage'] = 'nowhere'
        self.write('a.seral', document)
        result = self.run_cli('score', 'a.seral', status=AT_FAULT)
        self.assertIn('a.seral: ', result.stderr.decode())
        self.assertIn('own', result.stderr.decode())

    def test_given_at_fault(self):
        self.new()
        self.write('bad.json', self.definition(stages=[]))
        text = self.complaint('score', 'a.seral', '--model', 'bad.json', status=AT_FAULT)
        self.assertIn('bad.json: /stages', text)
        self.assertIn('missing.json', self.complaint('score', 'a.seral', '--model', 'missing.json', status=AT_FAULT))

    def test_given_and_not_used(self):
        self.new()
        self.write('own.json', self.own(1))
        result = self.run_cli('score', 'a.seral', '--model', 'own.json')
        self.assertIn('own.json: no document uses the model “own”', result.stderr.decode())

    def test_given_twice(self):
        self.write('own.json', self.own(2))
        self.write('other.json', self.own(3))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        self.complaint('score', 'a.seral', '--model', 'own.json', '--model', 'other.json', status=AT_FAULT)


if __name__ == '__main__':
    main()
