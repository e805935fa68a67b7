/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-chart-text.h"
#include "exchange-support.h"
#include "exchange/seral-report-content.h"
#include "exchange/seral-report-docx.h"
#include "exchange/seral-report-html.h"
#include "exchange/seral-report-markdown.h"

#define SAMPLE "halden-instruments.seral"

/* What leads into a page and out of it, and what would break it. */
#define HOSTILE "<script>alert(1)</script> & \"x\" 'y' ]]> | *z*"

typedef enum
{
  TO_HTML,
  TO_DOCX,
  TO_MARKDOWN,
} Format;

static GBytes *
write_report (SeralReport *report,
              Format       format)
{
  PangoContext *context = seral_chart_text_context_new (NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = format == TO_HTML   ? seral_report_to_html (report, context)
                  : format == TO_DOCX ? seral_report_to_docx (report, context, &error)
                                      : seral_report_to_markdown (report);

  g_assert_no_error (error);
  g_object_unref (context);

  return bytes;
}

static GBytes *
write_sample (Format format)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralAnswer) answer = seral_answer_new ("partly");
  g_autoptr (SeralAnswer) noted = seral_answer_with_note (answer, HOSTILE);
  g_autoptr (SeralReport) report = NULL;
  SeralReportOptions options;

  sample_load (&sample, SAMPLE);
  sample_answer (&sample, "partner-list", noted);
  seral_report_options_init (&options);
  report = seral_report_build (sample.assessment, sample.round, &sample.data, 1, sample.catalogue, &options);

  return write_report (report, format);
}

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_html (void)
{
  g_autoptr (GBytes) bytes = write_sample (TO_HTML);
  g_autofree char *html = dup_text (bytes);

  g_assert_true (g_utf8_validate (html, -1, NULL));
  g_assert_nonnull (strstr (html, "<h1>Maturity of the partner ecosystem</h1>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\""));
  g_assert_nonnull (strstr (html, "<svg "));
  g_assert_nonnull (strstr (html, "default-src 'none'"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(1)"));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, " style=\""));
}

/* Nothing that is led to is missing, and nothing is there twice. */
static void
test_html_ids (void)
{
  const char * const command[] = { "python3", "-c",
    "import re, sys\n"
    "text = open(sys.argv[1], encoding='utf-8').read()\n"
    "ids = re.findall(r' id=\"([^\"]+)\"', text)\n"
    "print('twice', sorted({i for i in ids if ids.count(i) > 1}))\n"
    "print('missing', sorted(set(re.findall(r'href=\"#([^\"]+)\"', text)) - set(ids)))\n", "FILE", NULL };
  g_autoptr (GBytes) bytes = write_sample (TO_HTML);
  g_autofree char *told = test_run (bytes, command);

  g_assert_cmpstr (told, ==, "twice []\nmissing []\n");
}

static void
test_markdown (void)
{
  g_autoptr (GBytes) bytes = write_sample (TO_MARKDOWN);
  g_autofree char *markdown = dup_text (bytes);

  g_assert_nonnull (strstr (markdown, "# Maturity of the partner ecosystem\n"));
  g_assert_nonnull (strstr (markdown, "\n## Summary\n"));
  g_assert_nonnull (strstr (markdown, "| --- "));
  g_assert_nonnull (strstr (markdown, "\\<script\\>alert(1)\\</script\\> \\& "));
}

/* Every part is XML, every relation leads somewhere, and headings, tables and pictures are what they should be. */
static void
test_docx (void)
{
  const char * const command[] = { "python3", "-c",
    "import re, sys, zipfile\n"
    "import xml.etree.ElementTree as tree\n"
    "W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'\n"
    "pack = zipfile.ZipFile(sys.argv[1])\n"
    "assert pack.testzip() is None\n"
    "parts = {name: pack.read(name) for name in pack.namelist()}\n"
    "for name, data in parts.items():\n"
    "    if not name.endswith('.png'):\n"
    "        tree.fromstring(data)\n"
    "print('once', len(pack.namelist()) == len(parts))\n"
    "relations = {r.get('Id'): r for r in tree.fromstring(parts['word/_rels/document.xml.rels'])}\n"
    "used = set(re.findall(rb'r:(?:id|embed)=\"([^\"]+)\"', parts['word/document.xml']))\n"
    "print('lost', sorted(u.decode() for u in used if u.decode() not in relations))\n"
    "print('absent', [r.get('Target') for r in relations.values()\n"
    "                 if r.get('TargetMode') is None and 'word/' + r.get('Target') not in parts])\n"
    "print('schemes', sorted({r.get('Target').split(':')[0] for r in relations.values()\n"
    "                         if r.get('TargetMode')} - {'http', 'https', 'mailto'}))\n"
    "body = tree.fromstring(parts['word/document.xml'])\n"
    "styles = {s.get(W + 'styleId') for s in tree.fromstring(parts['word/styles.xml']).iter(W + 'style')}\n"
    "used = {e.get(W + 'val') for tag in ('pStyle', 'rStyle', 'tblStyle') for e in body.iter(W + tag)}\n"
    "print('unstyled', sorted(used - styles))\n"
    "anchors = {e.get(W + 'anchor') for e in body.iter(W + 'hyperlink')} - {None}\n"
    "marks = [e.get(W + 'name') for e in body.iter(W + 'bookmarkStart')]\n"
    "print('dangling', sorted(anchors - set(marks)), len(marks) == len(set(marks)))\n"
    "print('heads', sum(1 for _ in body.iter(W + 'tblHeader')) > 3)\n"
    "print('pictures', all(e.get('descr') for e in body.iter() if e.tag.endswith('}docPr')))\n"
    "print('hostile', 'alert(1)' in ''.join(e.text or '' for e in body.iter(W + 't')))\n"
    "print('author', b'<dc:creator>Halden Instruments</dc:creator>' in parts['docProps/core.xml'])\n", "FILE", NULL };
  g_autoptr (GBytes) bytes = write_sample (TO_DOCX);
  g_autofree char *told = test_run (bytes, command);

  g_assert_cmpstr (told, ==, "once True\nlost []\nabsent []\nschemes []\nunstyled []\ndangling [] True\nheads True\n"
                             "pictures True\nhostile True\nauthor True\n");
}

static void
test_reproducible (void)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1798761600", TRUE);
  for (guint format = TO_HTML; format <= TO_MARKDOWN; format++)
    {
      g_autoptr (GBytes) first = write_sample ((Format) format);
      g_autoptr (GBytes) second = write_sample ((Format) format);

      g_assert_true (g_bytes_equal (first, second));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/report-office/html", test_html);
  g_test_add_func ("/exchange/report-office/html-ids", test_html_ids);
  g_test_add_func ("/exchange/report-office/markdown", test_markdown);
  g_test_add_func ("/exchange/report-office/docx", test_docx);
  g_test_add_func ("/exchange/report-office/reproducible", test_reproducible);

  return g_test_run ();
}
