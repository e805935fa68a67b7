/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-markdown.h"

static void
assert_text (const char *text,
             const char *expected)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  seral_markdown_append_text (markdown, text);
  g_assert_cmpstr (markdown->str, ==, expected);
}

/* A text is shown as it is, wherever it stands. */
static void
test_text (void)
{
  assert_text ("Plain text, with marks! (some).", "Plain text, with marks! (some).");
  assert_text ("*a* _b_ `c` [d](e) <f> #g |h| ~i~ &amp; \\", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h\\| \\~i\\~ "
                                                             "\\&amp; \\\\");
  assert_text ("- item", "\\- item");
  assert_text ("+1", "\\+1");
  assert_text ("==", "\\==");
  assert_text ("12. item", "12\\. item");
  assert_text ("1) item", "1\\) item");
  assert_text ("12 items - more", "12 items - more");
  assert_text ("  indented", "indented");
  assert_text ("two\nlines\tand\x07", "two lines and ");
  assert_text ("Grüße, 日本", "Grüße, 日本");
  assert_text ("", "");
}

static void
test_blocks (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  const char *columns[] = { "A|B", "C", NULL };
  g_autoptr (SeralTable) table = seral_table_new ("Title", columns);
  char *row[] = { (char *) "1 | 2", (char *) "x\ny", NULL };

  seral_table_take_row (table, g_strdupv (row));
  seral_markdown_append_heading (markdown, 2, "# Head");
  seral_markdown_append_paragraph (markdown, "");
  seral_markdown_append_paragraph (markdown, "Words");
  seral_markdown_append_table (markdown, table);
  g_string_append_c (markdown, '\n');
  seral_markdown_append_item (markdown, "T", "1. text");
  seral_markdown_append_item (markdown, NULL, "text");

  g_assert_cmpstr (markdown->str, ==,
                   "## \\# Head\n\nWords\n\n| A\\|B | C |\n| --- | --- |\n| 1 \\| 2 | x y |\n\n"
                   "- **T:** 1\\. text\n- text\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/markdown/text", test_text);
  g_test_add_func ("/exchange/markdown/blocks", test_blocks);

  return g_test_run ();
}
