/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-export.h"
#include "exchange/seral-paper.h"

static void
test_find (void)
{
  SeralExportFormat format = SERAL_EXPORT_CSV;

  g_assert_true (seral_export_format_find ("pdf", &format));
  g_assert_cmpint (format, ==, SERAL_EXPORT_PDF);
  g_assert_true (seral_export_format_find ("PNG", &format));
  g_assert_cmpint (format, ==, SERAL_EXPORT_PNG);
  g_assert_false (seral_export_format_find ("doc", &format));
  g_assert_false (seral_export_format_find ("", &format));
}

static void
test_find_path (void)
{
  SeralExportFormat format = SERAL_EXPORT_CSV;

  g_assert_true (seral_export_format_find_path ("a.b/chart.svg", &format));
  g_assert_cmpint (format, ==, SERAL_EXPORT_SVG);
  g_assert_true (seral_export_format_find_path ("Chart.PDF", &format));
  g_assert_cmpint (format, ==, SERAL_EXPORT_PDF);
  g_assert_false (seral_export_format_find_path ("chart", &format));
  g_assert_false (seral_export_format_find_path ("charts.svg/chart", &format));
  g_assert_false (seral_export_format_find_path ("chart.", &format));
  /* A hidden file without an ending. */
  g_assert_false (seral_export_format_find_path (".pdf", &format));
}

static void
test_names (void)
{
  for (guint i = 0; i < SERAL_N_EXPORT_FORMATS; i++)
    {
      SeralExportFormat format = SERAL_N_EXPORT_FORMATS;

      g_assert_true (seral_export_format_find (seral_export_format_get_name (i), &format));
      g_assert_cmpint (format, ==, i);
      g_assert_nonnull (strchr (seral_export_format_get_type (i), '/'));
    }
}

static void
assert_proposal (const char *organisation,
                 const char *what,
                 const char *expected)
{
  const char *parts[] = { organisation, what, NULL };
  g_autofree char *name = seral_export_propose_name (parts, SERAL_EXPORT_PDF);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_propose_name (void)
{
  assert_proposal ("Nordwind", "Staircase", "Nordwind Staircase.pdf");
  assert_proposal ("", "Staircase", "Staircase.pdf");
  assert_proposal ("", "", "seral.pdf");
  assert_proposal ("Größe & Söhne", "階段", "Größe & Söhne 階段.pdf");
  /* No folder, no drive, no hidden file, nothing that cannot be seen. */
  assert_proposal ("../../etc", "a/b\\c:d", "-..-etc a-b-c-d.pdf");
  assert_proposal (".hidden", "", "hidden.pdf");
  assert_proposal ("a\nb\tc", "<\"*?|>", "a-b-c ------.pdf");
}

static void
test_propose_long_name (void)
{
  g_autofree char *long_name = g_strnfill (5000, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  const char *parts[] = { NULL, "staircase", NULL };
  g_autofree char *name = NULL;
  g_autofree char *wide_name = NULL;

  parts[0] = long_name;
  name = seral_export_propose_name (parts, SERAL_EXPORT_SVG);
  g_assert_cmpuint (strlen (name), <=, 200);
  g_assert_true (g_str_has_suffix (name, ".svg"));

  for (guint i = 0; i < 1000; i++)
    g_string_append (wide, "𝄞");
  parts[0] = wide->str;
  wide_name = seral_export_propose_name (parts, SERAL_EXPORT_SVG);
  g_assert_cmpuint (strlen (wide_name), <=, 200);
  g_assert_true (g_utf8_validate (wide_name, -1, NULL));
}

static void
test_papers (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");

  g_assert_cmpstr (seral_paper_get (0)->id, ==, "a4");
  for (guint i = 0; i < seral_paper_get_n (); i++)
    {
      const SeralPaper *paper = seral_paper_get (i);

      g_assert_true (seral_paper_find (paper->id) == paper);
      g_assert_cmpfloat (paper->width, <, paper->height);
      g_assert_cmpstr (seral_paper_get_name (paper, catalogue), !=, "");
    }
  g_assert_true (seral_paper_find ("LETTER") == seral_paper_find ("letter"));
  g_assert_null (seral_paper_find ("a17"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/export/find", test_find);
  g_test_add_func ("/exchange/export/find-path", test_find_path);
  g_test_add_func ("/exchange/export/names", test_names);
  g_test_add_func ("/exchange/export/propose-name", test_propose_name);
  g_test_add_func ("/exchange/export/propose-long-name", test_propose_long_name);
  g_test_add_func ("/exchange/export/papers", test_papers);

  return g_test_run ();
}
