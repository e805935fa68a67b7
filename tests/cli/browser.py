# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless browser, driven over WebDriver (W3C) with what Python has."""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import time
import urllib.error
import urllib.request

DRIVER = shutil.which('chromedriver')
BROWSER = shutil.which('chromium')
ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
PATIENCE = 60


class Browser:
    """One window. What it downloads goes to a folder; what pages complain of is kept."""

    def __init__(self, folder):
        self.downloads = pathlib.Path(folder) / 'downloads'
        self.downloads.mkdir(exist_ok=True)
        self.log = open(pathlib.Path(folder) / 'chromedriver.log', 'w+', encoding='utf-8')
        # It chooses a free port itself, and says which.
        self.driver = subprocess.Popen([DRIVER, '--port=0'], stdout=self.log, stderr=subprocess.STDOUT,
                                       env=dict(os.environ, HOME=str(folder)))
        self.port = self.wait_for(self.find_port)
        options = {
            'binary': BROWSER,
            'args': ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
                     '--force-prefers-reduced-motion',
                     '--window-size=1100,900', f'--user-data-dir={folder}/profile'],
            'prefs': {'download.default_directory': str(self.downloads)},
        }
        answer = self.send('POST', '/session', {'capabilities': {'alwaysMatch': {
            'goog:chromeOptions': options, 'goog:loggingPrefs': {'browser': 'ALL'}}}})
        self.session = f'/session/{answer["sessionId"]}'

    def find_port(self):
        self.log.flush()
        text = pathlib.Path(self.log.name).read_text(encoding='utf-8')
        return text.split('on port ')[-1].split('.')[0] if 'successfully on port ' in text else None

    @staticmethod
    def wait_for(found):
        """Asks again until there is something, for as long as a busy machine may take."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            result = found()
            if result:
                return result
            time.sleep(0.02)
        raise AssertionError('nothing came')

    def send(self, method, path, body=None):
        request = urllib.request.Request(f'http://127.0.0.1:{self.port}{path}', method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={'Content-Type': 'application/json'})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)['value']
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)['value']['message']) from None

    def open(self, path):
        self.send('POST', self.session + '/url', {'url': pathlib.Path(path).resolve().as_uri()})

    def run(self, script, *arguments):
        return self.send('POST', self.session + '/execute/sync', {'script': script, 'args': list(arguments)})

    def find(self, selector):
        return self.send('POST', self.session + '/element', {'using': 'css selector', 'value': selector})[ELEMENT]

    def click(self, selector):
        self.run('document.querySelector(arguments[0]).scrollIntoView({block: "center"})', selector)
        self.send('POST', f'{self.session}/element/{self.find(selector)}/click', {})

    def write(self, selector, text):
        self.send('POST', f'{self.session}/element/{self.find(selector)}/value', {'text': text})

    def press(self, keys):
        """Keys, wherever the focus is."""
        self.send('POST', self.session + '/actions', {'actions': [{'type': 'key', 'id': 'keys', 'actions': [
            {'type': kind, 'value': key} for key in keys for kind in ('keyDown', 'keyUp')]}]})

    def complaints(self):
        """What stands in the console, such as what the page's policy did not let pass."""
        return [entry['message'] for entry in self.send('POST', self.session + '/se/log', {'type': 'browser'})]

    def picture(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.send('GET', self.session + '/screenshot')))

    def downloaded(self, n=1):
        """What was downloaded, when it is whole."""
        def whole():
            names = os.listdir(self.downloads)
            if len(names) < n or any(name.startswith('.') or name.endswith('.crdownload') for name in names):
                return None
            return sorted((self.downloads / name for name in names), key=lambda path: path.stat().st_mtime_ns)
        return self.wait_for(whole)[-1]

    def forget(self):
        """As it was when it was begun."""
        for path in self.downloads.iterdir():
            path.unlink()
        self.send('POST', self.session + '/window/rect', {'width': 1100, 'height': 900})
        self.complaints()

    def close(self):
        try:
            self.send('DELETE', self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.log.close()
