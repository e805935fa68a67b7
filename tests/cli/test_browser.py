# SPDX-License-Identifier: GPL-3.0-or-later
"""The questionnaire in a real browser: fill in, save, bring in."""
import json
import shutil
import tempfile
import unittest

import browser
from support import AT_FAULT, SAMPLES, CliTest

HOSTILE = '</script><script>document.title = "taken"</script>"\'><img src=x onerror=alert(1)>& Söhne'
TAB, SPACE, DOWN = '\ue004', ' ', '\ue015'


@unittest.skipUnless(browser.DRIVER and browser.BROWSER, 'Chromium is not here')
class BrowserTest(CliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.mkdtemp(prefix='seral-browser-')
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        cls.browser = browser.Browser(folder)
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        super().setUp()
        self.browser.forget()

    def open(self, document):
        self.run_cli('questionnaire', document, '-o', 'questions.html')
        self.browser.open(self.path('questions.html'))

    def new(self, organisation='Nordwind'):
        self.run_cli('new', '--organisation', organisation, '-o', 'base.seral')
        return self.path('base.seral')

    def option(self, question, option):
        return f'[data-question="{question}"] input[value="{option}"]'

    def save(self, n=1):
        self.browser.click('#save')
        return self.browser.downloaded(n)

    def test_fill_in_and_bring_in(self):
        base = self.new()
        self.open(base)
        self.assertEqual(self.browser.run('return document.querySelector("progress").value'), 0)
        for question in ('partner-list', 'revenue-influenced', 'designated-owner'):
            self.browser.click(self.option(question, 'fully'))
        self.browser.click('[data-question="partner-list"] summary')
        self.browser.write('[data-question="partner-list"] [data-field="note"]', '=1+1\n“Grüße” 😀')
        self.browser.write('[data-question="partner-list"] [data-field="url"]', 'https://crm.example/list')
        self.browser.write('#name', 'Amara <b>Okoye</b>')
        saved = self.save()
        self.assertEqual(saved.name, 'Nordwind Amara -b-Okoye--b-.seral')
        self.assertEqual(self.browser.complaints(), [])

        report = self.json('merge', base, saved)[0]['report']
        self.assertEqual([(line['kind'], line['respondent'], line['answers']) for line in report],
                         [('added', 'Amara <b>Okoye</b>', 3)])
        sheet = json.loads(base.read_text())['rounds'][0]['sheets'][-1]
        answer = sheet['answers']['partnerspot']['partner-list']
        self.assertEqual(answer, {'option': 'fully', 'note': '=1+1\n“Grüße” 😀',
                                  'evidence': [{'url': 'https://crm.example/list'}]})
        self.assertEqual(self.json('score', base)[0]['stage']['level'], 2)

        # Changed and saved again, it is the same person's.
        self.browser.click(self.option('partner-list', 'no'))
        report = self.json('merge', base, self.save(2))[0]['report']
        self.assertEqual([(line['kind'], line['answers']) for line in report], [('updated', 1)])

    def test_hostile_name(self):
        self.open(self.new(HOSTILE))
        self.assertNotEqual(self.browser.run('return document.title'), 'taken')
        self.assertEqual(self.browser.run('return document.querySelector(".whose").textContent'), HOSTILE)
        self.assertEqual(self.browser.run('return document.images.length'), 0)
        self.browser.click(self.option('partner-list', 'fully'))
        self.browser.write('#name', 'Bo')
        self.assertEqual(json.loads(self.save().read_text())['organisation']['name'], HOSTILE)
        self.assertEqual(self.browser.complaints(), [])

    def test_policy(self):
        """Nothing that gets into the page can run, or ask anything of a network."""
        self.open(self.new())
        self.browser.run('document.body.insertAdjacentHTML("beforeend", '
                         '"<img src=http://127.0.0.1:9/x><button onclick=\\"document.title=1\\" id=trap>x</button>")')
        self.browser.run('document.getElementById("trap").click()')
        self.assertNotEqual(self.browser.run('return document.title'), '1')
        told = self.browser.wait_for(self.browser.complaints)
        self.assertTrue(all('Content Security Policy' in line for line in told), told)

    def test_kept_until_saved(self):
        """What was filled in is there when the page is opened again, and can be begun anew."""
        self.open(self.new())
        self.browser.click(self.option('partner-list', 'partly'))
        self.browser.open(self.path('questions.html'))
        checked = 'return document.querySelectorAll("input:checked").length'
        self.assertEqual(self.browser.run(checked), 1)
        self.browser.run('window.confirm = () => true')
        self.browser.click('#clear')
        self.assertEqual(self.browser.run(checked), 0)

    def test_without_storage(self):
        """Where the browser keeps nothing, the page works all the same, and goes on from a file."""
        base = self.new()
        self.run_cli('answer', base, 'partnerspot/partner-list=largely', '--respondent', 'Cy')
        self.open(base)
        self.browser.run('Object.defineProperty(window, "localStorage", '
                         '{get() { throw new DOMException("no", "SecurityError"); }})')
        self.browser.write('#load', str(base))
        self.browser.wait_for(lambda: self.browser.run('return document.getElementById("status").textContent'))
        self.assertEqual(self.browser.run('return document.getElementById("name").value'), 'Cy')
        self.browser.click(self.option('revenue-influenced', 'fully'))
        sheet = json.loads(self.save().read_text())['rounds'][0]['sheets'][0]
        self.assertEqual(sheet['id'], json.loads(base.read_text())['rounds'][0]['sheets'][0]['id'])
        self.assertEqual({question: answer['option'] for question, answer in sheet['answers']['partnerspot'].items()},
                         {'partner-list': 'largely', 'revenue-influenced': 'fully'})

    def test_keyboard(self):
        """Answered without a pointer; an answer can be taken back."""
        self.open(self.new())
        self.browser.click('#next')
        self.browser.press([SPACE, DOWN])
        chosen = self.browser.run('return document.activeElement.value')
        first = self.browser.run('return document.querySelector("fieldset").dataset.question')
        self.assertEqual(self.browser.run('return document.querySelector("input:checked").value'), chosen)
        self.assertEqual(self.browser.run('return document.getElementById("told").textContent'), 'Answered: 1 of 12')
        self.browser.click(f'[data-question="{first}"] .clear')
        self.assertEqual(self.browser.run('return document.getElementById("told").textContent'), 'Answered: 0 of 12')

    def test_nameless(self):
        """Nothing is saved before it says whose it is."""
        self.open(self.new())
        self.browser.click('#save')
        self.assertEqual(self.browser.run('return document.activeElement.id'), 'name')
        self.assertIn('Say who you are', self.browser.run('return document.getElementById("status").textContent'))
        self.assertEqual(list(self.browser.downloads.iterdir()), [])

    def test_accessible(self):
        """Each question is a group with a name, each control has a label, and no id comes twice."""
        self.open(SAMPLES / 'tessera-cloud.seral')
        faults = self.browser.run('''
          const faults = [];
          for (const control of document.querySelectorAll("input, textarea, progress"))
            if (!control.labels?.length && !control.hasAttribute("aria-labelledby")) faults.push(control.outerHTML);
          for (const group of document.querySelectorAll("fieldset"))
            if (!group.querySelector(":scope > legend")?.textContent.trim()) faults.push(group.id);
          const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
          for (const id of ids)
            if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(id);
          for (const described of document.querySelectorAll("[aria-describedby]"))
            if (!document.getElementById(described.getAttribute("aria-describedby"))) faults.push(described.id);
          return faults;''')
        self.assertEqual(faults, [])

    def test_narrow(self):
        """Nothing stands out of a telephone."""
        self.open(SAMPLES / 'tessera-cloud.seral')
        self.assertLessEqual(self.browser.run('document.body.style.width = "320px"; '
                                              'return document.querySelector("main").scrollWidth'), 320)

    def test_the_page_itself_comes_back(self):
        base = self.new()
        self.run_cli('questionnaire', base, '-o', 'questions.html')
        self.assertIn('questionnaire itself', self.complaint('merge', base, 'questions.html', status=AT_FAULT))


if __name__ == '__main__':
    unittest.main()
